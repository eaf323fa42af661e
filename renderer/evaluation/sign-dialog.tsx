import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { leftEmpty } from '../../shared/evaluation/completeness.ts'
import { isTold } from './editing.ts'
import type { EvaluationDetail } from '../../shared/evaluation/contract.ts'
import type { EvaluationContent } from '../../shared/evaluation/evaluation.ts'
import { api } from '../app/client.ts'
import { DateField } from '../components/date-field.tsx'
import { Note } from '../components/note.tsx'
import { useOnPaper } from '../components/on-paper.tsx'
import { SignForm } from '../components/sign-form.tsx'

/** Asks when both sides signed and where, then locks the appraisal. */
export function SignDialog({
  id,
  detail,
  revision,
  content,
  unreasoned,
  onClose,
  onSigned,
}: {
  id: number
  detail: EvaluationDetail
  revision: number
  /** As it is on the page. */
  content: EvaluationContent
  /** Which reasons are not written; null where none is missing. */
  unreasoned: string | null
  onClose: () => void
  onSigned: () => Promise<void>
}) {
  const [employeeSignedOn, setEmployeeSignedOn] = useState<string | null>(null)
  const paper = useOnPaper(detail.appraiserId)
  const empty = leftEmpty(detail.skp.content, content, isTold(detail))
  const sign = useMutation({ ...api.evaluation.sign.mutationOptions(), onSuccess: onSigned })
  return (
    <SignForm
      title={`Tandatangani penilaian ${detail.skp.employee.name}`}
      explanation="Sesudah ditandatangani penilaian terkunci dan hanya dapat dibuka dengan alasan yang tercatat."
      verb="Tandatangani penilaian"
      dateLabel="Tanggal tanda tangan pejabat penilai"
      year={detail.year}
      place={detail.place}
      otherDay={employeeSignedOn}
      saving={sign}
      onClose={onClose}
      onSign={(signed) => sign.mutate({ id, revision, employeeSignedOn, ...signed, onPaper: paper.onPaper })}
    >
      {empty.length > 0 && (
        <Note kind="warning" title="Masih ada yang kosong">
          {empty.join(' ')}
        </Note>
      )}
      {unreasoned !== null && (
        <Note kind="warning" title="Rating tanpa alasan">
          {unreasoned} Tercatat demikian bila ditandatangani sekarang.
        </Note>
      )}
      <DateField
        label="Tanggal tanda tangan pegawai"
        description="Boleh kosong; diisi saat dokumen diterima pegawai."
        clearable
        value={employeeSignedOn}
        referenceYear={detail.year}
        onChange={setEmployeeSignedOn}
      />
      {paper.field}
    </SignForm>
  )
}
