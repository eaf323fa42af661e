/** Realisasi: what was reached, indicator by indicator. */

/** An RHK with the indicators that are asked about. */
interface AskedResult {
  text: string
  indicators: ReadonlyArray<{ id: string; indicator: string; target: string }>
}

/** What the form asks about. */
export interface ResultAsks {
  rhk: readonly AskedResult[]
}

/** What is answered: the realisation of each indicator of which something is said. */
export interface ResultContent {
  texts: ReadonlyArray<{ id: string; text: string }>
}
