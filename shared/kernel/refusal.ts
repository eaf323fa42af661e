import { z } from 'zod'

/** One thing that is wrong with an input: where it stands and what to do about it, in Indonesian. */
export const Problem = z.object({
  /** The field as the clerk knows it, e.g. "Tanggal lahir". */
  field: z.string().optional(),
  /** Row of a workbook, counted as Excel counts it. */
  row: z.number().int().optional(),
  message: z.string(),
})
export type Problem = z.infer<typeof Problem>

/**
 * Thrown by rules, stores and procedures when something can't be done as asked. The transaction is rolled
 * back and the page shows `message` (one sentence in Indonesian that says what to do) with its problems.
 */
export class Refusal extends Error {
  readonly problems: Problem[]

  constructor(message: string, problems: Problem[] = []) {
    super(message)
    this.name = 'Refusal'
    this.problems = problems
  }
}

/**
 * What is asked for can be done, but looks like a mistake: it is done only for who says that it is meant so.
 * The problems are the reasons why it is asked about.
 */
export class Doubt extends Refusal {}

/** Somebody else has taken away what is asked for. @param what how it is called in the sentence: "SKP itu" */
export const gone = (what: string): Refusal => new Refusal(`${what} tidak ada lagi. Muat ulang halaman.`)
