import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { certificateForms } from '../../../shared/recognition/certificates/design.ts'
import { numberBy, problemsOfIssue } from '../../../shared/recognition/certificates/rules.ts'
import { client } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Note } from '../../components/note.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { useSure } from '../../components/use-sure.tsx'
import type { Draft } from './draft.ts'

/** What is missing, or which numbers will be given; then it is issued. */
export function IssueDialog({
  draft,
  saveFirst,
  onClose,
  onIssued,
}: {
  draft: Draft
  saveFirst: () => Promise<{ id: number; revision: number }>
  onClose: () => void
  onIssued: (id: number) => Promise<void>
}) {
  const problems = problemsOfIssue(draft)
  const issue = useMutation({
    mutationFn: async (sure: boolean) =>
      client.recognition.certificates.issue({ ...(await saveFirst()), sure }),
    onSuccess: ({ id }) => onIssued(id),
  })
  const asked = useSure(issue, JSON.stringify([draft.date, draft.people.length]))
  const { people, numberPattern, firstNumber, date } = draft
  const waiting = people.filter(({ number }) => number === '').length
  const numberAt = (at: number) => numberBy(numberPattern, firstNumber + at, date ?? '')
  return (
    <FormDialog
      title={`Terbitkan ${people.length} ${certificateForms[draft.kind]}`}
      verb="Terbitkan"
      saving={asked.saving}
      ready={problems.length === 0 && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        issue.mutate(asked.sure)
      }}
    >
      {problems.length > 0 ? (
        <Note kind="warning" title="Masih ada yang perlu diisi">
          <ProblemList problems={problems} />
        </Note>
      ) : (
        <Text size="sm">
          {numberPattern === '' || waiting === 0
            ? 'Isinya tidak berubah lagi sesudah diterbitkan.'
            : `Nomor ${numberAt(0)}${waiting > 1 ? ` sampai ${numberAt(waiting - 1)}` : ''} diberikan. Isinya tidak berubah lagi sesudah diterbitkan.`}
        </Text>
      )}
      {asked.question}
    </FormDialog>
  )
}
