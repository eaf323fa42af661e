import type { PrintRequest } from '../../shared/documents/contract.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { EvaluationRow } from '../../shared/evaluation/contract.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { type Period, periodsOf } from '../../shared/office/period.ts'
import type { SignedPaper } from '../../shared/office/paper.ts'
import type { Annex, SkpDocument } from '../../shared/planning/skp/skp.ts'
import type { Call } from '../app/call.ts'
import type { Scope } from '../app/scope.ts'
import { creditLines, officersOf } from '../career/credit/lines.ts'
import { creditPapers } from '../career/credit/papers.ts'
import { retirementLines } from '../career/retirement/lines.ts'
import { type Assessed, assessedOf, peopleInService } from '../development/competence/people.ts'
import { listPosts } from '../employees/store.ts'
import { distributionOf } from '../evaluation/distribution.ts'
import { evaluationDocuments } from '../evaluation/documents.ts'
import { readerOf, recordCounsellingLook } from '../monitoring/coaching/secrecy.ts'
import { notesById, type StoredNote } from '../monitoring/coaching/store.ts'
import { plansById } from '../monitoring/improvement/store.ts'
import { listEvaluations, marksOfYear } from '../evaluation/list-store.ts'
import { OfficeOnce, once, onceEach } from '../office/once.ts'
import { loadRhythm } from '../office/rhythm.ts'
import { loadVersionDocuments } from '../planning/agreement/store.ts'
import { loadAnnexes } from '../planning/annex/store.ts'
import { loadCascade } from '../planning/cascade/store.ts'
import { visibleCascade } from '../planning/cascade/visible.ts'
import { loadGoals } from '../planning/goals/store.ts'
import { frozenSkps, printedSkp } from '../planning/skp/documents.ts'
import { listSkp, unitOrder } from '../planning/skp/list-store.ts'
import { employeesOfSkps, loadSkps, type SkpRow } from '../planning/skp/store.ts'
import { loadTalksById } from '../planning/talks/store.ts'
import { certificatesById, onesOf } from '../recognition/certificates/store.ts'
import { loadDestructions } from '../privacy/store.ts'
import { loadUnfinished } from '../planning/year/late-store.ts'

const papersOf = (documents: ReadonlyMap<number, { paper?: SignedPaper | undefined }>) =>
  new Map([...documents].flatMap(([id, { paper }]) => (paper ? [[id, paper] as const] : [])))

/** What is printed of one time: by which forms is told elsewhere. */
export type TimedRequest = Pick<PrintRequest, 'year' | 'period' | 'month' | 'scope' | 'talks' | 'realised'>

/** Stands for the whole office where a document is otherwise of a unit. */
export const wholeOffice = 0

/** @throws Refusal where one of the ids has no answer */
function all<T>(ids: readonly number[], found: ReadonlyMap<number, T>, what: string): ReadonlyMap<number, T> {
  if (ids.some((id) => !found.has(id))) throw new Refusal(`${what} itu tidak ada lagi. Muat ulang halaman.`)
  return found
}

/**
 * What the forms of one print are made from. Everything is loaded when a form first needs it, for everybody at once,
 * and once only, however many people and forms are printed.
 */
export class Print {
  readonly request: TimedRequest
  /** Settings, identity, units and officials. */
  readonly office: OfficeOnce
  readonly #call: Call

  /** @param office where others of the same call know it already */
  constructor(call: Call, request: TimedRequest, office = new OfficeOnce(call.db)) {
    this.#call = call
    this.request = request
    this.office = office
  }

  get db() {
    return this.#call.db
  }

  get today(): string {
    return this.#call.today
  }

  /** Whether former versions of SKP are printed: ids are then those of versions. */
  get ofVersions(): boolean {
    return this.request.scope.kind === 'versions'
  }

  /** Rows of SKP, by id. @throws Refusal when one of them is not there any more */
  readonly rows = async (ids: readonly number[]): Promise<ReadonlyMap<number, SkpRow>> =>
    all(ids, await this.#rows(ids), 'SKP')

  readonly #rows = onceEach((ids: readonly number[]) => loadSkps(this.db, ids))

  /** Whose SKP are, by the SKP's id; one that is not there any more is in no answer. */
  readonly owners = onceEach((ids: readonly number[]) => employeesOfSkps(this.db, ids))

  readonly #frozen = onceEach(async (ids: readonly number[]) =>
    this.ofVersions
      ? loadVersionDocuments(this.db, ids)
      : frozenSkps(this.office, [...(await this.rows(ids)).values()]),
  )

  /** SKP or their versions with all that was frozen beside them, by id. @throws Refusal when one is not there any more */
  async frozen(ids: readonly number[]): Promise<ReadonlyMap<number, SkpDocument>> {
    return all(ids, await this.#frozen(ids), this.ofVersions ? 'Versi SKP' : 'SKP')
  }

  /** What the print of an SKP says, by id: as signed, or as it stands. */
  async skp(ids: readonly number[]): Promise<ReadonlyMap<number, SkpDocument>> {
    return new Map([...(await this.frozen(ids))].map(([id, document]) => [id, printedSkp(document)]))
  }

  /** What shaped signed papers, by the id of their SKP or version; drafts are in no answer. */
  async papers(ids: readonly number[]): Promise<ReadonlyMap<number, SignedPaper>> {
    return papersOf(await this.frozen(ids))
  }

  readonly #annexes = onceEach((ids: readonly number[]) => loadAnnexes(this.db, ids))

  /** Lampiran and rencana aksi, by id: as signed, or as they stand; a version that was kept without them has none. */
  async annexes(ids: readonly number[]): Promise<ReadonlyMap<number, Annex>> {
    const frozen = await this.frozen(ids)
    const open = this.ofVersions ? [] : ids.filter((id) => !frozen.get(id)?.annex)
    const annexes = open.length > 0 ? await this.#annexes(open) : new Map<number, Annex>()
    for (const [id, { annex }] of frozen) if (annex) annexes.set(id, annex)
    return annexes
  }

  readonly #talks = onceEach((ids: readonly number[]) => loadTalksById(this.db, ids))

  /** Of which SKP each talk was, by id; one that is not there any more is in no answer. */
  async skpsOfTalks(ids: readonly number[]): Promise<Map<number, number>> {
    return new Map([...(await this.#talks(ids))].map(([id, { skpId }]) => [id, skpId]))
  }

  /** Talks with the SKP of which each was, by id. @throws Refusal when one of them is not there any more */
  async talks(ids: readonly number[]) {
    return all(ids, await this.#talks(ids), 'Catatan dialog')
  }

  readonly #goals = onceEach(async (years: readonly number[]) => {
    const goals = new Map<number, Awaited<ReturnType<typeof loadGoals>>>()
    for (const year of years) goals.set(year, await loadGoals(this.db, year))
    return goals
  })

  /** The goals of all units of a year. */
  async goals(year: number) {
    return (await this.#goals([year])).get(year) ?? []
  }

  readonly #evaluations = onceEach((ids: readonly number[]) => evaluationDocuments(this.office, ids))

  /** What the prints of evaluations say, by id. @throws Refusal when one of them is not there any more */
  async evaluations(ids: readonly number[]): Promise<ReadonlyMap<number, EvaluationDocument>> {
    const found = all(ids, await this.#evaluations(ids), 'Penilaian')
    return new Map([...found].map(([id, { paper: _, ...document }]) => [id, document]))
  }

  /** What shaped signed evaluations, by id. */
  async evaluationPapers(ids: readonly number[]): Promise<ReadonlyMap<number, SignedPaper>> {
    return papersOf(await this.#evaluations(ids))
  }

  /** Everybody with jabatan and unit as they are now. */
  readonly posts = once(() => listPosts(this.db))

  /** Goals, SKP, RHK and teams of the year. */
  readonly cascade = once(async () =>
    visibleCascade(
      this.#call,
      await loadCascade(this.db, this.request.year, {
        posts: await this.posts(),
        goals: await this.goals(this.request.year),
      }),
    ),
  )

  readonly #notes = onceEach((ids: readonly number[]) => notesById(this.db, ids))

  /** Talks of bimbingan and konseling that the operator may read, by id. */
  async readableNotes(ids: readonly number[]): Promise<ReadonlyMap<number, StoredNote>> {
    const mayRead = await readerOf(this.#call)
    return new Map([...(await this.#notes(ids))].filter(([, note]) => mayRead(note)))
  }

  /** Writes down whose counselling notes are printed by somebody else. */
  async recordCounselling(notes: readonly StoredNote[]): Promise<void> {
    for (const [employeeId, own] of Map.groupBy(notes, (note) => note.employeeId))
      await recordCounsellingLook(this.#call, employeeId, own)
  }

  readonly #plans = onceEach((ids: readonly number[]) => plansById(this.db, ids))

  /** Plans of improvement, by id. @throws Refusal when one of them is not there any more */
  async plans(ids: readonly number[]) {
    return all(ids, await this.#plans(ids), 'Rencana perbaikan')
  }

  readonly #certificates = onceEach(async (ids: readonly number[]) => {
    const ones = await onesOf(this.db, { personIds: ids })
    const issues = await certificatesById(this.db, [
      ...new Set([...ones.values()].map(({ certificateId }) => certificateId)),
    ])
    return new Map(
      [...ones].flatMap(([id, { certificateId, recipientId }]) => {
        const issue = issues.get(certificateId)
        const recipient = issue?.certificate.people.find((one) => one.id === recipientId)
        return issue && recipient ? [[id, { ...issue, recipient }] as const] : []
      }),
    )
  })

  /** Certificates with their issue, by the numbers of their rows. @throws Refusal when one is not there any more */
  async certificatesOf(ids: readonly number[]) {
    return all(ids, await this.#certificates(ids), 'Piagam atau sertifikat')
  }

  readonly #credit = onceEach((ids: readonly number[]) => creditPapers(this.office, this.request.year, ids))

  /** The papers of angka kredit of a year, by person: as they were set, or as they would be; who has none is in no answer. */
  creditPapers(ids: readonly number[]) {
    return this.#credit(ids)
  }

  /** The table of angka kredit. */
  readonly creditLines = once(async () => {
    const officers = this.#call.visible(await officersOf(this.#call, {}))
    return (await creditLines(this.#call, officers)).lines
  })

  readonly #competences = onceEach(async (ids: readonly number[]): Promise<Map<number, Assessed>> => {
    const wanted = new Set(ids)
    const posts = (await this.posts()).filter(({ id }) => wanted.has(id))
    const people = await assessedOf(
      this.#call,
      posts.map((post) => ({ ...post, employeeId: post.id })),
      this.request.year,
    )
    return new Map(people.map((person) => [person.post.id, person]))
  })

  /** People with the standard of their jabatan in the year and their assessments, by id. */
  competences(ids: readonly number[]) {
    return this.#competences(ids)
  }

  /** The same of everybody in service. */
  readonly assessed = once(async () =>
    assessedOf(this.#call, this.#call.visible(await peopleInService(this.#call, {})), this.request.year),
  )

  /** Who retires within five years, and of whom it can't be told. */
  readonly retirementLines = once(async () =>
    this.#call.visible(await retirementLines(this.#call, { within: '60' })),
  )

  readonly #destructions = onceEach((ids: readonly number[]) => loadDestructions(this.db, ids))

  /** What was destroyed, by the numbers of the records. @throws Refusal when there is no such record */
  destructions(ids: readonly number[]) {
    return this.#destructions(ids)
  }

  /** Whose SKP of the year is not signed today. */
  readonly unfinished = once(async () => {
    const { rows, people, ...told } = await loadUnfinished(this.db, this.request.year, this.today)
    return { ...told, rows: this.#call.visible(rows), people: this.#call.visible(people) }
  })

  /** Whose rows may be printed in this call. */
  get scope(): Scope {
    return this.#call.scope
  }

  /** Everybody of the year's list, with an SKP or without. */
  readonly planned = once(async () => this.#call.visible(await listSkp(this.db, this.request.year)))

  readonly #appraisals = onceEach(async (periods: readonly Period[]) => {
    const planned = await this.planned()
    const found = new Map<Period, EvaluationRow[]>()
    for (const period of periods)
      found.set(period, await listEvaluations(this.db, this.request.year, period, planned))
    return found
  })

  /** The list of the appraisals of a period. */
  async appraisals(period: Period): Promise<readonly EvaluationRow[]> {
    return (await this.#appraisals([period])).get(period) ?? []
  }

  /** What each period of the year says of each SKP, by the SKP's id. */
  readonly yearMarks = once(async () =>
    marksOfYear(
      this.db,
      (await this.planned()).flatMap(({ skpId }) => skpId ?? []),
    ),
  )

  /** The periods of the year. */
  readonly periods = once(async () => periodsOf(await loadRhythm(this.db, this.request.year)))

  /** How the predikat of a unit are distributed. @param unitId the whole office without it */
  distribution(period: Period, unitId: number | undefined) {
    return distributionOf(this.#call, { year: this.request.year, period, unitId })
  }

  /** Ids of units in the order of the tree. */
  readonly unitOrder = once(() => unitOrder(this.db))
}
