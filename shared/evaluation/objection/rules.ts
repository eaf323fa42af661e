import { addDays, daysFrom, longDate } from '../../kernel/dates.ts'
import { isWorkingDay, type WorkCalendar } from '../../office/calendar/working-days.ts'
import type { OfficeSettings } from '../../office/office.ts'
import { inForce } from '../../regulations/dated.ts'
import { objectionRules } from '../../regulations/objection.ts'
import type { Decision, ObjectionAbout, ObjectionState, Outcome } from '../evaluation.ts'

/** The days within which can be objected to what was received on a day, and the last of them. */
export interface ObjectionTerm {
  receivedOn: string
  /** The last day, `yyyy-mm-dd`. */
  lastDay: string
  /** "14 hari kalender, PP 30/2019 Pasal 59". */
  words: string
}

/**
 * Until when can be objected: so many days after the receipt, the last of them included (PP 30/2019 Pasal 59).
 * @param calendar by which working days are counted, where the office counts these
 */
export function objectionTerm(
  receivedOn: string,
  counted: OfficeSettings['objectionDays'],
  calendar: WorkCalendar,
): ObjectionTerm {
  const { value, source } = inForce(objectionRules, receivedOn)
  const { days } = value
  let lastDay = addDays(receivedOn, days)
  if (counted === 'kerja') {
    lastDay = receivedOn
    for (let left = days; left > 0;) {
      lastDay = addDays(lastDay, 1)
      if (isWorkingDay(lastDay, calendar)) left -= 1
    }
  }
  return { receivedOn, lastDay, words: `${days} hari ${counted}, ${source}` }
}

/** Days that are left to object, today included as the last one with 0; below zero when they are over. */
export const daysLeft = ({ lastDay }: Pick<ObjectionTerm, 'lastDay'>, today: string): number =>
  daysFrom(today, lastDay)

/** What decides whether an objection can be submitted. */
export interface Objectable {
  /** Whether both the appraiser and the appraisal have come to their end. */
  isSigned: boolean
  isArchived: boolean
  /** null while nobody knows when the paper was received. */
  term: ObjectionTerm | null
  /** Of the objection that stands; null where there is none, or it was withdrawn. */
  standing: ObjectionState | null
}

/** Why nothing can be objected at all, whatever the day; null where something can. */
export function notObjectable({ isSigned, isArchived, term, standing }: Objectable): string | null {
  if (!isSigned) return 'Penilaian ini belum ditandatangani, jadi belum ada hasil yang dapat dikeberatani.'
  if (standing === 'diputus')
    return 'Keberatan atas penilaian ini sudah diputus atasan pejabat penilai. Putusannya final; tidak ada keberatan kedua.'
  if (standing !== null) return 'Keberatan atas penilaian ini sudah diajukan dan sedang berjalan.'
  if (isArchived) return 'SKP penilaian ini sudah diarsipkan, jadi tidak menerima keberatan lagi.'
  if (term === null)
    return 'Belum tercatat kapan pegawai menerima dokumen evaluasinya. Catat serah terimanya lebih dahulu; batas keberatan dihitung dari hari itu.'
  return null
}

/** Why nothing can be objected on a day; null where it can. */
export function wrongDayToObject(
  { receivedOn, lastDay, words }: ObjectionTerm,
  day: string,
  today: string,
): string | null {
  if (day > today) return `${longDate(day)} belum tiba; hari ini ${longDate(today)}.`
  if (day < receivedOn)
    return `Keberatan ${longDate(day)} mendahului penerimaan dokumennya, ${longDate(receivedOn)}.`
  if (day > lastDay)
    return `Dokumen diterima ${longDate(receivedOn)}, jadi keberatan dapat diajukan paling lambat ${longDate(lastDay)} (${words}). ${longDate(day)} sudah lewat.`
  return null
}

/** Why a step can't be on a day: it is still to come, or before the step that it follows. @param what e.g. "Penjelasan" */
export function wrongDayOfStep(
  { what, day, after, afterWhat }: { what: string; day: string; after: string; afterWhat: string },
  today: string,
): string | null {
  if (day > today) return `${longDate(day)} belum tiba; hari ini ${longDate(today)}.`
  return day < after ? `${what} ${longDate(day)} mendahului ${afterWhat} ${longDate(after)}.` : null
}

/** Why a decision and what becomes of the result do not go together; null where they do. */
export function contradiction(decision: Decision, before: Outcome, after: Outcome): string | null {
  const changes =
    before.ratingResult !== after.ratingResult ||
    before.ratingBehaviour !== after.ratingBehaviour ||
    before.notes.trim() !== after.notes.trim()
  if (decision === 'ditolak')
    return changes
      ? 'Keberatan yang ditolak tidak mengubah hasil. Kembalikan rating dan catatannya, atau pilih putusan lain.'
      : null
  return changes
    ? null
    : 'Putusan ini mengubah hasil, tetapi rating dan catatannya masih sama. Ubah sedikitnya satu, atau pilih ditolak.'
}

export const objectionStateLabels: Readonly<Record<ObjectionState, string>> = {
  diajukan: 'Keberatan diajukan',
  ditanggapi: 'Keberatan ditanggapi penilai',
  diputus: 'Keberatan diputus',
  ditarik: 'Keberatan ditarik',
}

/** The same in the fewest words, in the place of the state of the evaluation; null where it stands no longer. */
export const objectionMarks: Readonly<Record<ObjectionState, string | null>> = {
  diajukan: 'Keberatan',
  ditanggapi: 'Keberatan',
  diputus: 'Putusan final',
  ditarik: null,
}

export const aboutLabels: Readonly<Record<ObjectionAbout, string>> = {
  'hasil-kerja': 'Rating hasil kerja',
  'perilaku-kerja': 'Rating perilaku kerja',
  catatan: 'Catatan/rekomendasi',
}

export const decisionLabels: Readonly<Record<Decision, string>> = {
  diterima: 'Diterima, hasil diubah',
  diubah: 'Diterima sebagian, hasil diubah',
  ditolak: 'Ditolak, hasil tetap',
}

/** Whether an objection is on its way. */
export const isRunning = (state: ObjectionState | null): boolean =>
  state === 'diajukan' || state === 'ditanggapi'
