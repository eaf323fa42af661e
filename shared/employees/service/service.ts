import { z } from 'zod'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'

/** What interrupts or accompanies the service of a person: absences and acting duties (Plt/Plh). */

/** Leave (PP 11/2017 Pasal 310 jo. PP 17/2020; PP 49/2018 for PPPK), pemberhentian sementara and tugas belajar. */
export const AbsenceKind = z.enum([
  'cuti-tahunan',
  'cuti-sakit',
  'cuti-melahirkan',
  'cuti-alasan-penting',
  'cuti-besar',
  'cltn',
  'pemberhentian-sementara',
  'tugas-belajar',
])
export type AbsenceKind = z.infer<typeof AbsenceKind>

/**
 * What the days of an absence are for the appraisal: those of short leave count like others, those of cuti besar,
 * CLTN and pemberhentian sementara are not appraised (practice of BKN), tugas belajar is on the progress of the study.
 */
const appraised: Readonly<Record<AbsenceKind, 'counts' | 'absent' | 'study'>> = {
  'cuti-tahunan': 'counts',
  'cuti-sakit': 'counts',
  'cuti-melahirkan': 'counts',
  'cuti-alasan-penting': 'counts',
  'cuti-besar': 'absent',
  cltn: 'absent',
  'pemberhentian-sementara': 'absent',
  'tugas-belajar': 'study',
}

/** Whether the days of an absence are not appraised at all. */
export const isNotAppraised = ({ kind }: { kind: AbsenceKind }): boolean => appraised[kind] === 'absent'

/** Whether the days of an absence are appraised on the progress of a study. */
export const isStudy = ({ kind }: { kind: AbsenceKind }): boolean => appraised[kind] === 'study'

/** What the kind of an absence means for the SKP, as a sentence. */
export const absenceMeaning = (kind: AbsenceKind): string =>
  ({
    counts: 'Hari-harinya tetap ikut dinilai; progres harian tidak diminta.',
    absent: 'Hari-harinya tidak ikut dinilai dalam SKP.',
    study: 'Dinilai dari kemajuan studinya.',
  })[appraised[kind]]

export const absenceLabels: Readonly<Record<AbsenceKind, string>> = {
  'cuti-tahunan': 'Cuti tahunan',
  'cuti-sakit': 'Cuti sakit',
  'cuti-melahirkan': 'Cuti melahirkan',
  'cuti-alasan-penting': 'Cuti karena alasan penting',
  'cuti-besar': 'Cuti besar',
  cltn: 'Cuti di luar tanggungan negara (CLTN)',
  'pemberhentian-sementara': 'Pemberhentian sementara',
  'tugas-belajar': 'Tugas belajar',
}

/** For lists, where room is short. */
export const shortAbsence: Readonly<Record<AbsenceKind, string>> = {
  'cuti-tahunan': 'cuti tahunan',
  'cuti-sakit': 'cuti sakit',
  'cuti-melahirkan': 'cuti melahirkan',
  'cuti-alasan-penting': 'cuti alasan penting',
  'cuti-besar': 'cuti besar',
  cltn: 'CLTN',
  'pemberhentian-sementara': 'diberhentikan sementara',
  'tugas-belajar': 'tugas belajar',
}

export const ActingKind = z.enum(['plt', 'plh'])
export type ActingKind = z.infer<typeof ActingKind>

export const actingLabels: Readonly<Record<ActingKind, string>> = {
  plt: 'Plt. (pelaksana tugas)',
  plh: 'Plh. (pelaksana harian)',
}

/** Days of somebody's absence; `end` is null while it is not known. */
export const AbsenceSpan = z.object({ kind: AbsenceKind, start: IsoDate, end: IsoDate.nullable() })
export type AbsenceSpan = z.infer<typeof AbsenceSpan>

export const AbsenceEntry = AbsenceSpan.extend({ note: line(most.short) })
export type AbsenceEntry = z.infer<typeof AbsenceEntry>

export const ActingEntry = z.object({
  kind: ActingKind,
  /** The post that is filled, without "Plt.", e.g. "Camat". */
  jabatan: required(most.name, 'Jabatan harus diisi.'),
  unitId: Id.nullable(),
  start: IsoDate,
  end: IsoDate.nullable(),
  /** Surat perintah: nomor and date. */
  decree: line(most.name),
})
export type ActingEntry = z.infer<typeof ActingEntry>

/** E.g. "Plt. Camat". */
export const actingTitle = ({ kind, jabatan }: Pick<ActingEntry, 'kind' | 'jabatan'>): string =>
  `${kind === 'plt' ? 'Plt.' : 'Plh.'} ${jabatan}`

interface Span {
  start: string
  end: string | null
}

/** Whether two spans share a day; one without an end goes on for good. */
export const sharesDay = (a: Span, b: Span): boolean =>
  (b.end === null || a.start <= b.end) && (a.end === null || b.start <= a.end)

/** The absence that another one would overlap, if any. @param others of the same person, without the one that is edited */
export const overlappingAbsence = <T extends AbsenceSpan>(absence: Span, others: readonly T[]): T | null =>
  others.find((other) => sharesDay(absence, other)) ?? null
