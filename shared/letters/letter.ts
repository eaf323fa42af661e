import { z } from 'zod'
import { line } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Party, PersonChoice } from '../kernel/party.ts'
import { Letterhead } from '../office/office.ts'
import { SignedPaper } from '../office/paper.ts'
import { IsoDate } from '../office/period.ts'

/**
 * Letters of the office in words of its own: a berita acara of whatever was done together, and a surat keterangan about an
 * employee (Peraturan ANRI 5/2021, Permendagri 1/2023: naskah dinas khusus).
 */
export const LetterKind = z.enum(['acara', 'keterangan'])
export type LetterKind = z.infer<typeof LetterKind>

export const letterLabels: Readonly<Record<LetterKind, string>> = {
  acara: 'Berita acara',
  keterangan: 'Surat keterangan',
}

/** The form of the register as which each is printed. */
export const letterForms = { acara: 'berita-acara', keterangan: 'surat-keterangan' } as const

/** The title of a letter that has no other. */
export const usualTitles: Readonly<Record<LetterKind, string>> = {
  acara: 'BERITA ACARA',
  keterangan: 'SURAT KETERANGAN',
}

/** What somebody is in a letter: who acts and signs, who saw it, who takes note of it, and whom it is about. */
export const LetterRole = z.enum(['pihak', 'saksi', 'mengetahui', 'tentang'])
export type LetterRole = z.infer<typeof LetterRole>

export const letterRoleLabels: Readonly<Record<LetterRole, string>> = {
  pihak: 'Pihak atau penanda tangan',
  saksi: 'Saksi',
  mengetahui: 'Mengetahui',
  tentang: 'Yang diterangkan',
}

export const LetterPerson = z.strictObject({ role: LetterRole, who: PersonChoice })
export type LetterPerson = z.infer<typeof LetterPerson>

/** So many take part in one letter. */
const mostPeople = 12

/** What is written of a letter; names in braces are filled from the office's file. */
export const LetterContent = z.strictObject({
  kind: LetterKind,
  /** The whole title, e.g. "BERITA ACARA SERAH TERIMA SKP". */
  title: line(most.name),
  /** Nomor from a paper agenda; empty where the register gives it. */
  number: line(most.place),
  /** The day of what happened, on which it is signed. */
  date: IsoDate.nullable(),
  /** Where it happened; of a berita acara. */
  at: line(most.place),
  /** Where it is signed. */
  place: line(most.place),
  /** What was done, or what is stated; a paragraph a line. */
  body: line(most.longText),
  /** What was decided, a point a line. */
  points: line(most.longText),
  closing: line(most.paragraph),
  people: z.array(LetterPerson).max(mostPeople, `Paling banyak ${mostPeople} orang dalam satu surat.`),
})
export type LetterContent = z.infer<typeof LetterContent>

export const LetterState = z.enum(['draft', 'signed'])
export type LetterState = z.infer<typeof LetterState>

/** What stands on the paper: the people as of its day, and every wording filled. */
export const LetterDocument = z.strictObject({
  kind: LetterKind,
  letterhead: Letterhead,
  title: z.string(),
  number: z.string(),
  date: IsoDate.nullable(),
  at: z.string(),
  place: z.string(),
  body: z.string(),
  points: z.string(),
  closing: z.string(),
  people: z.array(z.strictObject({ role: LetterRole, party: Party })),
  /** null for a draft. */
  signedOn: IsoDate.nullable(),
})
export type LetterDocument = z.infer<typeof LetterDocument>

/** What was on the paper when it was signed, and what shaped it. */
export const LetterPaper = z.strictObject({ document: LetterDocument, paper: SignedPaper })
export type LetterPaper = z.infer<typeof LetterPaper>

/** People of a letter in a role, in their order. */
export const inRole = <T extends { role: LetterRole }>(
  { people }: { people: readonly T[] },
  role: LetterRole,
): T[] => people.filter((person) => person.role === role)
