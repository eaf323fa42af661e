import { Select, type SelectProps } from '@mantine/core'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { SkpSource } from '../../../shared/planning/skp/contract.ts'
import { personOptions } from '../../components/person-options.ts'
import { api } from '../../app/client.ts'

/** As many of a year as can be looked through; the others are found by name. */
const shownAtOnce = 50

/** An SKP as it can be chosen. */
export type SourceOfYear = SkpSource & { year: number }

/** Another SKP to take over from, looked up by name, jabatan or unit. */
export function SourceChoice({
  years,
  near,
  groups,
  value,
  onChange,
  ...props
}: Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  /** Of which years, the first ones first. */
  years: readonly number[]
  /** For whose SKP, which is not offered itself. */
  near?: { skpId: number; employeeId: number; jabatan: string | null }
  /** What stands together under which heading. */
  groups: ReadonlyArray<{ group: string; has: (source: SourceOfYear) => boolean }>
  value: string | null
  onChange: (id: string | null) => void
}) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const settled = useDeferredValue(typed.trim())
  // What stands in the field once something is chosen is not looked for.
  const search = settled === chosen?.label ? '' : settled
  const found = useQueries({
    queries: years.map((year) => ({
      ...api.planning.skp.sources.queryOptions({
        input: { year, limit: shownAtOnce, ...(search ? { search } : {}), ...(near ? { near } : {}) },
      }),
      placeholderData: keepPreviousData,
    })),
    combine: (answers) =>
      answers.flatMap(({ data = [] }, at) => data.map((source) => ({ ...source, year: years[at] ?? 0 }))),
  })
  const itemOf = ({ skpId, fullName, jabatan, year, rhk }: SourceOfYear) => ({
    value: String(skpId),
    label: `${fullName} — ${jabatan ?? 'tanpa jabatan'}, ${year} (${rhk} RHK)`,
  })
  const isMeant = personOptions(new Map(found.map((source) => [String(source.skpId), source])))
  const data = groups
    .map(({ group, has }) => ({ group, items: found.filter(has).map(itemOf) }))
    .filter(({ items }) => items.length > 0)
  const offered = data.flatMap(({ items }) => items)
  const missing = chosen && chosen.value === value && !offered.some((item) => item.value === value)
  return (
    <Select
      label="SKP sumber"
      searchable
      nothingFoundMessage="Tidak ada SKP dengan nama itu"
      {...props}
      data={missing ? [...data, { group: 'Dipilih', items: [chosen] }] : data}
      // Also before the office has answered, nobody is offered who is not meant.
      filter={(given) => (search === '' ? given.options : isMeant(given))}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={(id) => {
        setChosen(offered.find((item) => item.value === id) ?? null)
        onChange(id)
      }}
    />
  )
}
