import type { MatrixDocument, MatrixPrintRow } from '../../shared/documents/matrix.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import type { Cascade } from '../../shared/planning/cascade/contract.ts'
import type { MatrixRow } from '../../shared/planning/cascade/contract.ts'
import { leadersOf, twoLevels } from '../../shared/planning/cascade/matrix.ts'
import type { SkpDocument } from '../../shared/planning/skp/skp.ts'
import { isOpen } from '../../shared/planning/skp/transitions.ts'
import { gone } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { lastSigned } from '../planning/agreement/store.ts'
import { loadCascade } from '../planning/cascade/store.ts'
import { skpDocument } from '../planning/skp/store.ts'

/**
 * Those of these SKP whose matrix is printed: whose holder leads others and has something to hand down. A leader
 * without a second level whose matrix stands below that of another of them is not printed once more.
 */
export function leading(cascade: Cascade, skpIds: readonly number[]): number[] {
  const leaders = new Set(leadersOf(cascade).map(({ skpId }) => skpId))
  const filled = new Set(cascade.rhk.filter(({ kind }) => kind === 'utama').map(({ skpId }) => skpId))
  const below = new Map(
    skpIds
      .filter((id) => leaders.has(id) && filled.has(id))
      .flatMap((id) => {
        const levels = twoLevels(cascade, id)
        if (!levels || levels.top.rows.length === 0) return []
        return [[id, levels.below.map(({ leader }) => leader.skpId)] as const]
      }),
  )
  const covered = new Set([...below.values()].flat())
  return [...below].filter(([id, { length }]) => !covered.has(id) || length > 0).map(([id]) => id)
}

/** The cascade of a year as it was agreed, with what was signed of those whose SKP is open again. */
export interface Agreed {
  cascade: Cascade
  signed: ReadonlyMap<number, SkpDocument>
}

/** What the matrices of a year are printed from: an addendum that is not signed yet changes none of them. */
export async function agreedCascade({ db }: Call, year: number): Promise<Agreed> {
  const cascade = await loadCascade(db, year)
  const open = cascade.people.flatMap(({ skpId, state }) => (isOpen(state) ? skpId : []))
  const signed = await lastSigned(db, open)
  const goals = new Map(cascade.rhk.map(({ id, goalId }) => [id, goalId]))
  const rhk = [...signed].flatMap(([skpId, { content }]) =>
    content.rhk.map(({ id, kind, text, superiorRhkId, superiorText }) => {
      const goalId = goals.get(id) ?? null
      return { id, skpId, kind, text, superiorRhkId, superiorText, goalId }
    }),
  )
  return {
    cascade: {
      ...cascade,
      people: cascade.people.map((person) =>
        signed.has(person.skpId) ? { ...person, state: 'agreed' } : person,
      ),
      rhk: [...cascade.rhk.filter(({ skpId }) => !signed.has(skpId)), ...rhk],
    },
    signed,
  }
}

const remarksOf = ({ person, fromUnit, leads }: MatrixRow): string[] => [
  // The leader signs for what is agreed with everybody else.
  ...(isOpen(person.state) ? ['(SKP belum ditetapkan)'] : []),
  ...(fromUnit === null ? [] : [`Unit kerja: ${fromUnit}`]),
  ...leads.map((name) => `Ketua ${name}`),
]

/** The matrix of a leader; people and jabatan as their own SKP name them, frozen when that is signed. */
export async function matrixDocument(
  call: Call,
  { cascade, signed }: Agreed,
  skpId: number,
  settings: OfficeSettings,
): Promise<MatrixDocument> {
  const levels = twoLevels(cascade, skpId)
  if (!levels) throw gone('SKP itu')
  const known = new Map<number, SkpDocument>()
  const documentOf = async (id: number): Promise<SkpDocument> => {
    const document = known.get(id) ?? signed.get(id) ?? (await skpDocument(call.db, id, settings))
    known.set(id, document)
    return document
  }
  const rowsOf = async (rows: readonly MatrixRow[]): Promise<MatrixPrintRow[]> => {
    const printed: MatrixPrintRow[] = []
    for (const row of rows)
      printed.push({
        person: (await documentOf(row.person.skpId)).employee,
        remarks: remarksOf(row),
        cells: row.cells.map((roles) => roles.map(({ text }) => text)),
      })
    return printed
  }
  const skp = await documentOf(skpId)
  const below: MatrixDocument['below'] = []
  for (const { leader, teams, columns, rows } of levels.below)
    if (columns.length > 0) {
      const { employee, content } = await documentOf(leader.skpId)
      const results = content.rhk.filter(({ kind }) => kind === 'utama')
      below.push({ leader: employee, teams, results, rows: await rowsOf(rows) })
    }
  return { skp, signedOn: skp.signedOn, rows: await rowsOf(levels.top.rows), below }
}
