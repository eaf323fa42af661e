import { Divider, Select, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type FormId, forms } from '../../shared/documents/forms.ts'
import { noNotes, saysAnything } from '../../shared/office/form-notes.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { api, refresh } from '../app/client.ts'
import { tell } from '../components/confirm.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { FormNotesFields } from './form-notes-fields.tsx'
import { SignaturePictures } from './signature-pictures.tsx'

/** Forms to which something can be added: those that are papers with who signs them. */
const signedForms = forms.filter(({ needs }) => needs !== 'certificate' && needs !== 'office')

/** What the office adds to its forms, and the pictures of signatures. */
export function FormAdditions() {
  const settings = useQuery(api.office.settings.queryOptions())
  return (
    <LoadGate query={settings}>
      {(values) => (
        <Stack maw={640}>
          <Additions settings={values} />
          <Divider />
          <SignaturePictures />
        </Stack>
      )}
    </LoadGate>
  )
}

function Additions({ settings }: { settings: OfficeSettings }) {
  const [form, setForm] = useState<FormId>('skp')
  const save = useMutation({
    ...api.office.updateSettings.mutationOptions(),
    onSuccess: async () => {
      tell('Tambahan formulir tersimpan.')
      await refresh()
    },
  })
  const { formNotes } = settings
  const stored = formNotes[form] ?? noNotes
  return (
    <section aria-label="Tambahan pada formulir">
      <Title order={2} size="h4">
        Tambahan pada formulir
      </Title>
      <Text c="dimmed" mb="xs">
        Tempat, atas nama, tembusan, paraf dan lainnya, menurut kebiasaan kantor. Dokumen yang sudah
        ditandatangani tetap seperti pada harinya.
      </Text>
      <Stack gap="sm">
        <Select
          label="Formulir"
          searchable
          allowDeselect={false}
          nothingFoundMessage="Tidak ada formulir dengan nama itu"
          data={signedForms.map(({ id, name }) => ({
            value: id,
            label: formNotes[id] && saysAnything(formNotes[id]) ? `${name} (ada tambahan)` : name,
          }))}
          value={form}
          onChange={(value) => {
            const found = signedForms.find(({ id }) => id === value)
            if (found) setForm(found.id)
          }}
        />
        <FormNotesFields
          key={`${form} ${JSON.stringify(stored)}`}
          stored={stored}
          saving={save}
          onSave={(notes) => {
            const { [form]: _, ...others } = formNotes
            save.mutate({
              ...settings,
              formNotes: saysAnything(notes) ? { ...others, [form]: notes } : others,
            })
          }}
        />
      </Stack>
    </section>
  )
}
