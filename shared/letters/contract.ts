import { z } from 'zod'
import { reads, signs, writes } from '../kernel/contract-base.ts'
import { Done, Id, Part, reason, Revision } from '../kernel/fields.ts'
import { Year } from '../office/period.ts'
import { Sure } from '../office/signing-day.ts'
import { LetterContent, LetterKind, LetterState } from './letter.ts'
import { LetterTemplate } from './templates.ts'

/** Letters go out in the office's name. */
const writers = { pimpinan: 'office' } as const

export const LetterRow = z.object({
  id: Id,
  kind: LetterKind,
  title: z.string(),
  /** Whom it is about, or who takes part. */
  names: z.array(z.string()),
  date: z.string().nullable(),
  /** Typed, or given by the register. */
  number: z.string(),
  state: LetterState,
  /** Whether it stands in the register as it was signed last. */
  issued: z.boolean(),
})
export type LetterRow = z.infer<typeof LetterRow>

export const KnownLetter = z.object({
  id: Id,
  revision: Revision,
  state: LetterState,
  content: LetterContent,
  /** Its number in the register; null where it does not stand there as it was signed last. */
  issued: z.string().nullable(),
})
export type KnownLetter = z.infer<typeof KnownLetter>

/** The office's own have an id; those that come with the application have none. */
export const KnownTemplate = LetterTemplate.extend({ id: Id.nullable(), revision: Revision })
export type KnownTemplate = z.infer<typeof KnownTemplate>

const at = z.object({ id: Id, revision: Revision })

/** Berita acara and surat keterangan in words of the office. */
export const lettersContract = {
  /** The ids of a year's letters, drafts without a day first, then the newest. */
  order: reads(writers)
    .input(z.object({ year: Year }))
    .output(z.array(Id)),
  /** Some of them. */
  list: reads(writers)
    .input(Part.extend({ year: Year }))
    .output(z.array(LetterRow)),
  get: reads(writers)
    .input(z.object({ id: Id }))
    .output(KnownLetter),
  /** A new draft, or with an id that draft anew. */
  save: writes(writers)
    .input(z.object({ id: Id.nullable(), revision: Revision, year: Year, content: LetterContent }))
    .output(at),
  remove: writes(writers).input(at).output(Done),
  /** Keeps what stands on the paper: from then on it can be issued, and changes no more. */
  sign: signs(writers)
    .input(at.extend({ sure: Sure }))
    .output(at),
  /** Makes a draft of it again. */
  reopen: writes(writers)
    .input(at.extend({ reason: reason('Tulis alasannya, sedikitnya beberapa kata.') }))
    .output(at),
  templates: reads(writers).output(z.array(KnownTemplate)),
  /** A new template, or with an id the office's own anew. */
  saveTemplate: writes(writers).input(KnownTemplate).output(at),
  removeTemplate: writes(writers).input(at).output(Done),
}
