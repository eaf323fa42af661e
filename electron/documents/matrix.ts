import type { MatrixDocument } from '../../shared/documents/matrix.ts'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { leadersOf, matrixOf } from '../../shared/planning/matrix.ts'
import type { Cascade } from '../../shared/planning/cascade-contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Call } from '../call.ts'
import { skpDocument } from '../planning/store.ts'

/** Those of these SKP whose holder leads others and has something to hand down. */
export function leading(cascade: Cascade, skpIds: readonly number[]): number[] {
  const leaders = new Set(leadersOf(cascade).map(({ skpId }) => skpId))
  const filled = new Set(cascade.rhk.map(({ skpId }) => skpId))
  return skpIds.filter((id) => leaders.has(id) && filled.has(id))
}

/** The matrix of a leader; people and jabatan as their own SKP name them, frozen when that is signed. */
export async function matrixDocument(
  call: Call,
  cascade: Cascade,
  skpId: number,
  settings: OfficeSettings,
): Promise<MatrixDocument> {
  const matrix = matrixOf(cascade, skpId)
  if (!matrix) throw new Refusal('SKP itu tidak ada lagi. Muat ulang halaman.')
  const skp = await skpDocument(call.db, skpId, settings)
  const rows: MatrixDocument['rows'] = []
  for (const { person, cells } of matrix.rows) {
    const { employee } = await skpDocument(call.db, person.skpId, settings)
    rows.push({ person: employee, cells: cells.map((roles) => roles.map(({ text }) => text)) })
  }
  return { skp, signedOn: skp.signedOn, rows }
}
