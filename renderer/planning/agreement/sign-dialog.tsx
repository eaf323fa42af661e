import { useMutation } from '@tanstack/react-query'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { api } from '../../app/client.ts'
import { appraiserIdOf } from '../../app/session.tsx'
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
      {paper.field}
    </SignForm>
  )
}
