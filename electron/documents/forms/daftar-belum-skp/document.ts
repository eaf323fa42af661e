import type { UnitList } from '../list-document.ts'

/** Daftar pegawai yang belum menyelesaikan SKP: of the whole office or of a unit with those below it. */
export interface LateListDocument extends UnitList {
  /** Until when SKP of the year are due, ISO. */
  deadline: string
  /** How many are to have an SKP, with those who have finished. */
  people: number
  rows: Array<{
    name: string
    nip: string
    jabatan: string | null
    unit: string | null
    /** In words. */
    state: string
    due: string
    daysLate: number
  }>
  /** The day it was made, and of its signature. */
  signedOn: string
}
