import { Checkbox } from '@mantine/core'
import type { HiddenRows } from '../../shared/excel/hidden-rows.ts'
import { Note } from './note.tsx'

const mostRows = 12
const named = (rows: readonly number[]) =>
  `${rows.slice(0, mostRows).join(', ')}${rows.length > mostRows ? ', …' : ''}`

/** Rows that Excel does not show: they are left out unless the clerk asks for them. */
export function HiddenRowsNote({
  hidden,
  taken,
  onTake,
}: {
  hidden: readonly HiddenRows[]
  taken: boolean
  onTake: (take: boolean) => void
}) {
  const count = hidden.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0) return null
  const where = hidden.map(({ worksheet, rows }) =>
    hidden.length === 1 ? `baris ${named(rows)}` : `lembar "${worksheet}" baris ${named(rows)}`,
  )
  return (
    <Note kind="warning" title={`${count} baris tersembunyi di Excel`}>
      Disembunyikan, atau tidak lolos saringan (filter): {where.join('; ')}. Baris itu tidak diimpor, kecuali
      Anda memintanya.
      <Checkbox
        mt="xs"
        label="Impor juga baris yang tersembunyi"
        checked={taken}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
    </Note>
  )
}
