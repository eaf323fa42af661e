import { Checkbox, Group, SegmentedControl, TextInput } from '@mantine/core'
import { most } from '../../../shared/kernel/limits.ts'
import type { Reporter } from '../../../shared/voices/complaints/complaint.ts'
import type { Fields } from '../../components/use-fields.ts'

type Values = Reporter & { isNamed: boolean }

/** Who says it, kept apart from what is said; without a name nothing of him is kept. */
export function ReporterFields<Draft extends Values>({ form }: { form: Fields<Draft> }) {
  // What is written here is of the reporter alone.
  const { values, setFieldValue } = form as unknown as Fields<Values>
  const text = (
    name: 'name' | 'address' | 'phone' | 'email' | 'occupation',
    label: string,
    most_: number,
  ) => (
    <TextInput
      label={label}
      maxLength={most_}
      required={name === 'name'}
      value={values[name]}
      onChange={(event) => setFieldValue(name, event.currentTarget.value)}
    />
  )
  return (
    <fieldset className="kk-actions">
      <legend>Pelapor</legend>
      <SegmentedControl
        aria-label="Pelapor"
        data={[
          { value: 'named', label: 'Menyebut nama' },
          { value: 'anonymous', label: 'Tanpa nama' },
        ]}
        value={values.isNamed ? 'named' : 'anonymous'}
        onChange={(next) => setFieldValue('isNamed', next === 'named')}
      />
      {values.isNamed && (
        <>
          <Checkbox
            label="Identitas dirahasiakan: tidak tampil di daftar dan cetakan; yang melihatnya tercatat"
            checked={values.confidential}
            onChange={(event) => setFieldValue('confidential', event.currentTarget.checked)}
          />
          <Group grow align="start" w="100%">
            {text('name', 'Nama', most.name)}
            {text('phone', 'Telepon', most.place)}
            {text('email', 'Surel', most.place)}
          </Group>
          <Group grow align="start" w="100%">
            {text('address', 'Alamat', most.short)}
            {text('occupation', 'Pekerjaan', most.name)}
          </Group>
        </>
      )}
    </fieldset>
  )
}
