import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PlanningRow, SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { api } from '../../app/client.ts'

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
  const now = useQuery(api.planning.skp.list.queryOptions({ input: { year: detail.year } }))
  const before = useQuery(api.planning.skp.list.queryOptions({ input: { year: detail.year - 1 } }))
  const rows = (list: readonly PlanningRow[] | undefined, year: number) =>
    (list ?? [])
      .filter(({ skpId, rhk }) => skpId !== null && skpId !== detail.id && rhk > 0)
      .map((row) => ({ row, year }))
  const jabatan = detail.employee.jabatan
  const all = [...rows(before.data, detail.year - 1), ...rows(now.data, detail.year)]
  const groups = [
    {
      group: 'SKP pegawai ini',
      of: all.filter(({ row }) => row.employeeId === detail.employeeId),
    },
    {
      group: 'Jabatan yang sama',
      of: all.filter(({ row }) => row.employeeId !== detail.employeeId && row.jabatan === jabatan),
    },
    {
      group: 'Pegawai lain',
      of: all.filter(({ row }) => row.employeeId !== detail.employeeId && row.jabatan !== jabatan),
    },
  ]
  return (
    <Select
      label="SKP sumber"
      description={description}
      searchable
      data-autofocus
      nothingFoundMessage="Tidak ada SKP dengan nama itu"
      data={groups
        .filter(({ of }) => of.length > 0)
        .map(({ group, of }) => ({
          group,
          items: of.map(({ row, year }) => ({
            value: String(row.skpId),
            label: `${row.fullName} — ${row.jabatan ?? 'tanpa jabatan'}, ${year} (${row.rhk} RHK)`,
          })),
        }))}
      value={value}
      onChange={onChange}
    />
  )
}
