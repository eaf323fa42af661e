import { ActionIcon, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { most } from '../../../shared/kernel/limits.ts'
import type { CoachingAction } from '../../../shared/monitoring/coaching/note.ts'
import { DateField } from '../../components/date-field.tsx'

/** An action while it is written: its day may be missing. */
export type DraftAction = Omit<CoachingAction, 'dueOn'> & { dueOn: string | null }

/** One agreed action: what, who, until when. */
export function ActionRow({
  number,
  action,
  onChange,
  onRemove,
}: {
  number: number
  action: DraftAction
  onChange: (action: DraftAction) => void
  onRemove: () => void
}) {
  return (
    <div className="kk-action-row">
      <TextInput
        aria-label={`Tindak lanjut ${number}`}
        placeholder="Apa yang akan dilakukan"
        maxLength={most.text}
        value={action.text}
        onChange={(event) => onChange({ ...action, text: event.currentTarget.value })}
      />
      <TextInput
        aria-label={`Pelaksana tindak lanjut ${number}`}
        placeholder="Pelaksana"
        maxLength={most.name}
        value={action.who}
        onChange={(event) => onChange({ ...action, who: event.currentTarget.value })}
      />
      <DateField
        aria-label={`Batas waktu tindak lanjut ${number}`}
        value={action.dueOn}
        onChange={(dueOn) => onChange({ ...action, dueOn })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Hapus tindak lanjut ${number}`}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  )
}
