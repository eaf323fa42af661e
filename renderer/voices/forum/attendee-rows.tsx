import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { most } from '../../../shared/kernel/limits.ts'
import { type Attendee, type Element, elementNames } from '../../../shared/voices/forum/forum.ts'

const elements = Object.entries(elementNames).map(([value, label]) => ({ value, label }))

/** Who came, a row each. */
export function AttendeeRows({
  attendees,
  onChange,
}: {
  attendees: readonly Attendee[]
  onChange: (attendees: Attendee[]) => void
}) {
  const set = (at: number, some: Partial<Attendee>) =>
    onChange(attendees.map((one, index) => (index === at ? { ...one, ...some } : one)))
  const add = () =>
    onChange([
      ...attendees,
      {
        id: crypto.randomUUID(),
        name: '',
        element: 'pengguna',
        institution: '',
        position: '',
        signs: false,
      },
    ])
  return (
    <fieldset className="kk-actions">
      <legend>Yang hadir</legend>
      {attendees.map((one, at) => (
        <div key={one.id} className="kk-attendee-row">
          <TextInput
            aria-label={`Nama yang hadir ${at + 1}`}
            placeholder="Nama"
            maxLength={most.name}
            value={one.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
          />
          <Select
            aria-label={`Unsur ${at + 1}`}
            allowDeselect={false}
            data={elements}
            value={one.element}
            onChange={(next) => set(at, { element: (next ?? one.element) as Element })}
          />
          <TextInput
            aria-label={`Instansi ${at + 1}`}
            placeholder="Instansi"
            maxLength={most.name}
            value={one.institution}
            onChange={(event) => set(at, { institution: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Jabatan ${at + 1}`}
            placeholder="Jabatan"
            maxLength={most.name}
            value={one.position}
            onChange={(event) => set(at, { position: event.currentTarget.value })}
          />
          <Checkbox
            label="Tanda tangan"
            title="Menandatangani berita acara untuk unsurnya"
            aria-label={`Menandatangani berita acara: baris ${at + 1}`}
            checked={one.signs}
            onChange={(event) => set(at, { signs: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Hapus yang hadir ${at + 1}`}
            onClick={() => onChange(attendees.filter(({ id }) => id !== one.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={attendees.length >= most.members}
        onClick={add}
      >
        Tambah yang hadir
      </Button>
    </fieldset>
  )
}
