import { Button, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { addMonths, longDate } from '../../../shared/kernel/dates.ts'
import { most } from '../../../shared/kernel/limits.ts'
import type { PersonChoice } from '../../../shared/kernel/party.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { CoachedPerson } from '../../../shared/monitoring/coaching/contract.ts'
import {
  type CoachingKind,
  coachingLabels,
  coachingNames,
  CoachingKind as Kinds,
} from '../../../shared/monitoring/coaching/note.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { Note } from '../../components/note.tsx'
import { PersonSelect } from '../../components/person-select.tsx'
import { useFields } from '../../components/use-fields.ts'
import { useKept } from '../../components/use-kept.ts'
import { useSure } from '../../components/use-sure.tsx'
import { ActionRow, type DraftAction } from './action-row.tsx'
import type { ShownNote } from './shown-note.ts'

interface Draft {
  person: PersonChoice | null
  kind: CoachingKind
  heldOn: string | null
  place: string
  number: string
  leader: PersonChoice | null
  participants: string
  problem: string
  advice: string
  actions: DraftAction[]
}

const labels = {
  person: 'Pegawai',
  heldOn: 'Tanggal',
  place: 'Tempat',
  number: 'Nomor berita acara',
  leader: 'Dipimpin oleh',
  participants: 'Dihadiri juga oleh',
  problem: 'Masalah atau hal yang dibicarakan',
  advice: 'Arahan atau saran',
}

const emptyAction = (): DraftAction => ({
  id: crypto.randomUUID(),
  text: '',
  who: '',
  dueOn: addMonths(localDay(), 1),
  doneOn: null,
  result: '',
})

function draftOf(note: ShownNote | null, person: CoachedPerson | null, own: number | null): Draft {
  if (note) {
    const { kind, heldOn, place, number, leader, participants, problem, advice, actions } = note
    const of = { employeeId: note.employeeId }
    return {
      person: of,
      kind,
      heldOn,
      place,
      number,
      leader,
      participants,
      problem,
      advice,
      actions: [...actions],
    }
  }
  return {
    person: person && { employeeId: person.employeeId },
    kind: 'bimbingan',
    heldOn: localDay(),
    place: '',
    number: '',
    leader: person?.appraiser ?? (own === null ? null : { employeeId: own }),
    participants: '',
    problem: '',
    advice: '',
    actions: [],
  }
}

/** The draft as it is stored. @throws Refusal naming what is missing */
function recordOf({ person, heldOn, leader, actions, ...rest }: Draft) {
  if (person === null || !('employeeId' in person)) throw new Refusal('Pilih pegawai yang dibimbing.')
  if (heldOn === null) throw new Refusal('Tanggal belum diisi.')
  if (leader === null) throw new Refusal('Pilih siapa yang memimpin.')
  return {
    ...rest,
    employeeId: person.employeeId,
    heldOn,
    leader,
    actions: actions
      .filter(({ text }) => text.trim() !== '')
      .map((action) => {
        if (action.dueOn === null) throw new Refusal(`Batas waktu “${action.text}” belum diisi.`)
        return { ...action, dueOn: action.dueOn }
      }),
  }
}

/** Writes down a talk. What is closed without saving is found again. @param person null where it is chosen first */
export function NoteDialog({
  person,
  note,
  onClose,
}: {
  person: CoachedPerson | null
  note: ShownNote | null
  onClose: () => void
}) {
  const { operator } = useSession()
  const start = draftOf(note, person, operator.employeeId)
  const key = `coaching ${person?.employeeId ?? ''} ${note ? `${note.id} ${note.revision}` : 'new'}`
  const given = (value: Draft, sure: boolean) => ({
    ...recordOf(value),
    revision: note?.revision ?? 0,
    sure,
    ...(note ? { id: note.id } : {}),
  })
  const kept = useKept(key, start, {
    what: `Catatan bimbingan ${person?.fullName ?? ''}`.trim(),
    store: async (value) => client.monitoring.coaching.save(given(value, false)),
  })
  const save = useMutation({
    mutationFn: async (sure: boolean) => {
      const saved = given(kept.value, sure)
      await client.monitoring.coaching.save(saved)
      return saved
    },
    onSuccess: async ({ employeeId, kind, heldOn }) => {
      kept.forget()
      onClose()
      await refresh()
      endWith({
        message: `${coachingLabels[kind]} ${longDate(heldOn)} tercatat.`,
        ...(person === null && {
          next: { label: 'Buka pembinaannya', href: paths.personCoaching(employeeId) },
        }),
      })
    },
  })
  const asked = useSure(save, JSON.stringify([kept.value.heldOn, kept.value.actions]))
  const { values, field, setFieldValue } = useFields<Draft>({
    initialValues: kept.value,
    labels,
    error: asked.saving.error,
    onValuesChange: kept.set,
  })
  const long = { autosize: true, minRows: 2, maxRows: 8, maxLength: most.longText }
  const setAction = (at: number, next: DraftAction) => setFieldValue(`actions.${at}`, next)
  return (
    <FormDialog
      size="lg"
      title={
        note ? `Ubah catatan ${longDate(note.heldOn)}` : `Catat ${coachingNames[values.kind].toLowerCase()}`
      }
      verb="Simpan catatan"
      cancel="Tutup"
      keeps
      saving={asked.saving}
      ready={
        values.person !== null &&
        values.heldOn !== null &&
        values.leader !== null &&
        values.problem.trim() !== '' &&
        asked.ready
      }
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        save.mutate(asked.sure)
      }}
    >
      <Group justify="space-between" align="end">
        {person === null ? (
          <PersonSelect officials={false} required style={{ flex: 1 }} data-autofocus {...field('person')} />
        ) : (
          <Text fw={600}>{person.fullName}</Text>
        )}
        <SegmentedControl
          aria-label="Jenis"
          data={Kinds.options.map((kind) => ({ value: kind, label: coachingLabels[kind] }))}
          value={values.kind}
          onChange={(kind) => setFieldValue('kind', kind)}
        />
      </Group>
      {values.kind === 'konseling' && (
        <Note kind="info">
          Catatan konseling hanya dibaca kedua orang yang berbicara dan pengelola yang ditunjuk di Pengaturan;
          siapa yang membukanya tercatat.
        </Note>
      )}
      <Group grow align="start">
        <DateField required {...field('heldOn')} />
        <TextInput maxLength={most.place} {...field('place')} />
        <TextInput maxLength={most.place} {...field('number')} />
      </Group>
      <Group grow align="start">
        <PersonSelect required {...field('leader')} />
        <TextInput maxLength={most.short} {...field('participants')} />
      </Group>
      <Textarea
        required
        {...(person !== null && { 'data-autofocus': true })}
        {...long}
        {...field('problem')}
      />
      <Textarea
        description="Satu baris menjadi satu butir dalam berita acara"
        {...long}
        {...field('advice')}
      />
      <fieldset className="kk-actions">
        <legend>Tindak lanjut yang disepakati</legend>
        {values.actions.map((action, at) => (
          <ActionRow
            key={action.id}
            number={at + 1}
            action={action}
            onChange={(next) => setAction(at, next)}
            onRemove={() =>
              setFieldValue(
                'actions',
                values.actions.filter(({ id }) => id !== action.id),
              )
            }
          />
        ))}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={values.actions.length >= most.actions}
          onClick={() => setFieldValue('actions', [...values.actions, emptyAction()])}
        >
          Tambah tindak lanjut
        </Button>
      </fieldset>
      {asked.question}
    </FormDialog>
  )
}
