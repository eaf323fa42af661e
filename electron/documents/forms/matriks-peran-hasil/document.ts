import type { Rhk, SkpDocument } from '../../../../shared/planning/skp/skp.ts'
import type { Party } from '../../../../shared/kernel/party.ts'

export interface MatrixPrintRow {
  person: Pick<Party, 'name' | 'nip' | 'nipLabel' | 'jabatan'>
  /** Unit of somebody from another unit, teams that the person leads: what stands below the jabatan. */
  remarks: string[]
  /** The roles taken in each column, in the order of the leader's RHK utama. */
  cells: string[][]
}

/** A second level: somebody of the first who leads a team or a unit, with the people there. */
export interface MatrixLevel {
  leader: Pick<Party, 'name' | 'jabatan'>
  /** The teams that this person leads. */
  teams: string[]
  /** RHK utama of the leader with their IKI, across. */
  results: Pick<Rhk, 'text' | 'indicators'>[]
  rows: MatrixPrintRow[]
}

/** Matriks Peran Hasil of a leader, as it is printed: the leader's SKP gives the head, the columns and the date. */
export interface MatrixDocument {
  skp: SkpDocument
  signedOn: string | null
  rows: MatrixPrintRow[]
  below: MatrixLevel[]
}
