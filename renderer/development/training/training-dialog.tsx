import { Button, Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Training } from '../../../shared/development/training/contract.ts'
import { HourColumn, hoursOf, mostSessions } from '../../../shared/development/training/training.ts'
import { addDays } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import { developmentWays, hourColumnLabels, hourColumns } from '../../../shared/regulations/development.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { WaySelect } from '../plan/way-select.tsx'
import { type DraftSession, SessionFields } from './session-fields.tsx'

export const columnOptions = hourColumns.map((value) => ({ value, label: hourColumnLabels[value] }))

/** A training with its days and sessions. @param training null for a new one */
export function TrainingDialog({
  training,
  year,
  onClose,
  onSaved,
}: {
  training: Training | null
  year: number
  onClose: () => void
  onSaved?: (id: number) => void
}) {
  const today = localDay()
  const first = today.startsWith(`${year}-`) ? today : `${year}-01-01`
  const [draft, setDraft] = useState({
    name: training?.name ?? '',
    organiser: training?.organiser ?? '',
    way: training?.way ?? 'kantor-sendiri',
    column: training?.column ?? 'teknis',
    place: training?.place ?? '',
    startsOn: training?.startsOn ?? first,
    endsOn: training?.endsOn ?? first,
    cost: training?.cost ?? 0,
  })
  const [sessions, setSessions] = useState<readonly DraftSession[]>(
    () => training?.sessions.map((session) => ({ ...session, key: `s${session.id}` })) ?? [],
  )
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = useMutation({
    ...api.development.training.save.mutationOptions(),
    onSuccess: async ({ id }) => {
      onClose()
      onSaved?.(id)
      await refresh()
      tell('Pelatihan disimpan.')
    },
  })
  const addSession = () => {
    const last = sessions.at(-1)
    const nextDay = last && addDays(last.heldOn, 1)
    // The afternoon after a morning, then the next day of the training.
    const afternoon = last !== undefined && last.ends <= '13:00'
    setSessions([
      ...sessions,
      {
        key: crypto.randomUUID(),
        id: null,
        heldOn:
          last === undefined
            ? draft.startsOn
            : afternoon || nextDay === undefined || nextDay > draft.endsOn
              ? last.heldOn
              : nextDay,
        ...(afternoon ? { begins: '13:00', ends: '16:00' } : { begins: '08:00', ends: '12:00' }),
        subject: '',
        speaker: last?.speaker ?? '',
        hours: 4,
      },
    ])
  }
  return (
    <FormDialog
      title={training ? 'Ubah pelatihan' : 'Buat pelatihan'}
      size="xl"
      verb="Simpan pelatihan"
      saving={save}
      ready={draft.name.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          ...draft,
          id: training?.id ?? null,
          revision: training?.revision ?? 0,
          sessions: sessions.map(({ key: _, ...session }) => session),
        })
      }
    >
      <TextInput
        label="Nama pelatihan"
        required
        data-autofocus
        maxLength={most.name}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Group grow align="start">
        <WaySelect value={draft.way} onChange={(way) => set({ way, column: developmentWays[way].column })} />
        <Select
          label="Dihitung sebagai JP"
          allowDeselect={false}
          data={columnOptions}
          value={draft.column}
          onChange={(column) => set({ column: HourColumn.parse(column) })}
        />
      </Group>
      <Group grow align="start">
        <TextInput
          label="Penyelenggara"
          placeholder="Kantor ini"
          maxLength={most.name}
          value={draft.organiser}
          onChange={(event) => set({ organiser: event.currentTarget.value })}
        />
        <TextInput
          label="Tempat pelatihan"
          maxLength={most.name}
          value={draft.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="start">
        <DateField
          label="Mulai"
          required
          value={draft.startsOn}
          onChange={(day) => day && set({ startsOn: day })}
        />
        <DateField
          label="Selesai"
          required
          value={draft.endsOn}
          onChange={(day) => day && set({ endsOn: day })}
        />
        <NumberInput
          label="Biaya (Rp)"
          thousandSeparator="."
          decimalSeparator=","
          allowDecimal={false}
          value={draft.cost}
          onChange={(cost) => set({ cost: Number(cost) || 0 })}
        />
      </Group>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          Sesi ({hoursOf(sessions)} JP)
        </Text>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={sessions.length >= mostSessions}
          onClick={addSession}
        >
          Tambah sesi
        </Button>
      </Group>
      <SessionFields sessions={sessions} onChange={setSessions} />
    </FormDialog>
  )
}
