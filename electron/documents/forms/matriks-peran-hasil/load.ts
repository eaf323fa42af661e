import type { Cascade, MatrixRow } from '../../../../shared/planning/cascade/contract.ts'
import { leadersOf, twoLevels } from '../../../../shared/planning/cascade/matrix.ts'
import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'
import { isOpen } from '../../../../shared/planning/skp/transitions.ts'
import { gone } from '../../../../shared/kernel/refusal.ts'
import { lastSigned } from '../../../planning/agreement/store.ts'
import { printedSkp } from '../../../planning/skp/documents.ts'
import type { Print } from '../../print.ts'
import { type FormLoad, ofSkp } from '../form-load.ts'
import type { MatrixDocument, MatrixPrintRow } from './document.ts'

/**
 * Those of these SKP whose matrix is printed: whose holder leads others and has something to hand down. Also a leader
 * whose matrix stands below that of another: it is this leader who signs it for the people of the team or the unit.
 */
function leading(cascade: Cascade, skpIds: readonly number[]): number[] {
  const leaders = new Set(leadersOf(cascade).map(({ skpId }) => skpId))
  const filled = new Set(cascade.rhk.filter(({ kind }) => kind === 'utama').map(({ skpId }) => skpId))
  return skpIds.filter(
    (id) => leaders.has(id) && filled.has(id) && (twoLevels(cascade, id)?.top.rows.length ?? 0) > 0,
  )
}

/** The cascade of a year as it was agreed, with what was signed of those whose SKP is open again. */
interface Agreed {
  cascade: Cascade
  signed: ReadonlyMap<number, SkpDocument>
}

/** What the matrices of a year are printed from: an addendum that is not signed yet changes none of them. */
async function agreed({ db }: Print, cascade: Cascade): Promise<Agreed> {
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

/** Once for a print: both halves of the form ask for it. */
const agreedOf = new WeakMap<Print, Promise<Agreed>>()
function agreedCascade(print: Print): Promise<Agreed> {
  const known = agreedOf.get(print) ?? print.cascade().then((cascade) => agreed(print, cascade))
  agreedOf.set(print, known)
  return known
}

const remarksOf = ({ person, fromUnit, leads }: MatrixRow): string[] => [
  // The leader signs for what is agreed with everybody else.
  ...(isOpen(person.state) ? ['(SKP belum ditetapkan)'] : []),
  ...(fromUnit === null ? [] : [`Unit kerja: ${fromUnit}`]),
  ...leads.map((name) => `Ketua ${name}`),
]

type Levels = NonNullable<ReturnType<typeof twoLevels>>

/** The SKP of everybody who is named in a matrix. */
const namedIn = ({ top, below }: Levels, leader: number): number[] => [
  leader,
  ...top.rows.map(({ person }) => person.skpId),
  ...below.flatMap((level) => [level.leader.skpId, ...level.rows.map(({ person }) => person.skpId)]),
]

/** One matrix; people and jabatan as their own SKP name them, frozen when that is signed. */
function matrixOf(
  levels: Levels,
  leader: number,
  documents: ReadonlyMap<number, SkpDocument>,
): MatrixDocument {
  const documentOf = (id: number): SkpDocument => {
    const document = documents.get(id)
    if (!document) throw gone('SKP itu')
    return document
  }
  const rowsOf = (rows: readonly MatrixRow[]) =>
    rows.map((row): MatrixPrintRow => ({
      person: documentOf(row.person.skpId).employee,
      remarks: remarksOf(row),
      cells: row.cells.map((roles) => roles.map(({ text }) => text)),
    }))
  const skp = documentOf(leader)
  return {
    skp,
    signedOn: skp.signedOn,
    rows: rowsOf(levels.top.rows),
    below: levels.below.flatMap((level) => {
      if (level.columns.length === 0) return []
      const { employee, content } = documentOf(level.leader.skpId)
      const results = content.rhk.filter(({ kind }) => kind === 'utama')
      return [{ leader: employee, teams: level.teams, results, rows: rowsOf(level.rows) }]
    }),
  }
}

/** Of whoever leads others and has something to hand down. */
export const load: FormLoad<MatrixDocument> = {
  ...ofSkp,
  those: async (print, ids) => leading((await agreedCascade(print)).cascade, ids),
  async load(print, ids) {
    const { cascade, signed } = await agreedCascade(print)
    const levels = ids.map((id) => {
      const found = twoLevels(cascade, id)
      if (!found) throw gone('SKP itu')
      return [id, found] as const
    })
    const named = new Set(levels.flatMap(([id, found]) => namedIn(found, id)))
    const documents = new Map(await print.skp([...named].filter((id) => !signed.has(id))))
    for (const [id, document] of signed) documents.set(id, printedSkp(document))
    return new Map(levels.map(([id, found]) => [id, matrixOf(found, id, documents)]))
  },
}
