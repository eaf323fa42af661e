import type { Json } from '../kernel/canonical.ts'
import { canonicalJson } from '../kernel/canonical.ts'

/**
 * A report form for the phone: one HTML file for a person, a kind of report and a period. Nothing here asks for more than
 * the language itself: the form that runs on a phone is built of it too.
 */

/** The kinds of forms, as files and the register name them. */
export const phoneKinds = ['laporan-kegiatan', 'realisasi', 'umpan-balik', 'usulan-skp'] as const
export type PhoneKind = (typeof phoneKinds)[number]

/** Kinds whose answer is locked on its way: whoever hands it on can't read it. */
export const lockedKinds: readonly PhoneKind[] = ['umpan-balik']

/** What the office signs of a form, and every answer brings back as it was. */
export interface FormStub {
  v: 1
  kind: PhoneKind
  /** UUID of the form. */
  id: string
  /** UUID of the office that issued it. */
  office: string
  /** Number of the person in that office. */
  person: number
  /** "2026-11" for a month, "2026-tw3" for a period of appraisal, "2027" for a year. */
  period: string
  /** The days on which it was issued and until which answers are taken, ISO. */
  issued: string
  expires: string
}

/** What stands in the file of a form. */
export interface PhoneForm {
  stub: FormStub
  /** The office's seal of the stub, hex. */
  mac: string
  /** With what the answer is sealed, hex. */
  key: string
  /** What it is called, e.g. "Laporan kegiatan November 2026". */
  title: string
  officeName: string
  personName: string
  /** What the kind of form asks about, e.g. the RHK. */
  asks: Json
}

/** What a phone sends back. */
export interface PhoneAnswer {
  /** By which a file is known for one of these. */
  kinerja: 'jawaban'
  form: FormStub
  mac: string
  /** When it was made by the clock of the phone, ISO. */
  made: string
  content: Json
  /** Of all the rest, with the key of the form. */
  seal: string
}

/** What the seal of an answer is made of. */
export const sealedText = ({ form, mac, made, content }: Omit<PhoneAnswer, 'kinerja' | 'seal'>): string =>
  canonicalJson({ form: { ...form }, mac, made, content })

/** What the seal of a form is made of. */
export const stubText = (stub: FormStub): string => canonicalJson({ ...stub })

/** An answer as it stands in its file. */
export const answerText = (answer: PhoneAnswer): string =>
  canonicalJson({ ...answer, form: { ...answer.form } })

/**
 * The names under which forms and answers travel. An answer ends in `.txt`: of all names it alone is let through by
 * WhatsApp, by Android's Bluetooth and by the share sheet of browsers, which refuses `.json`.
 */
export const answerExtension = '.txt'
