import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js'
import { type Matrix, matrixOf } from './pdf-turn.ts'

type Line = readonly [number, number, number, number]
/** What of the library tells what is drawn, which is loaded only for a PDF. */
export type Library = Pick<typeof import('./pdf-library.ts'), 'OPS' | 'Util'>

/** A filled shape that is no thicker than this is a line, in points. */
const thin = 2
/** What is shorter is no border of a cell. */
const short = 3

const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** Straight pieces of a path: what pdf.js writes as 0 x y (move), 1 x y (line), 2 and 3 (curves), 4 (close). */
function piecesOf(data: ArrayLike<number>): Line[] {
  const pieces: Line[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (let at = 0; at < data.length;) {
    const kind = data[at] ?? 4
    const point = (offset: number): [number, number] => [data[at + offset] ?? 0, data[at + offset + 1] ?? 0]
    if (kind === 0) {
      ;[x, y] = point(1)
      ;[startX, startY] = [x, y]
      at += 3
    } else if (kind === 1) {
      const [nextX, nextY] = point(1)
      pieces.push([x, y, nextX, nextY])
      ;[x, y] = [nextX, nextY]
      at += 3
    } else if (kind === 2 || kind === 3) {
      ;[x, y] = point(kind === 2 ? 5 : 3)
      at += kind === 2 ? 7 : 5
    } else {
      pieces.push([x, y, startX, startY])
      ;[x, y] = [startX, startY]
      at += 1
    }
  }
  return pieces
}

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value)

/** A filled box as the line that it is seen as; none when it is a surface. */
function lineOfBox(pieces: readonly Line[]): Line[] {
  const xs = pieces.flatMap(([x1, , x2]) => [x1, x2])
  const ys = pieces.flatMap(([, y1, , y2]) => [y1, y2])
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thin && right - left > thin)
    return [[left, (top + bottom) / 2, right, (top + bottom) / 2]]
  if (right - left <= thin && bottom - top > thin)
    return [[(left + right) / 2, top, (left + right) / 2, bottom]]
  return []
}

/**
 * The straight lines that are drawn on a page, as borders of cells are: stroked, or filled boxes as thin as a line.
 * @param toPage from the space of the PDF to points from the top left corner
 */
export function drawnLines({ OPS, Util }: Library, operators: PDFOperatorList, toPage: Matrix): Line[] {
  const strokes = new Set([OPS.stroke, OPS.closeStroke])
  const fills = new Set([OPS.fill, OPS.eoFill])
  const both = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke])
  const lines: Line[] = []
  let matrix = toPage
  const saved: Matrix[] = []
  const operands: readonly unknown[] = operators.argsArray
  for (const [at, operator] of operators.fnArray.entries()) {
    const given = operands[at]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? toPage
    else if (operator === OPS.transform && isNumbers(given))
      matrix = matrixOf(Util.transform([...matrix], Array.from(given)))
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(given)) {
      saved.push(matrix)
      const [own] = given
      if (isNumbers(own)) matrix = matrixOf(Util.transform([...matrix], Array.from(own)))
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? toPage
    else if (operator === OPS.constructPath && Array.isArray(given)) {
      const [paint, paths] = given
      const [path] = Array.isArray(paths) ? paths : []
      if (typeof paint !== 'number' || !isNumbers(path)) continue
      const pieces = piecesOf(path).map(([x1, y1, x2, y2]): Line => [
        ...applied(matrix, x1, y1),
        ...applied(matrix, x2, y2),
      ])
      if (fills.has(paint)) lines.push(...lineOfBox(pieces))
      else if (strokes.has(paint) || both.has(paint)) lines.push(...pieces)
    }
  }
  return lines.filter(([x1, y1, x2, y2]) => Math.hypot(x2 - x1, y2 - y1) > short)
}
