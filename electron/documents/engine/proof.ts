import type { Column } from 'pdfmake/interfaces'
import { codeRects, proofMatrix } from '../parts/code.ts'

/** The side of a module: 0.36 mm, which telephones and scanners still read from a copy. */
const moduleSide = (0.36 / 25.4) * 72
/** From the foot's first line down to where the code ends: as near to the edge as printers reach. */
const belowFirstLine = 18
/** The code may begin nearer to the edge of the sheet than the text. */
const intoMargin = 16
/** White that a reader needs around it; the margins are the rest. */
const quiet = 4

/** The code of an issued paper in the corner of its foot, upwards from where the foot begins. */
export function proofInFoot(code: string): Column & { width: number } {
  const matrix = proofMatrix(code)
  const side = matrix.length * moduleSide
  const canvas = codeRects(matrix, moduleSide, { left: -intoMargin, top: belowFirstLine - side })
  return { canvas, width: side - intoMargin + quiet }
}
