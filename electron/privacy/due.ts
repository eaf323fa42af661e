import { type DueGroup, type DueLine, skpKeptBecause } from '../../shared/privacy/destruction.ts'
import { dueOn, isDue, type RetentionLine } from '../../shared/privacy/retention.ts'
import { Period, periodLabel } from '../../shared/office/period.ts'
import type { Call } from '../app/call.ts'
import { employeesWhoLeft } from '../employees/destroy.ts'
import { referencesTo } from '../employees/histories.ts'
import { listPosts } from '../employees/store.ts'
import { evaluationsHeld, objectionsHeld } from '../evaluation/destroy.ts'
import { type HeldNote, notesHeld, talksLed } from '../monitoring/coaching/destroy.ts'
import { type HeldPlan, plansHeld } from '../monitoring/improvement/destroy.ts'
import { diariesHeld, type HeldDiary } from '../monitoring/diary/destroy.ts'
import { feedbackHeld, type HeldFeedback } from '../monitoring/feedback/destroy.ts'
import { loadOperators } from '../office/operators/store.ts'
import { evidenceOfDiaries, evidenceOfRecords, evidenceOfSkps } from '../monitoring/evidence/store.ts'
import { lastRecorded } from '../office-file/audit-log.ts'
import { type HeldSkp, partsInPlans, skpUntil } from '../planning/skp/destroy.ts'
import { partsInVoices } from '../voices/destroy.ts'
import { dueComplaints, dueForums } from './due-voices.ts'
import { type DueThing, notYetJudged } from './due-thing.ts'
import { loadRetention } from './store.ts'

const several = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`])

/** The months of a person's diaries in which an SKP holds. */
const diariesIn = ({ periodStart, periodEnd }: HeldSkp, diaries: readonly HeldDiary[]): HeldDiary[] =>
  diaries.filter(({ month }) => periodStart.slice(0, 7) <= month && month <= periodEnd.slice(0, 7))

/** What stands beside an SKP of the same person. */
interface Beside {
  periods: readonly Period[]
  diaries: readonly HeldDiary[]
  notes: readonly HeldNote[]
  plans: readonly HeldPlan[]
  feedback: readonly HeldFeedback[]
  /** How many. */
  objections: number
  proofs: number
}

function whatIsIn(
  skp: HeldSkp,
  { periods, diaries, notes, plans, feedback, objections, proofs }: Beside,
): { holds: string; pieces: number } {
  const told = Period.options.filter((period) => periods.includes(period))
  const holds = [
    'SKP',
    ...several(skp.versions, 'naskah versi'),
    ...(skp.annex > 0 ? ['lampiran'] : []),
    ...several(skp.talks, 'dialog kinerja'),
    ...(told.length > 0 ? [`penilaian ${told.map(periodLabel).join(', ')}`] : []),
    ...several(objections, 'keberatan'),
    ...(diaries.length > 0 ? [`progres harian ${diaries.length} bulan`] : []),
    ...several(notes.length, 'catatan bimbingan dan konseling'),
    ...several(plans.length, 'rencana perbaikan'),
    ...(feedback.some(({ entries }) => entries > 0) ? ['umpan balik berkelanjutan'] : []),
    ...several(proofs, 'bukti dukung'),
  ]
  return {
    holds: holds.join('; '),
    pieces:
      Math.max(1, skp.versions) +
      (skp.annex > 0 ? 1 : 0) +
      skp.talks +
      periods.length +
      diaries.length +
      notes.length +
      plans.length +
      feedback.length +
      objections +
      proofs,
  }
}

/** SKP with their evaluations that have had their time. */
async function dueSkps({ db, today }: Call, rule: RetentionLine): Promise<DueThing[]> {
  const thisYear = Number(today.slice(0, 4))
  const all = (await skpUntil(db, thisYear)).filter(({ year }) => isDue(year, rule, today))
  if (all.length === 0) return []
  const evaluations = Map.groupBy(
    await evaluationsHeld(
      db,
      all.map(({ id }) => id),
    ),
    ({ skpId }) => skpId,
  )
  const employeeIds = [...new Set(all.map(({ employeeId }) => employeeId))]
  const ofWhom = ({ employeeId }: { employeeId: number }) => employeeId
  const diaries = Map.groupBy(await diariesHeld(db, employeeIds), ofWhom)
  const talks = Map.groupBy(await notesHeld(db, employeeIds), ofWhom)
  const plans = Map.groupBy(await plansHeld(db, employeeIds), ofWhom)
  const feedback = Map.groupBy(await feedbackHeld(db, employeeIds), ofWhom)
  const people = new Map((await listPosts(db, { employeeIds })).map((post) => [post.id, post]))
  const proofs = Map.groupBy(
    await evidenceOfSkps(
      db,
      all.map(({ id }) => id),
    ),
    ({ skpId }) => skpId,
  )
  const ofDiaries = Map.groupBy(
    await evidenceOfDiaries(
      db,
      [...diaries.values()].flat().map(({ id }) => id),
    ),
    ({ diaryId }) => diaryId,
  )
  const objections = await objectionsHeld(
    db,
    [...evaluations.values()].flatMap((own) => own.map(({ id }) => id)),
  )
  return all.map((skp) => {
    const own = evaluations.get(skp.id) ?? []
    const objected = own.flatMap(({ id }) => objections.get(id) ?? [])
    const person = people.get(skp.employeeId)
    const months = diariesIn(skp, diaries.get(skp.employeeId) ?? [])
    const notes = (talks.get(skp.employeeId) ?? []).filter(
      ({ heldOn }) => skp.periodStart <= heldOn && heldOn <= skp.periodEnd,
    )
    const based = (plans.get(skp.employeeId) ?? []).filter(({ evaluationId }) =>
      own.some(({ id }) => id === evaluationId),
    )
    const said = (feedback.get(skp.employeeId) ?? []).filter(({ year }) => year === skp.year)
    const evidence = [...(proofs.get(skp.id) ?? []), ...months.flatMap(({ id }) => ofDiaries.get(id) ?? [])]
    return {
      series: 'kinerja',
      year: skp.year,
      id: skp.id,
      name: person?.fullName ?? '-',
      nip: person?.nip ?? '',
      ...whatIsIn(skp, {
        periods: own.map(({ period }) => period),
        diaries: months,
        notes,
        plans: based,
        feedback: said,
        objections: objected.reduce((sum, { count }) => sum + count, 0),
        proofs: evidence.length,
      }),
      evaluationIds: own.map(({ id }) => id),
      diaryIds: months.map(({ id }) => id),
      noteIds: notes.map(({ id }) => id),
      planIds: based.map(({ id }) => id),
      feedbackIds: said.map(({ id }) => id),
      evidence,
      keptBecause:
        rule.fate === 'musnah'
          ? skpKeptBecause({
              state: skp.state,
              openRemarks: skp.openRemarks,
              openEvaluations: own.filter(({ state }) => state === 'draft').length,
              openPlans: based.filter(({ state }) => state !== 'ended').length,
              openObjections: objected.filter(({ isOpen }) => isOpen).length,
            })
          : notYetJudged,
    }
  })
}

/** What is on record of people who left and that has had its time. */
async function duePeople({ db, today }: Call, rule: RetentionLine): Promise<DueThing[]> {
  const left = await employeesWhoLeft(db)
  const ids = left.map(({ id }) => id)
  const recorded = await lastRecorded(db, 'employee', ids)
  const parts = await partsInPlans(db, ids)
  const operators = await loadOperators(db)
  const diaries = await diariesHeld(db, ids)
  const notes = await notesHeld(db, ids)
  const plans = await plansHeld(db, ids)
  const led = await talksLed(db, ids)
  const feedback = await feedbackHeld(db, ids)
  const voices = await partsInVoices(db, ids)
  const proofs = [
    ...(await evidenceOfDiaries(
      db,
      diaries.map(({ id }) => id),
    )),
    ...(await evidenceOfRecords(db, ids)),
  ]
  const due: DueThing[] = []
  for (const person of left) {
    // A record that was changed later is not older than that change.
    const year = Math.max(person.lastYear, Number(recorded.get(person.id)?.slice(0, 4) ?? 0))
    if (!isDue(year, rule, today)) continue
    const { own = 0, appraised = 0 } = parts.get(person.id) ?? {}
    const isTheirs = ({ employeeId }: { employeeId: number }): boolean => employeeId === person.id
    const operator = operators.find(({ employeeId }) => employeeId === person.id)
    const names = [
      ...several(own, 'SKP miliknya'),
      ...(appraised > 0 ? [`penilai atau atasan penilai pada ${appraised} SKP`] : []),
      ...several(led.get(person.id) ?? 0, 'bimbingan yang dipimpinnya'),
      ...several(voices.get(person.id) ?? 0, 'catatan suara publik'),
      ...(await referencesTo(db, person.id)),
      ...(operator ? [`operator ${operator.name}`] : []),
    ]
    due.push({
      series: 'perseorangan',
      year,
      id: person.id,
      name: person.fullName,
      nip: person.nip,
      holds: ['identitas', ...several(person.entries, 'baris riwayat')].join('; '),
      pieces: 1,
      evaluationIds: [],
      diaryIds: diaries.filter(isTheirs).map(({ id }) => id),
      noteIds: notes.filter(isTheirs).map(({ id }) => id),
      planIds: plans.filter(isTheirs).map(({ id }) => id),
      feedbackIds: feedback.filter(isTheirs).map(({ id }) => id),
      evidence: proofs.filter(({ employeeId }) => employeeId === person.id),
      keptBecause:
        rule.fate !== 'musnah'
          ? notYetJudged
          : names.length > 0
            ? `Masih tercatat sebagai: ${names.join(', ')}.`
            : null,
    })
  }
  return due
}

const finders = {
  kinerja: dueSkps,
  perseorangan: duePeople,
  pengaduan: dueComplaints,
  forum: dueForums,
} as const

/**
 * Everything that has had its time today, in the order of the table of archives, of years and of names.
 * @param groups only what is in these
 */
export async function dueThings(call: Call, groups?: readonly DueGroup[]): Promise<DueThing[]> {
  const found: DueThing[] = []
  for (const rule of await loadRetention(call.db, call.today)) {
    if (groups && !groups.some(({ series }) => series === rule.series)) continue
    found.push(...(await finders[rule.series](call, rule)))
  }
  const isMeant = ({ series, year }: DueGroup) =>
    groups === undefined || groups.some((group) => group.series === series && group.year === year)
  return found
    .filter(isMeant)
    .toSorted(
      (a, b) =>
        a.series.localeCompare(b.series) ||
        a.year - b.year ||
        a.name.localeCompare(b.name, 'id') ||
        a.id - b.id,
    )
}

/** The same in numbers, a line for each archive and year. */
export async function dueLines(call: Call): Promise<DueLine[]> {
  const rules = new Map((await loadRetention(call.db, call.today)).map((rule) => [rule.series, rule]))
  const groups = Map.groupBy(await dueThings(call), ({ series, year }) => `${series} ${year}`)
  return [...groups.values()].flatMap((things) => {
    const [first] = things
    const rule = first && rules.get(first.series)
    if (!rule) return []
    const kept = things.filter(({ keptBecause }) => keptBecause !== null).length
    return [
      {
        series: first.series,
        year: first.year,
        name: rule.name,
        dueOn: dueOn(first.year, rule) ?? '',
        ready: things.length - kept,
        kept,
      },
    ]
  })
}
