import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { SourceChoice } from '../skp/source-choice.tsx'

/** Another SKP to take over from: this person's last year, colleagues of the same jabatan, then everybody. */
export function SourceSelect({
  detail,
  description,
  value,
  onChange,
}: {
  detail: SkpDetail
  description: string
  value: string | null
  onChange: (id: string | null) => void
}) {
  const { jabatan } = detail.employee
  const isOwn = ({ employeeId }: { employeeId: number }) => employeeId === detail.employeeId
  return (
    <SourceChoice
      years={[detail.year - 1, detail.year]}
      near={{ skpId: detail.id, employeeId: detail.employeeId, jabatan }}
      groups={[
        { group: 'SKP pegawai ini', has: isOwn },
        { group: 'Jabatan yang sama', has: (source) => !isOwn(source) && source.jabatan === jabatan },
        { group: 'Pegawai lain', has: (source) => !isOwn(source) && source.jabatan !== jabatan },
      ]}
      description={description}
      data-autofocus
      value={value}
      onChange={onChange}
    />
  )
}
