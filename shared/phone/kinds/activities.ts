/** Laporan kegiatan: the progres harian of a month. */

/** An RHK to choose, and the days on which it holds. */
interface AskedRhk {
  id: string
  text: string
  from: string
  to: string
}

/** What the form asks about. */
export interface ActivityAsks {
  rhk: readonly AskedRhk[]
  /** Units of measure that are proposed. */
  satuan: readonly string[]
}

/** An activity as the phone tells it: as the diary has it, without the words of its RHK. */
export interface ActivityEntry {
  id: string
  day: string
  start: number | null
  end: number | null
  rhkId: string | null
  activity: string
  output: string
  volume: number | null
  satuan: string
  evidence: string
}

/** What is answered: every activity of the month, in the order of days. */
export interface ActivityContent {
  entries: readonly ActivityEntry[]
}
