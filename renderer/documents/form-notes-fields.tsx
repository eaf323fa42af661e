import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { most } from '../../shared/kernel/limits.ts'
import { type FormNotes, mostCopies, mostInitials, OnBehalf } from '../../shared/office/form-notes.ts'
import type { Saving } from '../components/form-dialog.tsx'
import { ErrorNote } from '../components/problem-list.tsx'

const kinds = OnBehalf.shape.kind
const behalfLabels: Readonly<Record<OnBehalf['kind'], string>> = {
  'a.n.': 'a.n. (atas nama)',
  'u.b.': 'u.b. (untuk beliau)',
  'Plt.': 'Plt. (pelaksana tugas)',
  'Plh.': 'Plh. (pelaksana harian)',
}

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])

/** What the office adds to one form. */
export function FormNotesFields({
  stored,
  saving,
  onSave,
}: {
  stored: FormNotes
  saving: Saving
  onSave: (notes: FormNotes) => void
}) {
  const [notes, setNotes] = useState(stored)
  const [copies, setCopies] = useState(stored.copies.join('\n'))
  const [initials, setInitials] = useState(stored.initials.join('\n'))
  const set = (change: Partial<FormNotes>) => setNotes({ ...notes, ...change })
  const { onBehalf } = notes
  const knows = notes.knows ?? { jabatan: '', name: '', nip: '' }
  const setKnows = (change: Partial<typeof knows>) => {
    const next = { ...knows, ...change }
    set({ knows: Object.values(next).every((value) => value.trim() === '') ? null : next })
  }
  const named = onBehalf?.kind === 'a.n.' || onBehalf?.kind === 'u.b.'
  const changed =
    JSON.stringify({ ...notes, copies: linesOf(copies), initials: linesOf(initials) }) !==
    JSON.stringify(stored)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ ...notes, copies: linesOf(copies), initials: linesOf(initials) })
      }}
    >
      <Stack gap="sm">
        <ErrorNote error={saving.error} />
        <TextInput
          label="Ditandatangani di"
          description="Kosongkan untuk tempat yang ada pada dokumennya."
          maxLength={most.place}
          value={notes.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <Group grow align="start">
          <Select
            label="Penanda tangan"
            clearable
            placeholder="Atas jabatannya sendiri"
            data={kinds.options.map((kind) => ({ value: kind, label: behalfLabels[kind] }))}
            value={onBehalf?.kind ?? null}
            onChange={(value) => {
              const kind = kinds.safeParse(value).data
              set({
                onBehalf: kind ? { kind, of: onBehalf?.of ?? '', through: onBehalf?.through ?? '' } : null,
              })
            }}
          />
          {onBehalf && named && (
            <TextInput
              label="Atas nama"
              placeholder="Bupati Contoh"
              maxLength={most.name}
              value={onBehalf.of}
              onChange={(event) => set({ onBehalf: { ...onBehalf, of: event.currentTarget.value } })}
            />
          )}
          {onBehalf?.kind === 'u.b.' && (
            <TextInput
              label="Yang meneruskan"
              placeholder="Sekretaris Daerah"
              maxLength={most.name}
              value={onBehalf.through}
              onChange={(event) => set({ onBehalf: { ...onBehalf, through: event.currentTarget.value } })}
            />
          )}
        </Group>
        <Group grow align="start">
          <TextInput
            label="Mengetahui: jabatan"
            maxLength={most.name}
            value={knows.jabatan}
            onChange={(event) => setKnows({ jabatan: event.currentTarget.value })}
          />
          <TextInput
            label="Nama dengan gelar"
            maxLength={most.name}
            value={knows.name}
            onChange={(event) => setKnows({ name: event.currentTarget.value })}
          />
          <TextInput
            label="NIP"
            maxLength={most.code}
            value={knows.nip}
            onChange={(event) => setKnows({ nip: event.currentTarget.value })}
          />
        </Group>
        <Textarea
          label="Tembusan"
          description={`Satu baris satu alamat, paling banyak ${mostCopies}.`}
          autosize
          minRows={2}
          value={copies}
          onChange={(event) => setCopies(event.currentTarget.value)}
        />
        <Textarea
          label="Paraf hierarki"
          description={`Satu baris satu jabatan, paling banyak ${mostInitials}; tercetak sebagai kotak kecil.`}
          autosize
          minRows={2}
          value={initials}
          onChange={(event) => setInitials(event.currentTarget.value)}
        />
        <TextInput
          label="Tulisan di kaki halaman"
          maxLength={most.place}
          value={notes.foot}
          onChange={(event) => set({ foot: event.currentTarget.value })}
        />
        <Group>
          <Button type="submit" disabled={!changed} loading={saving.isPending}>
            Simpan tambahan
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
