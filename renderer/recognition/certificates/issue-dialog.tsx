import { NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { letterNumber } from '../../../shared/issued/letter-number.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { certificateForms } from '../../../shared/recognition/certificates/design.ts'
import { problemsOfIssue } from '../../../shared/recognition/certificates/rules.ts'
import { api, client } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { Note } from '../../components/note.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { useSure } from '../../components/use-sure.tsx'
import type { Draft } from './draft.ts'

type Issued = Awaited<ReturnType<typeof client.issuing.certificates>>

/** What is missing, or which numbers the register will give; then it is issued. */
export function IssueDialog({
  draft,
  saveFirst,
  onClose,
  onIssued,
}: {
  draft: Draft
  saveFirst: () => Promise<{ id: number; revision: number }>
  onClose: () => void
  onIssued: (issued: Issued) => Promise<void>
}) {
  const problems = problemsOfIssue(draft)
  const { people, kind, numbered, date } = draft
  const form = certificateForms[kind]
  const waiting = numbered ? people.filter(({ number }) => number === '').length : 0
  const [number, setNumber] = useState('')
  const [from, setFrom] = useState<number | null>(null)
  const issue = useMutation({
    mutationFn: async (sure: boolean) =>
      client.issuing.certificates({
        ...(await saveFirst()),
        sure,
        ...(waiting === 1 && number.trim() !== '' ? { number: number.trim() } : {}),
        ...(waiting > 1 && from !== null ? { from } : {}),
      }),
    onSuccess: onIssued,
  })
  const asked = useSure(issue, JSON.stringify([date, people.length]))
  const year = Number(date?.slice(0, 4) ?? 0)
  const numbering = useQuery({
    ...api.issued.numbering.queryOptions({ input: { year } }),
    enabled: waiting > 0 && date !== null,
  })
  const line = numbering.data?.find((one) => one.form === form)
  const start = Math.max(line ? line.given + 1 : 1, from ?? 1)
  const numberAt = (at: number) => (line && date !== null ? letterNumber(line, date, start + at) : '…')
  return (
    <FormDialog
      title={`Terbitkan ${people.length} ${form}`}
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
        <Stack gap="sm">
          <Text size="sm">
            {waiting === 0
              ? ''
              : `Nomor ${number.trim() || numberAt(0)}${waiting > 1 ? ` sampai ${numberAt(waiting - 1)}` : ''} diberikan. `}
            Semuanya masuk buku register dengan kode QR bukti keaslian, dan tidak berubah lagi sesudah
            diterbitkan.
          </Text>
          {waiting === 1 && (
            <TextInput
              label="Nomor dari buku agenda"
              description="Kosongkan untuk memakai nomor berikutnya."
              maxLength={most.place}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
          )}
          {waiting > 1 && (
            <NumberInput
              label="Mulai nomor urut"
              description="Hanya bila sebagian sudah dicatat di buku agenda; kosongkan untuk melanjutkan register."
              min={1}
              max={99_999}
              allowDecimal={false}
              value={from ?? ''}
              onChange={(value) => setFrom(typeof value === 'number' && value > 0 ? value : null)}
            />
          )}
        </Stack>
      )}
      {asked.question}
    </FormDialog>
  )
}
