import encodeQR from 'qr'
import type { CanvasElement } from 'pdfmake/interfaces'

/** Dark modules of a code, row by row. @param code letters, digits and ":" */
export function proofMatrix(code: string): boolean[][] {
  const framed = (ecc: 'low' | 'medium') =>
    encodeQR(code, 'raw', { ecc, border: 1, encoding: 'alphanumeric' })
  const medium = framed('medium')
  // More correction where it costs no room; otherwise a stamp upon it has to leave nine tenths readable.
  const chosen = medium.length - 2 <= mostModules ? medium : framed('low')
  return chosen.slice(1, -1).map((row) => row.slice(1, -1))
}

/** With more the code in a foot would be wider than two centimetres. */
const mostModules = 53

/** Runs of dark modules as rectangles. @param moduleSide in points, as are `left` and `top` */
export function codeRects(
  matrix: readonly boolean[][],
  moduleSide: number,
  { left, top }: { left: number; top: number },
): CanvasElement[] {
  const canvas: CanvasElement[] = []
  for (const [y, row] of matrix.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue
      const from = x
      while (row[x + 1] === true) x += 1
      canvas.push({
        type: 'rect',
        x: from * moduleSide + left,
        y: top + y * moduleSide,
        w: (x - from + 1) * moduleSide,
        h: moduleSide,
        color: '#000000',
        lineWidth: 0,
      })
    }
  return canvas
}
