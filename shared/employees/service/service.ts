import { z } from 'zod'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate } from '../../office/period.ts'

/** What interrupts or accompanies the service of a person: absences and acting duties (Plt/Plh). */

/**
 * Cuti besar and CLTN (PP 11/2017 jo. PP 17/2020), pemberhentian sementara: days that are not appraised; tugas
 * belajar is appraised on the progress of the study.
 */
export const AbsenceKind = z.enum(['cuti-besar', 'cltn', 'pemberhentian-sementara', 'tugas-belajar'])
export type AbsenceKind = z.infer<typeof AbsenceKind>

export const absenceLabels: Readonly<Record<AbsenceKind, string>> = {
  'cuti-besar': 'Cuti besar',
  cltn: 'Cuti di luar tanggungan negara (CLTN)',
  'pemberhentian-sementara': 'Pemberhentian sementara',
  'tugas-belajar': 'Tugas belajar',
}

/** For lists, where room is short. */
export const shortAbsence: Readonly<Record<AbsenceKind, string>> = {
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
