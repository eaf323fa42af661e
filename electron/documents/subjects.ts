import type { PrintRequest } from '../../shared/documents/contract.ts'
import {
  type Form,
  type FormId,
  type FormNeeds,
  formOf,
  forms,
  isPrintedFrom,
} from '../../shared/documents/forms.ts'
import { monthKey } from '../../shared/monitoring/diary/entry.ts'
import { periodRange } from '../../shared/office/period.ts'
import { isSigned } from '../../shared/planning/skp/transitions.ts'
import { endOf } from '../../shared/planning/timeline/split.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { evaluationIdsFor } from '../evaluation/list-store.ts'
import { skpIdsFor } from '../planning/skp/list-store.ts'
import { notesOf } from '../monitoring/coaching/store.ts'
import { plansOf } from '../monitoring/improvement/store.ts'
import { diariesHeld } from '../monitoring/diary/destroy.ts'
import { talkIdsOf } from '../planning/talks/store.ts'
import { onesOf } from '../recognition/certificates/store.ts'
import { loadDestructions } from '../privacy/store.ts'
import { loads } from './forms/loads.ts'
import { type Print, wholeOffice } from './print.ts'
import { printable } from './printable.ts'

/** One document that a request means: a form, and of what it is printed (an SKP, an evaluation, a talk, a unit). */
interface Subject {
  form: FormId
  id: number
}

/** The forms of a request, in the order of the register. */
export function formsOf({ form, also = [] }: Pick<PrintRequest, 'form' | 'also'>): Form[] {
  const chosen = new Set([form, ...also])
  return forms.filter(({ id }) => chosen.has(id))
}

/**
 * The documents that a request means, in the order of the unit tree and of names; several forms of one person stand
 * together.
 * @throws Refusal when the forms are not printed of the same, or not from what was chosen
 */
export async function subjectsOf(print: Print): Promise<Subject[]> {
  const { request } = print
  const chosen = formsOf(request)
  const first = formOf(request.form)
  const other = chosen.find(({ needs }) => needs !== first.needs)
  if (other)
    throw new Refusal(
      `${first.name} dan ${other.name} tidak dapat dicetak dalam satu berkas, karena dicetak dari hal yang berbeda.`,
    )
  if (!chosen.every((form) => isPrintedFrom(form, request.scope.kind)))
    throw new Refusal('Formulir ini tidak dapat dicetak dari pilihan itu.')
  const ids = await printable(print, first.needs, await idsOf[first.needs](print))
  const eligible = new Map<FormId, ReadonlySet<number>>()
  for (const { id: form } of chosen) {
    const { those } = loads[form]
    eligible.set(form, new Set(those ? await those(print, ids) : ids))
  }
  return ids.flatMap((id) =>
    chosen.flatMap((form) => (eligible.get(form.id)?.has(id) ? [{ form: form.id, id }] : [])),
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
    if (scope.kind === 'evaluations') return scope.ids
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

  office: () => Promise.resolve([wholeOffice]),

  async destruction({ db, request: { scope } }) {
    return scope.kind === 'destructions' ? scope.ids : [...(await loadDestructions(db)).keys()]
  },

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
