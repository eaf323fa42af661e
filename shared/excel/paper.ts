/** A page of a PDF as it is seen: what is written where, and the lines that are drawn. */

/** A run of text that stands upright. Points from the top left corner of the page; `y` is of the base line. */
export interface PlacedText {
  text: string
  x: number
  y: number
  width: number
  /** Of its letters, in points. */
  size: number
}

/** A straight line along one of the edges of the page. `at` is its place on the other axis. */
export interface DrawnLine {
  at: number
  from: number
  to: number
}

export interface PaperPage {
  width: number
  height: number
  texts: PlacedText[]
  /** Lines from left to right; `at` is counted from the top. */
  across: DrawnLine[]
  /** Lines from top to bottom; `at` is counted from the left. */
  down: DrawnLine[]
}
