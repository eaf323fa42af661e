import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { SearchedPerson } from '../../shared/employees/search.ts'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { api } from '../app/client.ts'
import { personOptions } from './person-options.ts'

const keyOf = (choice: PersonChoice | null): string | null =>
  choice === null ? null : 'employeeId' in choice ? `e${choice.employeeId}` : `o${choice.officialId}`

const choiceOf = (key: string | null): PersonChoice | null =>
  key === null
    ? null
    : key.startsWith('e')
      ? { employeeId: Number(key.slice(1)) }
      : { officialId: Number(key.slice(1)) }

/**
 * An employee of the office or an official from outside. In a large office the list of them is by far the most that a page
 * asks for: it is read when somebody comes to the field, or to name who stands in it.
 */
export function PersonSelect({
  value,
  onChange,
  officials: withOfficials = true,
  onFocus,
  ...props
}: Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  value: PersonChoice | null
  onChange: (choice: PersonChoice | null) => void
  /** Whether officials from outside are among the choices. */
  officials?: boolean
}) {
  const [isWanted, setWanted] = useState(false)
  const enabled = isWanted || value !== null
  const people = useQuery({
    ...api.employees.list.queryOptions({ input: { includeInactive: true } }),
    enabled,
  })
  const officials = useQuery({
    ...api.office.officials.queryOptions(),
    enabled: enabled && withOfficials,
  })
  const filter = useMemo(
    () =>
      personOptions(
        new Map<string, SearchedPerson>([
          ...(people.data ?? []).map((person) => [`e${person.id}`, person] as const),
          ...(withOfficials ? (officials.data ?? []) : []).map(
            ({ id, name, nip, jabatan, unit }) =>
              [`o${id}`, { fullName: name, nip, jabatan, unitName: unit }] as const,
          ),
        ]),
      ),
    [people.data, officials.data, withOfficials],
  )
  return (
    <Select
      searchable
      clearable
      // A name is typed and Enter takes whom the list shows first.
      selectFirstOptionOnChange
      filter={filter}
      nothingFoundMessage={people.isPending ? 'Daftar pegawai dibaca …' : 'Tidak ada orang dengan nama itu'}
      data={[
        {
          group: 'Pegawai kantor ini',
          items: (people.data ?? []).map(({ id, fullName, jabatan }) => ({
            value: `e${id}`,
            label: jabatan ? `${fullName} — ${jabatan}` : fullName,
          })),
        },
        {
          group: 'Pejabat dari luar',
          items: (withOfficials ? (officials.data ?? []) : []).map(({ id, name, jabatan }) => ({
            value: `o${id}`,
            label: `${name} — ${jabatan}`,
          })),
        },
      ]}
      value={keyOf(value)}
      onChange={(key) => onChange(choiceOf(key))}
      {...props}
      // A form hears of it too.
      onFocus={(event) => {
        setWanted(true)
        onFocus?.(event)
      }}
    />
  )
}
