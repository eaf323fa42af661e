import type { Json } from '../../../shared/kernel/canonical.ts'
import type { ReadAnswer } from '../../../shared/phone/contract.ts'
import type { Call } from '../../app/call.ts'

/** Whose answer it is, and of which period. */
interface Whose {
  employeeId: number
  period: string
}

/** The last answer of the same form that was taken in. */
export interface Former {
  /** What is kept of what it said. */
  content: Json
  /** What `write` gave. */
  kept: Json
}

/** What an answer means for the office, before anything is written. */
export interface Looked extends Pick<ReadAnswer, 'obstacle' | 'changes' | 'replaces' | 'remarks'> {
  /** What is kept of what was answered; where it is not said, all of it. */
  keeps?: Json
  /** Writes what changes. @returns what is kept to give back what stood before */
  write: () => Promise<Json>
}

/** A kind of form: how it is filled, and how its answers are taken in. */
export interface FormKind {
  /** What the forms of some people ask about, by person. */
  asks: (call: Call, employeeIds: readonly number[], period: string) => Promise<Map<number, Json>>
  /** Whose form asks less than it could, as sentences; none where everybody's is whole. */
  remarks: (asks: ReadonlyMap<number, Json>) => string[]
  /**
   * @param former the last answer of the same form; null before the first
   * @param content as it came
   * @returns null where the content is none of this kind
   */
  look: (call: Call, whose: Whose, former: Former | null, content: Json) => Promise<Looked | null>
  /** Gives back what stood before an answer. @param kept as it was written @throws Refusal where somebody has written since */
  restore: (call: Call, whose: Whose, kept: Json) => Promise<void>
}
