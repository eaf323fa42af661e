import { Autocomplete, NumberInput, Select, SimpleGrid, TextInput, Title } from '@mantine/core'
import { type EmployeeFieldId, labelOfField } from '../../shared/employees/employee.ts'
import type { EmployeePersonal } from '../../shared/employees/contract.ts'
import { statuses } from '../../shared/employees/employee-status.ts'
import { legalPositions } from '../../shared/employees/legal-position.ts'
import { DateField } from '../components/date-field.tsx'

type Field = keyof EmployeePersonal & EmployeeFieldId

const groups: ReadonlyArray<{ title: string; fields: readonly Field[] }> = [
  {
    title: 'Identitas',
    fields: ['nip', 'name', 'titleFront', 'titleBack', 'sex', 'birthPlace', 'birthDate'],
  },
  {
    title: 'Kepegawaian',
    fields: ['status', 'legalPosition', 'tmtCpns', 'tmtPns', 'mkYears', 'mkMonths', 'karpeg'],
  },
  { title: 'Pendidikan', fields: ['educationLevel', 'education', 'graduationYear'] },
  {
    title: 'Lainnya',
    fields: ['religion', 'maritalStatus', 'nik', 'npwp', 'phone', 'email', 'address'],
  },
]

const dates: ReadonlySet<Field> = new Set(['birthDate', 'tmtCpns', 'tmtPns'])
const numbers: Partial<Record<Field, { min: number; max: number }>> = {
  mkYears: { min: 0, max: 60 },
  mkMonths: { min: 0, max: 11 },
  graduationYear: { min: 1900, max: 2100 },
}
const suggestions: Partial<Record<Field, readonly string[]>> = {
  legalPosition: legalPositions,
  religion: ['Islam', 'Kristen', 'Katolik', 'Hindu', 'Buddha', 'Konghucu'],
  maritalStatus: ['Belum kawin', 'Kawin', 'Cerai hidup', 'Cerai mati'],
  educationLevel: ['SD', 'SLTP', 'SLTA', 'D-I', 'D-II', 'D-III', 'D-IV', 'S-1', 'S-2', 'S-3'],
}

export const emptyPersonal: EmployeePersonal = {
  nip: '',
  nik: null,
  karpeg: null,
  name: '',
  titleFront: null,
  titleBack: null,
  birthPlace: null,
  birthDate: null,
  sex: null,
  status: 'PNS',
  religion: null,
  maritalStatus: null,
  educationLevel: null,
  education: null,
  graduationYear: null,
  tmtCpns: null,
  tmtPns: null,
  phone: null,
  email: null,
  address: null,
  npwp: null,
  legalPosition: 'aktif',
  mkYears: null,
  mkMonths: null,
}

/** All that belongs to the person, in groups; empty text is "not known". */
export function PersonalFields({
  value,
  onChange,
  errors,
}: {
  value: EmployeePersonal
  onChange: (value: EmployeePersonal) => void
  /** By the Indonesian name of the field. */
  errors: ReadonlyMap<string, string>
}) {
  const set = (field: Field, next: unknown) => onChange({ ...value, [field]: next })
  const control = (field: Field) => {
    const label = labelOfField(field)
    const error = errors.get(label) ?? errors.get(`personal.${field}`)
    const common = { label, error, required: field === 'nip' || field === 'name' }
    const now = value[field]
    const range = numbers[field]
    const choices = suggestions[field]
    if (dates.has(field))
      return (
        <DateField
          key={field}
          {...common}
          clearable
          value={typeof now === 'string' ? now : null}
          onChange={(next) => set(field, next)}
        />
      )
    if (range)
      return (
        <NumberInput
          key={field}
          {...common}
          {...range}
          allowDecimal={false}
          hideControls
          thousandSeparator=""
          value={typeof now === 'number' ? now : ''}
          onChange={(next) => set(field, next === '' ? null : Number(next))}
        />
      )
    if (field === 'status')
      return (
        <Select
          key={field}
          {...common}
          data={[...statuses]}
          allowDeselect={false}
          value={value.status}
          onChange={(next) => set('status', next)}
        />
      )
    if (field === 'sex')
      return (
        <Select
          key={field}
          {...common}
          clearable
          data={[
            { value: 'L', label: 'Laki-laki' },
            { value: 'P', label: 'Perempuan' },
          ]}
          value={value.sex}
          onChange={(next) => set('sex', next)}
        />
      )
    const text = typeof now === 'string' ? now : ''
    const setText = (next: string) =>
      set(
        field,
        field === 'nip'
          ? // As it is shown and printed, in groups, or with Excel's apostrophe.
            next.replace(/[\s.']/g, '')
          : next === '' && field !== 'name' && field !== 'legalPosition'
            ? null
            : next,
      )
    return choices ? (
      <Autocomplete key={field} {...common} data={[...choices]} value={text} onChange={setText} />
    ) : (
      <TextInput
        key={field}
        {...common}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    )
  }
  return (
    <>
      {groups.map(({ title, fields }) => (
        <section key={title} className="kk-card">
          <Title order={2} mb={6}>
            {title}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, md: 3, lg: 4 }} spacing="sm" verticalSpacing="xs">
            {fields.map(control)}
          </SimpleGrid>
        </section>
      ))}
    </>
  )
}
