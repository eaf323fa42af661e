import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type LetterContent, letterLabels } from '../../shared/letters/letter.ts'
import { problemsOfLetter } from '../../shared/letters/rules.ts'
import { client } from '../app/client.ts'
import { endWith } from '../components/ending.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { Note } from '../components/note.tsx'
import { ProblemList } from '../components/problem-list.tsx'
import { useSure } from '../components/use-sure.tsx'

/** What is missing, or what signing means; then the letter keeps what stands on its paper. */
export function SignDialog({
  content,
  saveFirst,
  printed,
  onClose,
  onSigned,
}: {
  content: LetterContent
  saveFirst: () => Promise<{ id: number; revision: number }>
  /** The address at which it is printed. */
  printed: (id: number) => string
  onClose: () => void
  onSigned: (id: number) => Promise<void>
}) {
  const problems = problemsOfLetter(content)
  const sign = useMutation({
    mutationFn: async (sure: boolean) => client.letters.sign({ ...(await saveFirst()), sure }),
    onSuccess: async ({ id }) => {
      await onSigned(id)
      endWith({
        message: `${letterLabels[content.kind]} ditandatangani.`,
        next: { label: 'Cetak dan terbitkan', href: printed(id) },
      })
    },
  })
  const asked = useSure(sign, JSON.stringify(content.date))
  return (
    <FormDialog
      title={`Tandai ${letterLabels[content.kind].toLowerCase()} ditandatangani`}
      verb="Tandai ditandatangani"
      saving={asked.saving}
      ready={problems.length === 0 && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        sign.mutate(asked.sure)
      }}
    >
      {problems.length > 0 ? (
        <Note kind="warning" title="Masih ada yang perlu diisi">
          <ProblemList problems={problems} />
        </Note>
      ) : (
        <Text size="sm">
          Isi surat dan keterangan tentang orangnya disimpan sebagaimana pada kertas dan tidak berubah lagi.
          Sesudah itu surat dapat diterbitkan agar bernomor.
        </Text>
      )}
      {asked.question}
    </FormDialog>
  )
}
