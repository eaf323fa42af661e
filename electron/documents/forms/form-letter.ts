import type { Party } from '../../../shared/kernel/party.ts'
import type { Letterhead } from '../../../shared/office/office.ts'

/** A part of a letter: words, somebody named line by line, or numbered points below a heading. */
export type LetterPart =
  | { kind: 'words'; text: string }
  | { kind: 'party'; number: number; party: Party; called: string }
  | { kind: 'points'; heading: string; points: readonly string[] }

/** A letter of the office with two who sign, as it can be written on in Word: the same words as on paper. */
export interface Letter {
  letterhead: Letterhead
  title: string
  /** '' where it has none yet. */
  number: string
  parts: readonly LetterPart[]
  place: string
  /** ISO. */
  on: string
  left: { role: string; party: Party }
  right: { role: string; party: Party }
}

/** What a document says as a letter; pure. */
export type LetterOf<Data> = (data: Data) => Letter
