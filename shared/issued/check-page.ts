/** What the page for phones has to know of an office. */
export interface CheckPage {
  office: string
  /** The day on which the page was made, as people write it. */
  made: string
  /** Public keys in hex, the current one first; with when one was replaced. */
  keys: ReadonlyArray<{ public: string; retired: string | null }>
}
