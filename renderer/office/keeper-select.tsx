import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/client.ts'

/** The pengelola who reads counselling notes besides the two who talked; the field of a form. */
export function KeeperSelect({
  value,
  onChange,
}: {
  value?: number | null
  onChange?: (value: number | null) => void
}) {
  const operators = useQuery(api.office.operators.list.queryOptions())
  const keepers = (operators.data ?? []).filter(({ role, active }) => active && role === 'pengelola')
  return (
    <Select
      label="Penyimpan catatan konseling"
      description="Selain kedua orang yang berbicara, hanya pengelola ini yang membaca catatan konseling. Bila kosong: pengelola satu-satunya, atau tidak seorang pun bila ada beberapa."
      placeholder="Belum ditunjuk"
      clearable
      w={420}
      data={keepers.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null || value === undefined ? null : String(value)}
      onChange={(id) => onChange?.(id === null ? null : Number(id))}
    />
  )
}
