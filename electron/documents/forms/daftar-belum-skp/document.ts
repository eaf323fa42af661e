import type { Party } from '../../../../shared/kernel/party.ts'

/** Daftar pegawai yang belum menyelesaikan SKP: of the whole office or of a unit with those below it. */
export interface LateListDocument {
  agency: string
  /** Whose list it is: the office or the unit. */
  of: string
  year: number
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
  /** Who heads the unit; null where nobody does. */
  head: Party | null
  place: string
  /** The day it was made, and of its signature. */
  signedOn: string
}
