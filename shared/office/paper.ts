import { z } from 'zod'
import { formatNumber } from '../kernel/numbers.ts'
import { FormNotes } from './form-notes.ts'
import { Letterhead, OfficeSettings } from './office.ts'
import { PrintChoices } from './print-choices.ts'

/** Where the log of changes stands: the number of its last entry, and the hash in which all entries so far are bound. */
export const ChainEnd = z.strictObject({
  entry: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ChainEnd = z.infer<typeof ChainEnd>

/**
 * As a paper and the page show it: "1.497 · c3f6 d25b 7932 1f3d". Whoever rewrites the log later gets another code.
 */
export const chainCode = ({ entry, hash }: ChainEnd): string =>
  `${formatNumber(entry)} · ${(hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}`

const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What the office had chosen when a paper was signed and what shapes its print: it stays as it is, whatever the office
 * chooses afterwards.
 */
export const SignedPaper = z.strictObject({
  ratingSpelling: OfficeSettings.shape.ratingSpelling,
  /** The fingerprint by which the file keeps the logo of that day; null where there was none. */
  logo: Fingerprint.nullable(),
  /** That of the picture above a Dokumen; papers of former versions of the application have the logo there. */
  emblem: Fingerprint.nullable().optional(),
  letterhead: Letterhead,
  /** Papers of former versions of the application look as all papers did then. */
  choices: PrintChoices.optional(),
  /** What the office added to its forms, by the form; only where it added something. */
  notes: z.record(z.string(), FormNotes).optional(),
  /** Where the log of changes stood; papers of former versions of the application do not say. */
  chain: ChainEnd.optional(),
})
export type SignedPaper = z.infer<typeof SignedPaper>
