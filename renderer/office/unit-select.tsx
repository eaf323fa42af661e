import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Unit } from '../../shared/office/contract.ts'
import { api } from '../app/client.ts'

export interface UnitNode {
  unit: Unit
  depth: number
}

/** The units as they stand in the tree, children right after their parent. */
export function inTreeOrder(units: readonly Unit[]): UnitNode[] {
  const below = (parentId: number | null, depth: number): UnitNode[] =>
    units
      .filter((unit) => unit.parentId === parentId)
      .toSorted((a, b) => a.position - b.position)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}

/** One unit of the tree, or none. */
export function UnitSelect({
  value,
  onChange,
  ...props
}: Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  value: number | null
  onChange: (id: number | null) => void
}) {
  const units = useQuery(api.employees.units.list.queryOptions())
  const nodes = inTreeOrder(units.data ?? [])
  const depths = new Map(nodes.map(({ unit, depth }) => [String(unit.id), depth]))
  return (
    <Select
      aria-label={props.label ? undefined : 'Unit'}
      searchable
      clearable
      w={props.label ? undefined : 240}
      nothingFoundMessage="Tidak ada unit dengan nama itu"
      data={nodes.map(({ unit }) => ({ value: String(unit.id), label: unit.name }))}
      // The tree is of the list alone: what is chosen would otherwise begin far to the right.
      renderOption={({ option, checked }) => (
        <span
          style={{ paddingLeft: `${depths.get(option.value) ?? 0}em`, fontWeight: checked ? 600 : undefined }}
        >
          {option.label}
        </span>
      )}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      {...props}
    />
  )
}
