import type { PrintRequest } from '../../shared/documents/contract.ts'
import { type Form, type FormId, forms, ofVersions } from '../../shared/documents/forms.ts'
import { withDescendants } from '../../shared/office/unit-tree.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { evaluationIdsFor } from '../evaluation/store.ts'
import { loadUnits } from '../office/store.ts'
import { versionAnnex } from '../planning/agreement/store.ts'
import { dialogIdsOf } from '../planning/talks/store.ts'
import { skpIdsFor } from '../planning/skp/store.ts'
import { withGoals } from './agreement.ts'
import { lateLists, wholeOffice } from './late-list.ts'
import { agreedCascade, leading } from './matrix.ts'

/** One document that a request means: a form, and of what it is printed (an SKP, an evaluation, a talk, a unit). */
export interface Subject {
  form: FormId
  id: number
}

export const formOf = (id: FormId): Form => {
  const form = forms.find((candidate) => candidate.id === id)
  if (!form) throw new Refusal(`Formulir "${id}" tidak dikenal.`)
  return form
}

/** The forms of a request, in the order of the register. */
export function formsOf({ form, also = [] }: Pick<PrintRequest, 'form' | 'also'>): Form[] {
  const chosen = new Set([form, ...also])
  return forms.filter(({ id }) => chosen.has(id))
}

/**
 * The documents that a request means, in the order of the unit tree and of names; several forms of one person stand
 * together.
 */
export async function subjectsOf(call: Call, request: PrintRequest): Promise<Subject[]> {
  const chosen = formsOf(request)
  const { needs } = formOf(request.form)
  const other = chosen.find((form) => form.needs !== needs)
  if (other)
    throw new Refusal(
      `${formOf(request.form).name} dan ${other.name} tidak dapat dicetak dalam satu berkas, karena dicetak dari hal yang berbeda.`,
    )
  const ids = await scopedSubjects(call, request)
  if (request.scope.kind === 'versions') return versionSubjects(call, chosen, ids)
  const eligible = new Map<FormId, ReadonlySet<number>>()
  for (const form of chosen) eligible.set(form.id, new Set(await printable(call, form.id, request.year, ids)))
  return ids.flatMap((id) =>
    chosen.flatMap((form) => (eligible.get(form.id)?.has(id) ? [{ form: form.id, id }] : [])),
  )
}

/** Former versions: the SKP as it was, and its annex where that was kept with it. */
async function versionSubjects(
  call: Call,
  chosen: readonly Form[],
  ids: readonly number[],
): Promise<Subject[]> {
  const subjects: Subject[] = []
  for (const id of ids)
    for (const { id: form } of chosen)
      if (form === 'skp' || (await versionAnnex(call.db, id)) !== null) subjects.push({ form, id })
  return subjects
}

/** Those of these subjects that have such a form. */
async function printable(
  call: Call,
  form: FormId,
  year: number,
  ids: readonly number[],
): Promise<readonly number[]> {
  if (form === 'matriks-peran-hasil') return leading((await agreedCascade(call, year)).cascade, ids)
  if (form === 'perjanjian-kinerja') return withGoals(call, year, ids)
  return ids
}

async function scopedSubjects(call: Call, request: PrintRequest): Promise<number[]> {
  const { needs } = formOf(request.form)
  const { scope, year, period } = request
  if (scope.kind === 'skp' && needs === 'skp') return scope.ids
  if (scope.kind === 'evaluations' && needs === 'evaluation') return scope.ids
  if (scope.kind === 'dialogs' && needs === 'dialog') return scope.ids
  if (scope.kind === 'versions' && formsOf(request).every(({ id }) => ofVersions.has(id))) return scope.ids
  if (needs === 'unit' && (scope.kind === 'all' || scope.kind === 'unit'))
    return lateLists(call, year, scope.kind === 'unit' ? scope.unitId : wholeOffice)
  const talksOf = (ids: readonly number[]) => dialogIdsOf(call.db, ids, request.dialogs ?? 'all')
  if (scope.kind === 'skp' && needs === 'dialog') return talksOf(scope.ids)
  if (needs === 'unit' || (scope.kind !== 'all' && scope.kind !== 'unit' && scope.kind !== 'employees'))
    throw new Refusal('Formulir ini tidak dapat dicetak dari pilihan itu.')
  const who = {
    ...(scope.kind === 'employees' ? { employeeIds: scope.ids } : {}),
    ...(scope.kind === 'unit'
      ? { unitIds: [...withDescendants(await loadUnits(call.db), scope.unitId)] }
      : {}),
  }
  if (needs === 'skp') return skpIdsFor(call.db, { year, ...who })
  if (needs === 'dialog') return talksOf(await skpIdsFor(call.db, { year, ...who }))
  if (period === undefined)
    throw new Refusal('Periode penilaian harus dipilih untuk formulir ini.', [
      { field: 'Periode', message: 'Pilih triwulan atau tahunan.' },
    ])
  return evaluationIdsFor(call.db, { year, period, ...who })
}
