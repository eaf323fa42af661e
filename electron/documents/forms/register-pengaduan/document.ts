import type { UnitList } from '../list-document.ts'

/** The register of a year: names that are secret are masked already. */
export interface RegisterDocument extends UnitList {
  /** The day on which it stands so, ISO. */
  asOf: string
  rows: Array<{
    number: string
    receivedOn: string
    channel: string
    reporter: string
    kind: string
    substance: string
    about: string
    handler: string
    /** What was done, and what was answered. */
    followed: string
    endedOn: string | null
    days: number | null
    state: string
    /** Whether it kept its limit, in words. */
    remark: string
  }>
}
