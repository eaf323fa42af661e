import { List } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { api } from '../../app/client.ts'
import { appraiserIdOf } from '../../app/session.tsx'
import { Note } from '../../components/note.tsx'
import { useOnPaper } from '../../components/on-paper.tsx'
import { SignForm } from '../../components/sign-form.tsx'

/** Asks for the day and the place, then freezes the SKP. */
export function SignDialog({
  detail,
  revision,
  onClose,
  onSigned,
}: {
  detail: SkpDetail
  revision: number
  onClose: () => void
  onSigned: () => Promise<void>
}) {
  const paper = useOnPaper(appraiserIdOf(detail))
  const remarks = useQuery(api.planning.agreement.remarks.queryOptions({ input: { id: detail.id } }))
  const open = (remarks.data ?? []).filter(({ resolved }) => !resolved)
  const sign = useMutation({ ...api.planning.agreement.sign.mutationOptions(), onSuccess: onSigned })
  return (
    <SignForm
      title={`Tandatangani SKP ${detail.employee.name}`}
      explanation="Isi SKP dan nama, pangkat, jabatan serta unit kedua pihak dibekukan seperti pada tanggal ini. Sesudah itu SKP hanya dapat dibuka kembali dengan alasan."
      verb="Tandatangani SKP"
      year={detail.year}
      place={detail.place}
      saving={sign}
      onClose={onClose}
      onSign={(signed) => sign.mutate({ id: detail.id, revision, ...signed, onPaper: paper.onPaper })}
    >
      {open.length > 0 && (
        <Note kind="warning" title={`${open.length} catatan belum ditandai selesai`}>
          <List size="sm">
            {open.map(({ id, text, author }) => (
              <List.Item key={id}>
                {text} ({author})
              </List.Item>
            ))}
          </List>
          Dengan tanda tangan ini catatan tersebut dianggap selesai.
        </Note>
      )}
      {paper.field}
    </SignForm>
  )
}
