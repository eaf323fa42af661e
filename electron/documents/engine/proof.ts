import encodeQR from 'qr'
import type { CanvasElement, Column } from 'pdfmake/interfaces'

/** The side of a module: 0.36 mm, which telephones and scanners still read from a copy. */
const moduleSide = (0.36 / 25.4) * 72
/** From the foot's first line down to where the code ends: as near to the edge as printers reach. */
const belowFirstLine = 18
/** The code may begin nearer to the edge of the sheet than the text. */
const intoMargin = 16
/** White that a reader needs around it; the margins are the rest. */
const quiet = 4

/** Dark modules of a code, row by row. @param code letters, digits and ":" */
export function proofMatrix(code: string): boolean[][] {
  const framed = (ecc: 'low' | 'medium') =>
    encodeQR(code, 'raw', { ecc, border: 1, encoding: 'alphanumeric' })
  const medium = framed('medium')
  // More correction where it costs no room; otherwise a stamp upon it has to leave nine tenths readable.
  const chosen = medium.length - 2 <= mostModules ? medium : framed('low')
  return chosen.slice(1, -1).map((row) => row.slice(1, -1))
}

/** With more the code would be wider than two centimetres. */
const mostModules = 53

/** Runs of dark modules as rectangles, upwards from where the foot begins. */
export function proofInFoot(code: string): Column & { width: number } {
  const matrix = proofMatrix(code)
  const side = matrix.length * moduleSide
  const top = belowFirstLine - side
  const canvas: CanvasElement[] = []
  for (const [y, row] of matrix.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue
      const from = x
      while (row[x + 1] === true) x += 1
      canvas.push({
        type: 'rect',
        x: from * moduleSide - intoMargin,
        y: top + y * moduleSide,
        w: (x - from + 1) * moduleSide,
        h: moduleSide,
        color: '#000000',
        lineWidth: 0,
      })
    }
  return { canvas, width: side - intoMargin + quiet }
}
