import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { addMonths } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import type { ForumPromise } from '../../../shared/voices/forum/forum.ts'
import { DateField } from '../../components/date-field.tsx'
import { localDay } from '../../components/local-day.ts'

/** A promise while it is written: its day may be missing. */
export type DraftPromise = Omit<ForumPromise, 'dueOn'> & { dueOn: string | null }

/** What was promised, a row each: what for, what, who, until when. */
export function PromiseRows({
  promises,
  onChange,
}: {
  promises: readonly DraftPromise[]
  onChange: (promises: DraftPromise[]) => void
}) {
  const set = (at: number, some: Partial<DraftPromise>) =>
    onChange(promises.map((one, index) => (index === at ? { ...one, ...some } : one)))
  const add = () =>
    onChange([
      ...promises,
      { id: crypto.randomUUID(), problem: '', promise: '', who: '', dueOn: addMonths(localDay(), 3) },
    ])
  const text = (at: number, name: 'problem' | 'promise' | 'who', label: string, length: number) => (
    <TextInput
      aria-label={`${label} ${at + 1}`}
      placeholder={label}
      maxLength={length}
      value={promises[at]?.[name] ?? ''}
      onChange={(event) => set(at, { [name]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className="kk-actions">
      <legend>Janji kepada publik</legend>
      {promises.map((one, at) => (
        <div key={one.id} className="kk-promise-row">
          {text(at, 'problem', 'Masukan', most.text)}
          {text(at, 'promise', 'Janji', most.text)}
          {text(at, 'who', 'Penanggung jawab', most.name)}
          <DateField
            aria-label={`Target ${at + 1}`}
            value={one.dueOn}
            onChange={(dueOn) => set(at, { dueOn })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Hapus janji ${at + 1}`}
            onClick={() => onChange(promises.filter(({ id }) => id !== one.id))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={promises.length >= most.actions}
        onClick={add}
      >
        Tambah janji
      </Button>
    </fieldset>
  )
}
