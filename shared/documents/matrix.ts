import type { Party, SkpDocument } from '../planning/skp.ts'

/** Matriks Peran Hasil of a leader, as it is printed: the leader's SKP gives the head, the columns and the date. */
export interface MatrixDocument {
  skp: SkpDocument
  signedOn: string | null
  rows: Array<{
    person: Pick<Party, 'name' | 'nip' | 'nipLabel' | 'jabatan'>
    /** The roles taken in each column, in the order of the leader's RHK utama. */
    cells: string[][]
  }>
}
