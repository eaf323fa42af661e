import type { Reaction, Tone } from '../../monitoring/feedback/entry.ts'

/** Umpan balik: what somebody tells of others, of a result of work or of a value. */

/** Somebody about whom the form asks, with what it can be about. */
export interface AskedAbout {
  id: number
  name: string
  jabatan: string
  /** In which role, in words. */
  role: string
  /** Whether nobody is told who said it. */
  isUnnamed: boolean
  /** RHK of the SKP, and the days on which each holds. */
  rhk: ReadonlyArray<{ id: string; text: string; from: string; to: string }>
}

/** What the form asks about. */
export interface FeedbackAsks {
  /** The days of the period, ISO. */
  from: string
  to: string
  about: readonly AskedAbout[]
  /** The seven values, in their order. */
  values: readonly string[]
  tones: ReadonlyArray<{ id: Tone; label: string }>
  reactions: ReadonlyArray<{ id: Reaction; label: string }>
  /** So many different colleagues have to answer before their answers are shown. */
  minimum: number
}

/** What is said of somebody: as the office keeps it, without giver and role, which follow from the form. */
export interface FeedbackSaid {
  id: string
  employeeId: number
  day: string
  rhkId: string | null
  value: number | null
  text: string
  tone: Tone
  reaction: Reaction | null
}

/** What is answered. */
export interface FeedbackContent {
  entries: readonly FeedbackSaid[]
}
