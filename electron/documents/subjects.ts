import type { PrintRequest } from '../../shared/documents/contract.ts'
import { type Form, type FormId, isPrintedFrom } from '../../shared/documents/forms.ts'
import { type FormNeeds, needs } from '../../shared/documents/needs.ts'
import { partsOf, type PrintPart } from '../../shared/documents/sets.ts'
import { monthKey } from '../../shared/monitoring/diary/entry.ts'
import { periodRange, periodsOf } from '../../shared/office/period.ts'
import { isSigned } from '../../shared/planning/skp/transitions.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { trainingsOf } from '../development/training/store.ts'
import { loadEvaluations } from '../evaluation/store.ts'
import { evaluationIdsFor } from '../evaluation/list-store.ts'
import { skpIdsFor } from '../planning/skp/list-store.ts'
import { notesOf } from '../monitoring/coaching/store.ts'
import { plansOf } from '../monitoring/improvement/store.ts'
import { diariesHeld } from '../monitoring/diary/destroy.ts'
import { talkIdsOf } from '../planning/talks/store.ts'
import { letterIdsOf } from '../letters/store.ts'
import { onesOf } from '../recognition/certificates/store.ts'
import { loadDestructions } from '../privacy/store.ts'
import { loadPeriods } from '../voices/survey/period-store.ts'
import { OfficeOnce } from '../office/once.ts'
import { loadRhythm } from '../office/rhythm.ts'
import { loads } from './forms/loads.ts'
import { Print, wholeOffice } from './print.ts'
import { ownersOf, printable } from './printable.ts'
import { timesOf } from './times.ts'

/** The forms of a request that are printed of the same, of one time: loaded together. */
export interface Block {
  print: Print
  parts: readonly PrintPart[]
}

/** One document that a request means: a form, and of what it is printed (an SKP, an evaluation, a talk, a unit). */
export interface Paper {
  form: FormId
  id: number
  block: Block
  /** Whose it is; null for what is of many. */
  employeeId: number | null
}

/** What a request means. */
export interface Papers {
  papers: readonly Paper[]
  /** Forms that are not printed from what was chosen, although others are. */
  unprinted: readonly Form[]
}

/** A request by times and by what its forms are printed of. @throws Refusal when no form is printed from the choice */
async function blocksOf(call: Call, request: PrintRequest): Promise<{ blocks: Block[]; unprinted: Form[] }> {
  const { year, scope } = request
  const periods = request.set === undefined ? [] : periodsOf(await loadRhythm(call.db, year))
  const parts = partsOf(request, periods)
  const office = new OfficeOnce(call.db)
  if (parts.length === 0) throw new Refusal('Pilih formulir atau paket yang dicetak.')
  const [printed = [], others = []] = [true, false].map((is) =>
    parts.filter(({ form }) => isPrintedFrom(form, scope.kind) === is),
  )
  if (printed.length === 0)
    throw new Refusal(
      parts.length === 1
        ? 'Formulir ini tidak dapat dicetak dari pilihan itu.'
        : 'Formulir-formulir ini tidak dapat dicetak dari pilihan itu.',
    )
  const groups = Map.groupBy(printed, ({ form, year: of, period }) =>
    [form.needs, of, needs[form.needs].perPeriod ? period : ''].join(' '),
  )
  const blocks = [...groups.values()].map((own): Block => {
    const { period: _, ...rest } = request
    const [{ year: of, period } = { year, period: undefined }] = own
    return {
      print: new Print(call, { ...rest, year: of, ...(period === undefined ? {} : { period }) }, office),
      parts: own,
    }
  })
  return { blocks, unprinted: [...new Set(others.map(({ form }) => form))] }
}

/** The documents of a block, in the order of what they are printed of. */
async function papersOfBlock(block: Block, { drafts = 'with' }: PrintRequest): Promise<Paper[]> {
  const { print, parts } = block
  const [first] = parts
  if (!first) return []
  const wanted = await idsOf[first.form.needs](print)
  const owners = await ownersOf(print, first.form.needs, wanted)
  const seen = printable(print, first.form.needs, wanted, owners)
  const ids = drafts === 'with' ? seen : await signedOf(print, first.form.needs, seen)
  const eligible = new Map<FormId, ReadonlySet<number>>()
  for (const { form } of parts) {
    const { those } = loads[form.id]
    eligible.set(form.id, new Set(those ? await those(print, ids) : ids))
  }
  return ids.flatMap((id) =>
    parts.flatMap(({ form }) =>
      eligible.get(form.id)?.has(id)
        ? [{ form: form.id, id, block, employeeId: owners.get(id)?.employeeId ?? null }]
        : [],
    ),
  )
}

/** Those that somebody has signed, of what is signed in the application. */
async function signedOf(print: Print, of: FormNeeds, ids: readonly number[]): Promise<readonly number[]> {
  if (of === 'skp' && !print.ofVersions) {
    const rows = await print.rows(ids)
    return ids.filter((id) => isSigned(rows.get(id)?.state ?? null))
  }
  if (of !== 'evaluation') return ids
  const signed = new Set(
    (await loadEvaluations(print.db, ids)).flatMap(({ id, state }) => (state === 'signed' ? [id] : [])),
  )
  return ids.filter((id) => signed.has(id))
}

/**
 * The documents that a request means: those of one person together, in the order of the unit tree and of names, or in
 * that in which people were named; what is of many comes last.
 * @throws Refusal when nothing is printed from what was chosen
 */
export async function papersOf(call: Call, request: PrintRequest): Promise<Papers> {
  const { blocks, unprinted } = await blocksOf(call, request)
  const all: Paper[] = []
  for (const block of blocks) all.push(...(await papersOfBlock(block, request)))
  const wanted = request.printed === 'without' ? await unprintedOf(call, all) : all
  const byPerson = Map.groupBy(wanted, ({ employeeId }) => employeeId)
  const ofMany = byPerson.get(null) ?? []
  byPerson.delete(null)
  // What only lists other documents is nothing without them.
  const alone = blocks.every(({ parts }) => parts.every(({ form }) => loads[form.id].bind))
  if (!alone)
    for (const [id, own] of byPerson) if (own.every(({ form }) => loads[form].bind)) byPerson.delete(id)
  const [{ print } = { print: null }] = blocks
  const people = print === null ? [] : await inOrder(print, [...byPerson.keys()], request, blocks.length > 1)
  const groups = [...people.map((id) => byPerson.get(id ?? 0) ?? []), ofMany]
  const { copies = 1 } = request
  return {
    papers: groups.flatMap((own) => Array.from({ length: copies }, () => own).flat()),
    unprinted,
  }
}

/** Those that were not printed yet, with what only lists them. */
async function unprintedOf(call: Call, papers: readonly Paper[]): Promise<Paper[]> {
  const times = await timesOf(call, papers)
  return papers.filter(({ form }, at) => times[at] === 0 || loads[form].bind !== undefined)
}

/** @param found in the order in which their documents were found, which is right where there is one kind of them */
async function inOrder(
  print: Print,
  found: readonly (number | null)[],
  { order, scope }: PrintRequest,
  mixed: boolean,
): Promise<readonly (number | null)[]> {
  const posts = new Map((await print.posts()).map((post) => [post.id, post]))
  const byName = (a: number | null, b: number | null) =>
    (posts.get(a ?? 0)?.fullName ?? '').localeCompare(posts.get(b ?? 0)?.fullName ?? '', 'id')
  if (order === 'name') return found.toSorted(byName)
  const named = scope.kind === 'employees' && order === undefined
  if (named) return found.toSorted((a, b) => scope.ids.indexOf(a ?? 0) - scope.ids.indexOf(b ?? 0))
  if (order === undefined && (!mixed || (scope.kind !== 'all' && scope.kind !== 'unit'))) return found
  const places = new Map((await print.unitOrder()).map((id, index) => [id, index]))
  const heads = new Set((await print.office.units()).map(({ headEmployeeId }) => headEmployeeId))
  const placeOf = (id: number | null) => places.get(posts.get(id ?? 0)?.unitId ?? 0) ?? places.size
  return found.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || Number(heads.has(b)) - Number(heads.has(a)) || byName(a, b),
  )
}

/** The unit of a request, or the whole office. */
const unitOf = ({ request: { scope } }: Print): Promise<readonly number[]> =>
  Promise.resolve([scope.kind === 'unit' ? scope.unitId : wholeOffice])

/** Of what a request prints, in the order of the tree: whatever was chosen, told as what the forms need. */
const idsOf: Readonly<Record<FormNeeds, (print: Print) => Promise<readonly number[]>>> = {
  skp: (print) => skpIdsOf(print),

  async evaluation(print) {
    const { scope, period } = print.request
    if (scope.kind === 'evaluations' || scope.kind === 'earlier') return scope.ids
    if (period === undefined)
      throw new Refusal('Periode penilaian harus dipilih untuk formulir ini.', [
        { field: 'Periode', message: 'Pilih periodenya, atau tahunan.' },
      ])
    return evaluationIdsFor(print.db, { period, ...(await peopleOf(print)) }, await print.posts())
  },

  async talk(print) {
    const { scope, talks = 'all' } = print.request
    if (scope.kind === 'talks') return scope.ids
    return talkIdsOf(print.db, await skpIdsOf(print), talks)
  },

  async diary(print) {
    const { month, year } = print.request
    if (month === undefined)
      throw new Refusal('Bulan harus dipilih untuk formulir ini.', [
        { field: 'Bulan', message: 'Pilih salah satu bulan.' },
      ])
    const people = await employeesOf(print)
    const held = new Map(
      (await diariesHeld(print.db, people))
        .filter((diary) => diary.entries > 0 && diary.month === monthKey({ year, month }))
        .map(({ employeeId, id }) => [employeeId, id]),
    )
    return people.flatMap((id) => held.get(id) ?? [])
  },

  async coaching(print) {
    const { scope, year } = print.request
    if (scope.kind === 'coachings') return scope.ids
    const notes = await notesOf(print.db, await employeesOf(print))
    return notes.filter(({ heldOn }) => heldOn.startsWith(`${year}-`)).map(({ id }) => id)
  },

  async plan(print) {
    const { scope, year } = print.request
    if (scope.kind === 'plans') return scope.ids
    const plans = await plansOf(print.db, await employeesOf(print))
    return plans
      .filter(({ basis: { evaluatedOn }, endsOn }) =>
        [evaluatedOn, endsOn].some((day) => day?.startsWith(`${year}-`) === true),
      )
      .map(({ id }) => id)
  },

  credit: (print) => employeesOf(print),
  jabatan: (print) => employeesOf(print),

  async feedback(print) {
    const { period, year } = print.request
    if (period === undefined)
      throw new Refusal('Periode harus dipilih untuk formulir ini.', [
        { field: 'Periode', message: 'Pilih triwulan atau tahunan.' },
      ])
    const { start, end } = periodRange(period, year)
    const ids = await skpIdsOf(print)
    const rows = await print.rows(ids)
    return ids.filter((id) => {
      const skp = rows.get(id)
      return (
        skp !== undefined &&
        (isSigned(skp.state) || skp.version > 1) &&
        skp.periodStart <= end &&
        endOf(skp) >= start
      )
    })
  },

  async certificate(print) {
    const { scope, year } = print.request
    if (scope.kind === 'certificates')
      return [...(await onesOf(print.db, { certificateIds: scope.ids })).keys()]
    const employeeIds = scope.kind === 'all' ? {} : { employeeIds: await employeesOf(print) }
    return [...(await onesOf(print.db, { year, ...employeeIds })).keys()]
  },

  async session(print) {
    const { scope, year } = print.request
    const trainings = await trainingsOf(
      print.db,
      scope.kind === 'trainings' ? { ids: scope.ids } : { startsIn: year },
    )
    return trainings.flatMap(({ sessions }) => sessions.map(({ id }) => id))
  },

  async letter(print) {
    const { scope, year } = print.request
    if (scope.kind === 'letters') return scope.ids
    const employeeIds = scope.kind === 'all' ? {} : { employeeIds: await employeesOf(print) }
    return letterIdsOf(print.db, { year, ...employeeIds })
  },

  person: async (print) => employeesOf(print),

  office: () => Promise.resolve([wholeOffice]),

  complaint: () => Promise.resolve([wholeOffice]),

  async forum(print) {
    const { scope, year } = print.request
    if (scope.kind === 'forums') return scope.ids
    return (await print.forums())
      .filter(({ heldOn }) => heldOn.startsWith(`${year}-`))
      .map(({ id }) => id)
      .toReversed()
  },

  async survey({ db, request: { scope, year } }) {
    if (scope.kind === 'surveys') return scope.ids
    return (await loadPeriods(db)).flatMap((period) => (period.year === year ? [period.id] : []))
  },

  async destruction({ db, request: { scope } }) {
    return scope.kind === 'destructions' ? scope.ids : [...(await loadDestructions(db)).keys()]
  },

  register: () => Promise.resolve([wholeOffice]),

  recap: unitOf,

  unit: unitOf,
}

async function skpIdsOf(print: Print): Promise<readonly number[]> {
  const { scope } = print.request
  if (scope.kind === 'skp' || scope.kind === 'versions') return scope.ids
  return skpIdsFor(print.db, await peopleOf(print), await print.posts())
}

/** Everybody who was chosen, by name. */
async function employeesOf(print: Print): Promise<number[]> {
  const { employeeIds, unitIds } = await peopleOf(print)
  const inside = unitIds && new Set(unitIds)
  return (await print.posts())
    .filter(
      ({ id, unitId }) =>
        (employeeIds?.includes(id) ?? true) && (!inside || (unitId !== null && inside.has(unitId))),
    )
    .map(({ id }) => id)
}

/** Whose documents of the year were chosen, as the stores ask for it. */
async function peopleOf({ office, request: { scope, year } }: Print): Promise<{
  year: number
  employeeIds?: readonly number[]
  unitIds?: readonly number[]
}> {
  return {
    year,
    ...(scope.kind === 'employees' ? { employeeIds: scope.ids } : {}),
    ...(scope.kind === 'unit' ? { unitIds: [...withDescendants(await office.units(), scope.unitId)] } : {}),
  }
}
