import type { Party } from '../../../shared/kernel/party.ts'
import type { Letterhead } from '../../../shared/office/office.ts'

/** A part of a letter: words, somebody named line by line, or numbered points below a heading. */
export type LetterPart =
  | { kind: 'words'; text: string }
  /** Of one alone: without number, and called nothing. */
  | { kind: 'party'; number?: number; party: Party; called?: string }
  /** Without a heading where that is ''. */
  | { kind: 'points'; heading: string; points: readonly string[] }

/** Somebody who signs a letter: what stands above the role, such as "Saksi 1", the role, and who it is. */
export interface LetterSigner {
  above?: string
  role: string
  party: Party
  /** Between the name and the NIP, as a surat keterangan has it. */
  withPangkat?: true
}

/** A letter of the office with who signs it, as it can be written on in Word: the same words as on paper. */
export interface Letter {
  letterhead: Letterhead
  title: string
  /** '' where it has none yet. */
  number: string
  parts: readonly LetterPart[]
  place: string
  /** ISO; null while it is not known. */
  on: string | null
  left: LetterSigner | null
  right: LetterSigner
  /** Who signs below these two, in rows of two. */
  below?: ReadonlyArray<readonly [LetterSigner | null, LetterSigner | null]>
}

/** What a document says as a letter; pure. */
export type LetterOf<Data> = (data: Data) => Letter
