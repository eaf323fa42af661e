import { Autocomplete, NumberInput, Select, SimpleGrid, Text, TextInput, Title } from '@mantine/core'
import {
  type EmployeeField,
  type EmployeePersonal,
  PERSONAL_FIELDS,
  RESTRICTED_FIELDS,
  type PersonalFieldId,
} from '../../shared/employees/employee.ts'
import { employeeFieldGroups } from '../../shared/employees/fields.ts'
import { DateField } from '../components/date-field.tsx'

type Field = EmployeeField<PersonalFieldId>

const groups = employeeFieldGroups.map((title) => ({
  title,
  fields: PERSONAL_FIELDS.filter(({ group }) => group === title),
}))

/** One field, by its kind. `onChange` gets null for "not known". */
function Control({
  field: { id, label, kind, needed, unsaid, range, choices, suggestions },
  value,
  error,
  onChange,
}: {
  field: Field
  value: EmployeePersonal[PersonalFieldId]
  error: string | undefined
  onChange: (value: string | number | null) => void
}) {
  const common = { label, error, required: needed ?? false }
  const text = typeof value === 'string' ? value : ''
  if (kind === 'date') return <DateField {...common} clearable value={text || null} onChange={onChange} />
  if (kind === 'number')
    return (
      <NumberInput
        {...common}
        {...range}
        allowDecimal={false}
        hideControls
        thousandSeparator=""
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(next === '' ? null : Number(next))}
      />
    )
  if (kind === 'choice')
    return (
      <Select
        {...common}
        clearable={unsaid === undefined}
        allowDeselect={unsaid === undefined}
        data={choices ?? []}
        value={text || null}
        onChange={onChange}
      />
    )
  const setText = (next: string) => {
    // As it is shown and printed, in groups, or with Excel's apostrophe.
    if (id === 'nip') onChange(next.replace(/[\s.']/g, ''))
    else onChange(next === '' && !needed && unsaid === undefined ? null : next)
  }
  return suggestions ? (
    <Autocomplete {...common} data={[...suggestions]} value={text} onChange={setText} />
  ) : (
    <TextInput {...common} value={text} onChange={(event) => setText(event.currentTarget.value)} />
  )
}

/** All that belongs to the person, in groups; empty text is "not known". */
export function PersonalFields({
  value,
  onChange,
  errors,
  readOnly = false,
  restrictedHidden = false,
}: {
  value: EmployeePersonal
  onChange: (value: EmployeePersonal) => void
  /** By the Indonesian name of the field. */
  errors: ReadonlyMap<string, string>
  readOnly?: boolean
  /** Whether what is restricted was left out, so that nothing could be written in its place. */
  restrictedHidden?: boolean
}) {
  return (
    <fieldset className="kk-fields" disabled={readOnly}>
      {groups.map(({ title, fields }) => (
        <section key={title} className="kk-card">
          <Title order={2} mb={6}>
            {title}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2, md: 3, lg: 4 }} spacing="sm" verticalSpacing="xs">
            {fields
              .filter(({ restricted }) => !(restricted && restrictedHidden))
              .map((field) => (
                <Control
                  key={field.id}
                  field={field}
                  value={value[field.id]}
                  error={errors.get(field.label) ?? errors.get(`personal.${field.id}`)}
                  onChange={(next) => onChange({ ...value, [field.id]: next })}
                />
              ))}
          </SimpleGrid>
        </section>
      ))}
      {restrictedHidden && (
        <Text size="sm" c="dimmed">
          {RESTRICTED_FIELDS.map(({ label }) => label).join(', ')} tidak ditampilkan: untuk itu diperlukan hak
          data terbatas.
        </Text>
      )}
    </fieldset>
  )
}
