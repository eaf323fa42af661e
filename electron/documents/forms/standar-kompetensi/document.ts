import type { UnitList } from '../list-document.ts'

/** What a jabatan requires of one competence, with what is shown at that level. */
interface PrintedLevel {
  /** E.g. "Manajerial". */
  group: string
  name: string
  level: number
  levelName: string
  description: string
  indicators: string[]
}

/** The standard of a jabatan, signed for the whole office. */
export interface StandardDocument extends UnitList {
  jabatan: string
  validFrom: string
  source: string
  asOf: string
  /** In the order of the regulation. */
  levels: PrintedLevel[]
}
