import type { CanvasElement } from 'pdfmake/interfaces'
import type { Border, CertificateDesign } from '../../../shared/recognition/certificates/design.ts'

/** Points of a millimetre. */
export const mm = 72 / 25.4

interface Sheet {
  /** In points. */
  width: number
  height: number
  colours: CertificateDesign['colours']
}

/** A frame so far from the edge, in millimetres. */
const frame = (
  { width, height }: Sheet,
  inset: number,
  lineWidth: number,
  lineColor: string,
  r = 0,
): CanvasElement => ({
  type: 'rect',
  x: inset * mm,
  y: inset * mm,
  w: width - 2 * inset * mm,
  h: height - 2 * inset * mm,
  lineWidth,
  lineColor,
  ...(r > 0 ? { r: r * mm } : {}),
})

/** The four corners at a distance from the edges, each with the directions that lead inwards. */
const cornersOf = ({ width, height }: Sheet, inset: number) => {
  const at = inset * mm
  return [
    { x: at, y: at, right: 1, down: 1 },
    { x: width - at, y: at, right: -1, down: 1 },
    { x: width - at, y: height - at, right: -1, down: -1 },
    { x: at, y: height - at, right: 1, down: -1 },
  ]
}

const square = (x: number, y: number, side: number, color: string): CanvasElement => ({
  type: 'rect',
  x: x - side / 2,
  y: y - side / 2,
  w: side,
  h: side,
  color,
})

function classic(sheet: Sheet): CanvasElement[] {
  const { frame: outer, accent } = sheet.colours
  return [
    frame(sheet, 9, 3.5, outer),
    frame(sheet, 11.5, 0.7, accent),
    frame(sheet, 14, 1.4, outer),
    ...cornersOf(sheet, 11.5).flatMap(({ x, y }) => [
      square(x, y, 8 * mm, '#ffffff'),
      { ...square(x, y, 6.4 * mm, outer) },
      square(x, y, 4.6 * mm, '#ffffff'),
      square(x, y, 3 * mm, accent),
    ]),
  ]
}

function brackets(sheet: Sheet): CanvasElement[] {
  const { frame: strong, accent } = sheet.colours
  const [long, thick] = [42 * mm, 5]
  return [
    frame(sheet, 13, 0.6, accent),
    ...cornersOf(sheet, 9).flatMap(({ x, y, right, down }): CanvasElement[] => [
      {
        type: 'polyline',
        lineWidth: thick,
        lineColor: strong,
        points: [
          { x: x + right * long, y },
          { x, y },
          { x, y: y + down * long },
        ],
      },
      square(x + right * 8 * mm, y + down * 8 * mm, 2.4 * mm, accent),
    ]),
  ]
}

type Point = readonly [number, number]

/** Points of a curve that leaves for `over` and ends in `to` (a quadratic Bézier), without the first. */
const curve = ([x1, y1]: Point, [cx, cy]: Point, [x2, y2]: Point, steps = 6): Point[] =>
  Array.from({ length: steps }, (_, step) => {
    const t = (step + 1) / steps
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2]
  })

/** A hundredth of a point is not seen, and shorter numbers make a smaller file. */
const shape = (points: readonly Point[]) =>
  points.map(([x, y]) => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 }))

/** A petal between two points: two curves that meet in its tips. */
function petal(from: Point, to: Point, color: string): CanvasElement {
  const [[x1, y1], [x2, y2]] = [from, to]
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2]
  const [acrossX, acrossY] = [(y2 - y1) * 0.62, (x1 - x2) * 0.62]
  return {
    type: 'polyline',
    closePath: true,
    color,
    points: shape([
      from,
      ...curve(from, [middleX + acrossX, middleY + acrossY], to),
      ...curve(to, [middleX - acrossX, middleY - acrossY], from),
    ]),
  }
}

/** Four petals of the kawung round a middle. */
function kawungAt(x: number, y: number, side: number, color: string): CanvasElement[] {
  const near = side * 0.09
  const far = side * 0.47
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([right = 1, down = 1]) =>
    petal([x + right * near, y + down * near], [x + right * far, y + down * far], color),
  )
}

/** A band of batik kawung round the sheet: whole figures only, however large it is. */
function kawung(sheet: Sheet): CanvasElement[] {
  const { width, height, colours } = sheet
  const [outer, band] = [7 * mm, 9 * mm]
  const [wide, high] = [width - 2 * outer, height - 2 * outer]
  const across = Math.round(wide / band)
  const along = Math.round(high / band)
  const [stepX, stepY] = [wide / across, high / along]
  const middles: Point[] = []
  for (let at = 0; at < across; at++)
    for (const y of [outer + stepY / 2, height - outer - stepY / 2])
      middles.push([outer + stepX * (at + 0.5), y])
  for (let at = 1; at < along - 1; at++)
    for (const x of [outer + stepX / 2, width - outer - stepX / 2])
      middles.push([x, outer + stepY * (at + 0.5)])
  const filled = (x: number, y: number, color: string): CanvasElement => ({
    type: 'rect',
    x,
    y,
    w: width - 2 * x,
    h: height - 2 * y,
    color,
  })
  const [innerX, innerY] = [outer + stepX, outer + stepY]
  const within = 2 * mm
  return [
    filled(outer, outer, colours.frame),
    ...middles.flatMap(([x, y]) => kawungAt(x, y, Math.min(stepX, stepY), '#f6ead6')),
    filled(innerX, innerY, '#ffffff'),
    {
      type: 'rect',
      x: innerX + within,
      y: innerY + within,
      w: width - 2 * (innerX + within),
      h: height - 2 * (innerY + within),
      lineWidth: 0.8,
      lineColor: colours.accent,
    },
  ]
}

/** Ribbons across two corners, and a thin frame. */
function ribbons(sheet: Sheet): CanvasElement[] {
  const { width, height, colours } = sheet
  const band = (from: number, to: number, color: string): CanvasElement[] =>
    [
      [0, 0, 1, 1],
      [width, height, -1, -1],
    ].map(([x = 0, y = 0, right = 1, down = 1]) => ({
      type: 'polyline',
      closePath: true,
      color,
      points: [
        { x: x + right * from * mm, y },
        { x: x + right * to * mm, y },
        { x, y: y + down * to * mm },
        { x, y: y + down * from * mm },
      ],
    }))
  return [
    frame(sheet, 10, 1, colours.accent),
    ...band(0, 50, '#ffffff'),
    ...band(0, 30, colours.frame),
    ...band(34, 38, colours.frame),
    ...band(41, 42.5, colours.frame),
  ]
}

/** A frame whose corners are bent inwards, twice. */
function bent(sheet: Sheet): CanvasElement[] {
  const { width, height, colours } = sheet
  const line = (inset: number, round: number, lineWidth: number, lineColor: string): CanvasElement => {
    const [a, r] = [inset * mm, round * mm]
    const [right, bottom] = [width - a, height - a]
    const corner = (from: Point, to: Point, over: Point) => [from, ...curve(from, over, to, 12)]
    return {
      type: 'polyline',
      closePath: true,
      lineWidth,
      lineColor,
      points: shape([
        ...corner([right - r, a], [right, a + r], [right - r, a + r]),
        ...corner([right, bottom - r], [right - r, bottom], [right - r, bottom - r]),
        ...corner([a + r, bottom], [a, bottom - r], [a + r, bottom - r]),
        ...corner([a, a + r], [a + r, a], [a + r, a + r]),
      ]),
    }
  }
  return [
    line(8, 16, 2.6, colours.frame),
    line(10.5, 16, 0.7, colours.accent),
    ...cornersOf(sheet, 12.5).map(({ x, y }): CanvasElement => ({
      type: 'ellipse',
      x,
      y,
      r1: 2.4 * mm,
      r2: 2.4 * mm,
      color: colours.accent,
    })),
  ]
}

const drawn: Readonly<Record<Border, (sheet: Sheet) => CanvasElement[]>> = {
  klasik: classic,
  ganda: (sheet) => [
    frame(sheet, 9, 2.6, sheet.colours.frame),
    frame(sheet, 11.5, 0.8, sheet.colours.accent),
  ],
  sudut: brackets,
  kawung,
  pita: ribbons,
  lengkung: bent,
  tanpa: () => [],
}

/** The frame of a design as vectors. */
export const borderOf = (border: Border, sheet: Sheet): CanvasElement[] => drawn[border](sheet)
