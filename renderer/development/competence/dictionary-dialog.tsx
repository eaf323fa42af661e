import { Checkbox, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Competence, groupLabels, OwnGroup } from '../../../shared/development/competence/competence.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

const noBehaviour = ['', '', '', '', '']

/** Adds a competence of the office's own, or changes one. */
export function DictionaryDialog({ onClose }: { onClose: () => void }) {
  const dictionary = useQuery(api.development.competence.dictionary.queryOptions())
  const [known, setKnown] = useState<Competence | null>(null)
  const [name, setName] = useState('')
  const [group, setGroup] = useState<OwnGroup>('teknis')
  const [behaviour, setBehaviour] = useState<readonly string[]>(noBehaviour)
  const [retired, setRetired] = useState(false)
  const save = useMutation({
    ...api.development.competence.saveCompetence.mutationOptions(),
    onSuccess: async () => {
      onClose()
      await refresh()
      tell(`Kompetensi ${name} disimpan. Level standarnya diisi pada standar jabatan.`)
    },
  })
  const own = (dictionary.data?.competences ?? []).filter(({ code }) => code === null)
  const show = (competence: Competence | null) => {
    setKnown(competence)
    setName(competence?.name ?? '')
    setGroup(competence?.group === 'soft-skill' ? 'soft-skill' : 'teknis')
    setBehaviour(competence?.behaviour.map(({ description }) => description) ?? noBehaviour)
    setRetired(competence?.retired ?? false)
  }
  return (
    <FormDialog
      title="Kamus kompetensi"
      size="lg"
      explanation={
        <Text size="sm">
          Sembilan kompetensi manajerial dan sosial kultural berasal dari PermenPANRB 38/2017 dan sudah ada.
          Kompetensi teknis dan soft skill ditambahkan kantor di sini.
        </Text>
      }
      verb={known === null ? 'Tambah kompetensi' : 'Simpan kompetensi'}
      saving={save}
      ready={name.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          ...(known === null ? {} : { id: known.id }),
          revision: known?.revision ?? 0,
          name,
          group,
          behaviour: [...behaviour],
          retired,
        })
      }
    >
      {own.length > 0 && (
        <Select
          label="Yang diubah"
          allowDeselect={false}
          data={[
            { value: '', label: 'Kompetensi baru' },
            ...own.map(({ id, name: of }) => ({ value: String(id), label: of })),
          ]}
          value={known === null ? '' : String(known.id)}
          onChange={(id) => show(own.find((one) => String(one.id) === id) ?? null)}
        />
      )}
      <TextInput
        label="Nama"
        required
        data-autofocus
        maxLength={most.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label="Kelompok"
        value={group}
        onChange={setGroup}
        data={OwnGroup.options.map((one) => ({ value: one, label: groupLabels[one] }))}
      />
      {behaviour.map((text, index) => (
        <Textarea
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          label={`Level ${index + 1} · ${dictionary.data?.levels[index] ?? ''}`}
          placeholder="Perilaku yang tampak pada level ini"
          autosize
          minRows={1}
          maxLength={most.short}
          value={text}
          onChange={(event) => setBehaviour(behaviour.with(index, event.currentTarget.value))}
        />
      ))}
      {known !== null && (
        <Checkbox
          label="Tidak dipakai lagi untuk standar baru"
          checked={retired}
          onChange={(event) => setRetired(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
