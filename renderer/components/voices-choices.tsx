import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { api } from '../app/client.ts'

type Props = Omit<SelectProps, 'value' | 'onChange' | 'data'>

const useChoices = () =>
  useQuery(api.voices.complaints.choices.queryOptions()).data ?? { people: [], officials: [], units: [] }

const said = (name: string, jabatan: string | null) => (jabatan ? `${name} — ${jabatan}` : name)
const idIn = (value: string | null): number | null => (value === null ? null : Number(value))

/** An employee in service. */
export function ColleagueSelect({
  value,
  onChange,
  ...props
}: Props & { value: number | null; onChange: (id: number | null) => void }) {
  const { people } = useChoices()
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="Tidak ada pegawai dengan nama itu"
      data={people.map(({ id, fullName, jabatan }) => ({
        value: String(id),
        label: said(fullName, jabatan),
      }))}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(idIn(next))}
      {...props}
    />
  )
}

/** A unit, by its name. */
export function AboutUnitSelect({
  value,
  onChange,
  ...props
}: Props & { value: number | null; onChange: (id: number | null) => void }) {
  const { units } = useChoices()
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="Tidak ada unit dengan nama itu"
      data={units.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(next) => onChange(idIn(next))}
      {...props}
    />
  )
}

/** An employee, or an official from outside. */
export function LeaderSelect({
  value,
  onChange,
  ...props
}: Props & { value: PersonChoice | null; onChange: (choice: PersonChoice | null) => void }) {
  const { people, officials } = useChoices()
  const key = value === null ? null : 'employeeId' in value ? `e${value.employeeId}` : `o${value.officialId}`
  return (
    <Select
      searchable
      clearable
      nothingFoundMessage="Tidak ada orang dengan nama itu"
      data={[
        {
          group: 'Pegawai kantor ini',
          items: people.map(({ id, fullName, jabatan }) => ({
            value: `e${id}`,
            label: said(fullName, jabatan),
          })),
        },
        {
          group: 'Pejabat dari luar',
          items: officials.map(({ id, name, jabatan }) => ({ value: `o${id}`, label: said(name, jabatan) })),
        },
      ]}
      value={key}
      onChange={(next) =>
        onChange(
          next === null
            ? null
            : next.startsWith('e')
              ? { employeeId: Number(next.slice(1)) }
              : { officialId: Number(next.slice(1)) },
        )
      }
      {...props}
    />
  )
}
