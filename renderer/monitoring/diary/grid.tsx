import { ActionIcon, Group } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Diary, DiaryDay } from '../../../shared/monitoring/diary/contract.ts'
import { type DiaryMark, isBlank, monthKey, otherWork } from '../../../shared/monitoring/diary/entry.ts'
import { columnLabels, type DiaryColumn } from '../../../shared/monitoring/diary/columns.ts'
import { type DiaryLine, diaryModel, rhkChoice } from '../../../shared/monitoring/diary/grid.ts'
import {
  type Entries,
  newEntry,
  withEntries,
  withoutEntry,
  withPatternOfDayBefore,
} from '../../../shared/monitoring/diary/lines.ts'
import { type DayProblem, markNow, namedDay, problemsOfDay } from '../../../shared/monitoring/diary/rules.ts'
import type { EvidenceItem } from '../../../shared/monitoring/evidence/evidence.ts'
import { dayName } from '../../../shared/kernel/dates.ts'
import { api } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import type { Change, GridColumn } from '../../components/grid/column.ts'
import { GridTable, groupsOf } from '../../components/grid/grid.tsx'
import type { GridShow } from '../../components/grid/group.tsx'
import { useGrid } from '../../components/grid/use-grid.ts'
import { useStable } from '../../components/use-stable.ts'
import { useSatuan } from '../../planning/measures/use-satuan.ts'
import { EvidenceButton } from '../evidence/evidence-button.tsx'
import { EvidenceDialog } from '../evidence/evidence-dialog.tsx'
import { MarkWord } from './marks.tsx'

const newId = () => crypto.randomUUID()

const time = 'Jam ditulis seperti 8, 8.30 atau 0830.'

const columnsOf = (
  rhk: Diary['rhk'],
  satuan: readonly string[],
): Readonly<Record<DiaryColumn, GridColumn>> => ({
  start: { label: columnLabels.start, width: 64, numeric: true, refusal: time },
  end: { label: columnLabels.end, width: 76, numeric: true, refusal: time },
  rhk: { label: columnLabels.rhk, width: '16%', choices: [...rhk.map(rhkChoice), otherWork], closed: true },
  activity: { label: columnLabels.activity, placeholder: 'Tulis kegiatan' },
  output: { label: columnLabels.output, width: '12%' },
  volume: {
    label: columnLabels.volume,
    width: 80,
    numeric: true,
    refusal: 'Volume ditulis dengan angka, misalnya 12 atau 2,5.',
  },
  satuan: {
    label: columnLabels.satuan,
    width: 84,
    choices: (text) =>
      text === ''
        ? []
        : satuan.filter((name) => name.toLowerCase().startsWith(text.toLowerCase())).slice(0, 8),
  },
  evidence: { label: columnLabels.evidence, width: '10%' },
})

/** A day as its lines are drawn: anew when it is another one, or when the first word is written. */
interface ShownDay {
  day: DiaryDay
  /** Nothing is written on it. */
  blank: boolean
  today: string
}

/**
 * The month of a person, written in as in Excel: a line for each entry, and an empty one for each day without.
 * @param locked why nothing at all can be written, as a sentence; null where one can
 */
export function DiaryGrid({
  diary,
  days,
  entries,
  locked,
  onChange,
  undo,
  redo,
  typing,
  seek,
}: {
  diary: Diary
  /** Those that are shown. */
  days: readonly DiaryDay[]
  entries: Entries
  locked: string | null
  onChange: Change<Entries>
  undo: () => void
  redo: () => void
  typing: RefObject<(() => void) | null>
  /** Goes to the first cell that is to be put right in some days. */
  seek: RefObject<((from: string, to: string) => void) | null>
}) {
  const { rhk, today } = diary
  const satuan = useSatuan()
  const ids = useRef(new Map<string, string>())
  const model = useMemo(() => {
    const idOf = (day: string): string => {
      const known = ids.current.get(day) ?? newId()
      ids.current.set(day, known)
      return known
    }
    return diaryModel(days, rhk, idOf, newId)
  }, [days, rhk])
  const columns = useMemo(
    () =>
      columnsOf(
        rhk,
        satuan.map(({ name }) => name),
      ),
    [rhk, satuan],
  )
  const grid = useGrid<Entries, DiaryLine, DiaryColumn>({
    content: entries,
    model,
    columns,
    readOnly: locked,
    onChange,
    undo,
    redo,
    typing,
    keys: ({ key, ctrlKey, metaKey, altKey }, row) => {
      if (locked !== null || !(ctrlKey || metaKey) || altKey) return false
      if (key === 'Enter') actions.add(row)
      else if (key === 'Delete') actions.remove(row)
      else if (key === "'") actions.repeat(row.day)
      else return false
      return true
    },
  })
  /** Whether a day may be written in; why not is said where one cannot. */
  const open = (day: string): boolean => {
    const why = days.find((one) => one.day === day)?.locked ?? null
    if (why !== null) tell(why, 'orange')
    return why === null
  }
  // It opens where one goes on writing.
  const begin = useRef(() => {
    const at = days.some(({ day }) => day === today) ? today : days.find(({ mark }) => mark === 'belum')?.day
    if (at !== undefined) grid.cursor.seek({ is: ({ day }) => day === at, column: 'start' })
  })
  useEffect(() => begin.current(), [])
  const actions = useStable({
    /** Another line of the same day, below this one. */
    add: (row: DiaryLine) => {
      if (!open(row.day)) return
      const entry = newEntry(newId(), row.day)
      onChange((now) => {
        // The empty line of a day stands before what is added to it.
        const first = now.some(({ id }) => id === row.id)
          ? now
          : withEntries(now, [newEntry(row.id, row.day)])
        return withEntries(first, [entry], row.id)
      })
      grid.cursor.reach({ is: ({ id }) => id === entry.id, column: 'start' })
    },
    remove: ({ id, day }: DiaryLine) => {
      if (!open(day)) return
      onChange((now) => withoutEntry(now, id))
      grid.cursor.focusSoon('cell')
    },
    repeat: (day: string) => {
      if (!open(day)) return
      const next = withPatternOfDayBefore(entries, day, rhk, newId)
      if (next === entries)
        return tell('Belum ada hari sebelumnya di bulan ini yang dapat disalin.', 'orange')
      onChange(() => next)
      grid.cursor.focusSoon('cell')
    },
  })
  const problems = useMemo(
    () => new Map(problemsOfMonth(entries).map((problem) => [problem.id, problem])),
    [entries],
  )
  seek.current = (from, to) => {
    grid.leave()
    const first = grid.rows.find(({ id, day }) => from <= day && day <= to && problems.has(id))
    const column = first && problems.get(first.id)?.column
    if (column) grid.cursor.seek({ is: ({ id }) => id === first.id, column })
  }
  const known = useMemo(() => new Map(days.map((day) => [day.day, day])), [days])
  const shown = useRef(new Map<string, ShownDay>())
  const groups = useMemo(
    () =>
      groupsOf(grid.rows, ({ day }) => {
        const found = known.get(day)
        const blank = !entries.some((entry) => entry.day === day && !isBlank(entry))
        const before = shown.current.get(day)
        const of =
          before && before.day === found && before.blank === blank
            ? before
            : found && { day: found, blank, today }
        if (of) shown.current.set(day, of)
        return { key: day, of }
      }),
    [grid.rows, known, entries, today],
  )
  const attached = useQuery(
    api.monitoring.evidence.list.queryOptions({
      input: { of: 'diary', employeeId: diary.employeeId, month: monthKey(diary) },
    }),
  )
  const evidence = useMemo(() => Map.groupBy(attached.data ?? [], ({ part }) => part), [attached.data])
  const [proving, setProving] = useState<string | null>(null)
  const show = useMemo(
    () => showOf(locked === null, actions, evidence, setProving),
    [actions, locked, evidence],
  )
  const proved = entries.find(({ id }) => id === proving)
  return (
    <>
      <GridTable
        grid={grid}
        label="Progres harian"
        groups={groups}
        show={show}
        leadWidth={176}
        tailWidth={64}
        minWidth={1056}
        wrong={({ id }, column) => problems.get(id)?.column === column}
        remarks={(row, column) => remarksOf(row, column, problems, known, entries)}
      />
      {proved && (
        <EvidenceDialog
          target={{ of: 'diary', employeeId: diary.employeeId, entryId: proved.id }}
          proves={`${namedDay(proved.day)}: ${proved.activity}`}
          items={evidence.get(proved.id) ?? []}
          locked={locked ?? known.get(proved.day)?.locked ?? null}
          onClose={() => setProving(null)}
        />
      )}
    </>
  )
}

/** What is wrong in the entries of a month that say something, the first of each. */
function problemsOfMonth(entries: Entries) {
  const said = entries.filter((entry) => !isBlank(entry))
  return [...Map.groupBy(said, ({ day }) => day).values()].flatMap((own) => problemsOfDay(own)).toReversed()
}

/** The same words are the same list each time, so that nothing is drawn anew. */
const lists = new Map<string, readonly string[]>()
function listOf(words: string): readonly string[] {
  const known = lists.get(words)
  if (known) return known
  const list = [words]
  lists.set(words, list)
  return list
}
const none: readonly string[] = []

function remarksOf(
  { id, day }: DiaryLine,
  column: DiaryColumn,
  problems: ReadonlyMap<string, DayProblem>,
  days: ReadonlyMap<string, DiaryDay>,
  entries: Entries,
): readonly string[] {
  // Times have no room for a sentence: it stands where the activity is told.
  if (column !== 'activity') return none
  const problem = problems.get(id)?.message
  if (problem !== undefined) return listOf(problem)
  const note = days.get(day)?.note ?? ''
  // Once a day, on its first line.
  const first = entries.find((entry) => entry.day === day)?.id ?? id
  return note !== '' && first === id ? listOf(note) : none
}

const shortDays: Readonly<Record<string, string>> = { Jumat: 'Jum', Minggu: 'Min' }

/** Marks that say themselves that nobody works on the day. */
const restMarks: ReadonlySet<DiaryMark> = new Set(['libur', 'cuti'])

function DayHead({ of: { day: shown, blank, today } }: { of: ShownDay }) {
  const { day, free } = shown
  const mark = markNow(shown, !blank)
  const name = dayName(day)
  return (
    <div
      className="kk-diary-day"
      data-free={free !== null || undefined}
      aria-current={day === today ? 'date' : undefined}
    >
      <b>
        {shortDays[name] ?? name.slice(0, 3)} {Number(day.slice(8))}
      </b>
      <span className="kk-post">
        {free !== null && mark === 'libur' && free !== name ? free : <MarkWord mark={mark} />}
        {free !== null && !restMarks.has(mark) && free !== name && ` ${free}`}
      </span>
    </div>
  )
}

/** What the lines show besides their texts. */
const showOf = (
  writable: boolean,
  actions: { add: (row: DiaryLine) => void; remove: (row: DiaryLine) => void },
  evidence: ReadonlyMap<string, readonly EvidenceItem[]>,
  onProve: (entryId: string) => void,
): GridShow<DiaryLine, ShownDay | undefined> => ({
  lead: ({ of }) => of && <DayHead of={of} />,
  leadLabel: 'Hari',
  field: ({ of }, _, column) => `${columnLabels[column as DiaryColumn]}, ${of?.day.day ?? ''}`,
  cell: (of, { rhk }, column) => {
    if (column === 'rhk' && rhk !== '')
      return (
        <div className="kk-two-lines" title={rhk} data-quiet={rhk === otherWork || undefined}>
          {rhk}
        </div>
      )
    // Nobody is asked to write on a day on which nobody works.
    return column === 'activity' && of?.blank && of.day.free !== null ? '\u00a0' : null
  },
  below: (of, { id, day }, column) => {
    const count = evidence.get(id)?.length ?? 0
    return column === 'evidence' && of && !of.blank && (writable || count > 0) ? (
      <EvidenceButton count={count} of={`kegiatan ${day}`} onOpen={() => onProve(id)} />
    ) : null
  },
  ...(writable && {
    tail: (row, _, { of }) =>
      of && of.day.locked === null ? (
        <Group gap={0} wrap="nowrap">
          {/* By keyboard they are Ctrl+Enter and Ctrl+Delete. */}
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={`Tambah baris, ${of.day.day}`}
            onClick={() => actions.add(row)}
          >
            <IconPlus size={15} />
          </ActionIcon>
          {!of.blank && (
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={`Hapus baris, ${of.day.day}`}
              onClick={() => actions.remove(row)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          )}
        </Group>
      ) : null,
  }),
})
