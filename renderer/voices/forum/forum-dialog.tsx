import { Group, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import type { PersonChoice } from '../../../shared/kernel/party.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ForumShown } from '../../../shared/voices/forum/contract.ts'
import type { ForumRecord } from '../../../shared/voices/forum/forum.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/local-day.ts'
import { useFields } from '../../components/use-fields.ts'
import { useKept } from '../../components/use-kept.ts'
import { LeaderSelect } from '../../components/voices-choices.tsx'
import { AttendeeRows } from './attendee-rows.tsx'
import { type DraftPromise, PromiseRows } from './promise-rows.tsx'

interface Draft extends Omit<ForumRecord, 'heldOn' | 'leader' | 'promises'> {
  heldOn: string | null
  leader: PersonChoice | null
  promises: DraftPromise[]
}

const labels = {
  topic: 'Pokok bahasan',
  heldOn: 'Tanggal',
  begins: 'Pukul',
  place: 'Tempat',
  leader: 'Dipimpin oleh',
  agenda: 'Agenda',
  invitationNumber: 'Nomor undangan',
  invitedOn: 'Tanggal undangan',
  invitees: 'Yang diundang',
  recordNumber: 'Nomor berita acara',
  discussion: 'Pembahasan',
} as const

const empty: Draft = {
  topic: '',
  heldOn: null,
  begins: '09.00',
  place: '',
  agenda: '',
  leader: null,
  invitationNumber: '',
  invitedOn: null,
  invitees: '',
  recordNumber: '',
  discussion: '',
  attendees: [],
  promises: [],
}

function inputOf({ heldOn, leader, attendees, promises, ...rest }: Draft, shown: ForumShown | null) {
  if (heldOn === null) throw new Refusal('Tanggal forum belum diisi.')
  if (leader === null) throw new Refusal('Pilih siapa yang memimpin forum.')
  return {
    ...rest,
    heldOn,
    leader,
    attendees: attendees.filter(({ name }) => name.trim() !== ''),
    promises: promises
      .filter(({ promise }) => promise.trim() !== '')
      .map((promise) => {
        if (promise.dueOn === null) throw new Refusal(`Target “${promise.promise}” belum diisi.`)
        return { ...promise, dueOn: promise.dueOn }
      }),
    revision: shown?.revision ?? 0,
    ...(shown && { id: shown.id }),
  }
}

/** Prepares a forum, and writes afterwards who came and what was promised. What is closed is found again. */
export function ForumDialog({ shown, onClose }: { shown: ForumShown | null; onClose: () => void }) {
  const today = useToday()
  const kept = useKept<Draft>(
    `forum ${shown ? `${shown.id} ${shown.revision}` : 'new'}`,
    shown ? { ...shown.record, promises: [...shown.record.promises] } : empty,
    {
      what: shown ? `Forum ${shown.record.topic}` : 'Forum baru',
      store: async (value) => client.voices.forum.save(inputOf(value, shown)),
    },
  )
  const save = useMutation({
    mutationFn: async () => client.voices.forum.save(inputOf(kept.value, shown)),
    onSuccess: async ({ id }) => {
      const { heldOn } = kept.value
      kept.forget()
      onClose()
      await refresh()
      endWith({
        message: `Forum ${heldOn === null ? '' : longDate(heldOn)} tersimpan.`,
        ...(!shown && { next: { label: 'Buka forum', href: paths.forum(id) } }),
      })
    },
  })
  const { values, field, setFieldValue } = useFields<Draft>({
    initialValues: kept.value,
    labels,
    error: save.error,
    onValuesChange: kept.set,
  })
  const long = { autosize: true, minRows: 2, maxRows: 8 }
  const wasHeld = values.heldOn !== null && values.heldOn <= today
  return (
    <FormDialog
      size="xl"
      title={shown ? 'Ubah forum' : 'Siapkan forum konsultasi publik'}
      verb="Simpan forum"
      cancel="Tutup"
      keeps
      saving={save}
      ready={
        values.topic.trim() !== '' &&
        values.heldOn !== null &&
        values.place.trim() !== '' &&
        values.agenda.trim() !== '' &&
        values.leader !== null
      }
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <TextInput required data-autofocus maxLength={most.name} {...field('topic')} />
      <Group grow align="start">
        <DateField required {...field('heldOn')} />
        <TextInput maxLength={most.word} {...field('begins')} />
        <TextInput required maxLength={most.name} {...field('place')} />
        <LeaderSelect required {...field('leader')} />
      </Group>
      <Textarea
        required
        description="Satu baris satu butir"
        maxLength={most.text}
        {...long}
        {...field('agenda')}
      />
      <Group grow align="start">
        <TextInput maxLength={most.place} {...field('invitationNumber')} />
        <DateField clearable {...field('invitedOn')} />
        <TextInput maxLength={most.place} {...field('recordNumber')} />
      </Group>
      <Textarea
        description="Satu baris satu undangan"
        maxLength={most.longText}
        {...long}
        {...field('invitees')}
      />
      {wasHeld && (
        <>
          <Textarea
            description="Paparan dan tanya jawab, satu baris satu butir"
            maxLength={most.longText}
            {...long}
            {...field('discussion')}
          />
          <AttendeeRows
            attendees={values.attendees}
            onChange={(attendees) => setFieldValue('attendees', attendees)}
          />
          <PromiseRows
            promises={values.promises}
            onChange={(promises) => setFieldValue('promises', promises)}
          />
        </>
      )}
    </FormDialog>
  )
}
