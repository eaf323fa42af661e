import type { Kysely } from 'kysely'
import { z } from 'zod'
import { monthName } from '../../shared/kernel/dates.ts'
import { Period, periodLabel } from '../../shared/office/period.ts'
import { rowIdsIn, type Names } from '../../shared/trust/changes.ts'
import { tableLabel } from '../../shared/trust/tables.ts'
import { fullNames } from '../employees/store.ts'
import { evaluationsHeld } from '../evaluation/destroy.ts'
import { evaluationsOf } from '../evaluation/store.ts'
import { notesHeld } from '../monitoring/coaching/destroy.ts'
import { notesById } from '../monitoring/coaching/store.ts'
import { plansHeld } from '../monitoring/improvement/destroy.ts'
import { plansById } from '../monitoring/improvement/store.ts'
import { diariesById, diariesHeld } from '../monitoring/diary/destroy.ts'
import { feedbackById, feedbackHeld } from '../monitoring/feedback/destroy.ts'
import { loadOperators } from '../office/operators/store.ts'
import { loadOfficials, loadUnits } from '../office/store.ts'
import { entriesAbout } from '../office-file/audit-log.ts'
import type { OfficeSchema } from '../office-file/schema.ts'
import { textsOfGoals } from '../planning/goals/store.ts'
import { skpOfPerson } from '../planning/skp/destroy.ts'
import { loadSkps, textsOfRows } from '../planning/skp/store.ts'

type Db = Kysely<OfficeSchema>

/** An entry as far as it says what it is about. */
export interface Subject {
  subjectType: string
  subjectId: string
}

/** Whom or what an entry is about: the person, and what of it. */
export interface About {
  person: string | null
  /** E.g. "Penilaian Triwulan I 2026"; '' where the person says it all. */
  what: string
}

/** What the log itself says of what is no more, among all that was written of it. */
const Told = z.object({
  employeeId: z.number().optional(),
  skpId: z.number().optional(),
  year: z.number().optional(),
  period: Period.optional(),
  name: z.string().optional(),
  personal: z.object({ name: z.string() }).optional(),
})

async function toldOf(db: Db, subjectType: string, ids: readonly number[]) {
  const told = new Map<number, z.infer<typeof Told>>()
  if (ids.length === 0) return told
  for (const { subjectId, before, after } of await entriesAbout(db, [{ subjectType, ids }]))
    for (const json of [before, after]) {
      const { success, data } = Told.safeParse(JSON.parse(json ?? 'null'))
      if (success) told.set(Number(subjectId), { ...told.get(Number(subjectId)), ...data })
    }
  return told
}

/** The things of a person about which entries can be. @returns keys as `subjectKey` makes them */
export async function subjectsOf(db: Db, employeeId: number): Promise<ReadonlySet<string>> {
  const skps = await skpOfPerson(db, employeeId)
  const evaluations = await evaluationsHeld(
    db,
    skps.map(({ id }) => id),
  )
  return new Set([
    `employee/${employeeId}`,
    `restricted/${employeeId}`,
    ...skps.map(({ id }) => `skp/${id}`),
    ...evaluations.map(({ id }) => `evaluation/${id}`),
    ...(await diariesHeld(db, [employeeId])).map(({ id }) => `diary/${id}`),
    ...(await notesHeld(db, [employeeId])).map(({ id }) => `coaching/${id}`),
    ...(await plansHeld(db, [employeeId])).map(({ id }) => `improvement/${id}`),
    ...(await feedbackHeld(db, [employeeId])).map(({ id }) => `feedback/${id}`),
  ])
}
export const subjectKey = ({ subjectType, subjectId }: Subject): string => `${subjectType}/${subjectId}`

/** What everything is called now, read once for all entries of an answer. */
export class Called {
  readonly #db: Db
  readonly #people: ReadonlyMap<number, string>
  readonly #units: ReadonlyMap<number, string>
  readonly #officials: ReadonlyMap<number, string>
  readonly #operators: ReadonlyMap<number, string>

  private constructor(db: Db, ...[people, units, officials, operators]: ReadonlyMap<number, string>[]) {
    this.#db = db
    this.#people = people ?? new Map()
    this.#units = units ?? new Map()
    this.#officials = officials ?? new Map()
    this.#operators = operators ?? new Map()
  }

  static async load(db: Db): Promise<Called> {
    return new Called(
      db,
      await fullNames(db),
      new Map((await loadUnits(db)).map(({ id, name }) => [id, name])),
      new Map((await loadOfficials(db)).map(({ id, name }) => [id, name])),
      new Map((await loadOperators(db)).map(({ id, name }) => [id, name])),
    )
  }

  /** What the ids in some entries stand for. */
  async names(entries: ReadonlyArray<{ before: string | null; after: string | null }>): Promise<Names> {
    const ids = [...new Set(entries.flatMap(rowIdsIn))]
    const rows = await textsOfRows(this.#db, ids)
    const goals = await textsOfGoals(this.#db, ids)
    return {
      employee: (id) => this.#people.get(id),
      official: (id) => this.#officials.get(id),
      unit: (id) => this.#units.get(id),
      row: (id) => {
        const goal = goals.get(id)
        return goal === undefined ? rows.get(id) : { kind: 'Sasaran', text: goal }
      },
    }
  }

  /** Whom and what entries are about. */
  async about(entries: readonly Subject[]): Promise<(entry: Subject) => About> {
    const idsOf = (type: string) => [
      ...new Set(entries.flatMap((one) => (one.subjectType === type ? Number(one.subjectId) : []))),
    ]
    const evaluations = new Map<number, { skpId?: number | undefined; period?: Period | undefined }>(
      await evaluationsOf(this.#db, idsOf('evaluation')),
    )
    const lost = idsOf('evaluation').filter((id) => !evaluations.has(id))
    for (const [id, told] of await toldOf(this.#db, 'evaluation', lost)) evaluations.set(id, told)
    const skpIds = [...idsOf('skp'), ...[...evaluations.values()].flatMap(({ skpId }) => skpId ?? [])]
    const skps = new Map<number, { employeeId?: number | undefined; year?: number | undefined }>(
      await loadSkps(this.#db, skpIds),
    )
    for (const [id, told] of await toldOf(
      this.#db,
      'skp',
      skpIds.filter((id) => !skps.has(id)),
    ))
      skps.set(id, told)
    const diaries = await diariesById(this.#db, idsOf('diary'))
    for (const [id, told] of await toldOf(
      this.#db,
      'diary',
      idsOf('diary').filter((id) => !diaries.has(id)),
    ))
      diaries.set(id, { employeeId: told.employeeId })
    const notes = await this.#owners('coaching', idsOf('coaching'), notesById)
    const plans = await this.#owners('improvement', idsOf('improvement'), plansById)
    const files = await feedbackById(this.#db, idsOf('feedback'))
    for (const [id, told] of await toldOf(
      this.#db,
      'feedback',
      idsOf('feedback').filter((id) => id > 0 && !files.has(id)),
    ))
      files.set(id, { employeeId: told.employeeId, year: told.year })
    const theirs = [
      ...skps.values(),
      ...diaries.values(),
      ...files.values(),
      ...notes.values(),
      ...plans.values(),
    ].flatMap(({ employeeId }) => employeeId ?? [])
    const gone = [...idsOf('employee'), ...idsOf('restricted'), ...theirs].filter(
      (id) => !this.#people.has(id),
    )
    const former = await toldOf(this.#db, 'employee', gone)
    const nameOf = (id: number | undefined): string | null => {
      if (id === undefined) return null
      const told = former.get(id)
      return this.#people.get(id) ?? told?.name ?? told?.personal?.name ?? 'Pegawai yang tidak ada lagi'
    }
    const teams = await toldOf(this.#db, 'team', idsOf('team'))
    return (entry) => {
      const id = Number(entry.subjectId)
      switch (entry.subjectType) {
        case 'employee':
          return { person: nameOf(id), what: '' }
        case 'restricted':
          return { person: Number.isNaN(id) ? null : nameOf(id), what: '' }
        case 'skp': {
          const skp = skps.get(id)
          return { person: nameOf(skp?.employeeId), what: ['SKP', skp?.year].filter(Boolean).join(' ') }
        }
        case 'evaluation': {
          const evaluation = evaluations.get(id)
          const skp = skps.get(evaluation?.skpId ?? 0)
          const when = [evaluation?.period && periodLabel(evaluation.period), skp?.year].filter(Boolean)
          return { person: nameOf(skp?.employeeId), what: ['Penilaian', ...when].join(' ') }
        }
        case 'diary': {
          const { employeeId, month } = diaries.get(id) ?? {}
          const when = month === undefined ? '' : ` ${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`
          return { person: nameOf(employeeId), what: `Progres harian${when}` }
        }
        case 'coaching':
          return { person: nameOf(notes.get(id)?.employeeId), what: 'Bimbingan atau konseling' }
        case 'improvement':
          return { person: nameOf(plans.get(id)?.employeeId), what: 'Rencana perbaikan kinerja' }
        case 'feedback': {
          // Of what colleagues say the log knows neither by whom nor of whom it is.
          if (id === 0) return { person: null, what: 'Umpan balik rekan atau bawahan' }
          const { employeeId, year } = files.get(id) ?? {}
          return { person: nameOf(employeeId), what: ['Umpan balik', year].filter(Boolean).join(' ') }
        }
        case 'team':
          return { person: null, what: teams.get(id)?.name ?? 'Tim yang tidak ada lagi' }
        default:
          return { person: null, what: this.#thing(entry) }
      }
    }
  }

  /** Whose things of a person these are, by id: as they stand, or as the log tells of those that are no more. */
  async #owners(
    subjectType: string,
    ids: readonly number[],
    find: (db: Db, ids: readonly number[]) => Promise<ReadonlyMap<number, { employeeId: number }>>,
  ): Promise<ReadonlyMap<number, { employeeId?: number | undefined }>> {
    const owners = new Map<number, { employeeId?: number | undefined }>(await find(this.#db, ids))
    const lost = ids.filter((id) => !owners.has(id))
    for (const [id, { employeeId }] of await toldOf(this.#db, subjectType, lost))
      owners.set(id, { employeeId })
    return owners
  }

  #thing({ subjectType, subjectId }: Subject): string {
    const id = Number(subjectId)
    switch (subjectType) {
      case 'unit':
        return this.#units.get(id) ?? 'Unit yang tidak ada lagi'
      case 'official':
        return this.#officials.get(id) ?? 'Pejabat yang tidak ada lagi'
      case 'operator':
        return this.#operators.get(id) ?? 'Operator yang tidak ada lagi'
      case 'goals': {
        const [year = '', unitId = ''] = subjectId.split('/')
        return `Sasaran ${year} ${this.#units.get(Number(unitId)) ?? 'unit yang tidak ada lagi'}`
      }
      case 'year':
        return `Tahun ${subjectId}`
      case 'measure-unit':
        return `Satuan “${subjectId}”`
      case 'library':
        return subjectId === 'pustaka' ? 'Pustaka' : `Pustaka dari ${subjectId}`
      case 'import':
        return 'Daftar pegawai'
      default:
        return tableLabel(subjectType)
    }
  }
}

/** The parts of what an entry is about as one text. */
export const aboutText = ({ person, what }: About): string =>
  person === null ? what : what === '' ? person : `${person} (${what})`
