import type { CanvasElement, Content } from 'pdfmake/interfaces'
import { curveFor, curveOrder, type Point } from '../../../shared/evaluation/curve.ts'
import type { Achievement } from '../../../shared/evaluation/evaluation.ts'
import { appraisalWords } from '../../../shared/regulations/predikat.ts'
import { lineHeight } from '../fonts.ts'

const width = 300
const height = 66
const small = 6.5
const titleSize = 7

/** A point of a cubic Bézier segment. */
function at(from: Point, segment: { c1: Point; c2: Point; to: Point }, t: number): Point {
  const u = 1 - t
  const mix = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
  return {
    x: mix(from.x, segment.c1.x, segment.c2.x, segment.to.x),
    y: mix(from.y, segment.c1.y, segment.c2.y, segment.to.y),
  }
}

/** Height of the curve with its labels, in points. */
export const curveHeight = height + 3 + lineHeight(small) * 3 + lineHeight(titleSize) + 6

/**
 * POLA DISTRIBUSI: the curve that belongs to the achievement, drawn as vectors (SE MenPANRB 3/2023).
 * @param year of the paper
 * @param innerWidth of the cell in which it stands, in points
 */
export function curve(year: number, achievement: Achievement, innerWidth: number): Content {
  const words = appraisalWords(year)
  const label = (predikat: (typeof curveOrder)[number]) =>
    predikat === 'kurang' ? `${words.predikats[predikat]}/Misconduct` : words.predikats[predikat]
  const { start, segments } = curveFor(achievement)
  const place = ({ x, y }: Point) => ({ x: x * width, y: height - y * (height - 4) })
  const points = [place(start)]
  let from = start
  for (const segment of segments) {
    for (let step = 1; step <= 12; step++) points.push(place(at(from, segment, step / 12)))
    from = segment.to
  }
  const axes: CanvasElement[] = [
    { type: 'line', x1: 0, y1: 0, x2: 0, y2: height, lineWidth: 0.75 },
    { type: 'line', x1: 0, y1: height, x2: width, y2: height, lineWidth: 0.75 },
    ...curveOrder.map((_, index): CanvasElement => ({
      type: 'line',
      x1: width * (0.1 + index * 0.2),
      y1: height,
      x2: width * (0.1 + index * 0.2),
      y2: height + 3,
      lineWidth: 0.5,
    })),
    { type: 'polyline', lineWidth: 1.25, points, lineColor: '#000000' },
  ]
  const side = (innerWidth - width) / 2
  return {
    stack: [
      {
        text: `KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ${words.achievements[achievement].toUpperCase()}`,
        fontSize: titleSize,
        bold: true,
        alignment: 'center',
      },
      { text: 'Frekuensi Pegawai', fontSize: small, margin: [side, 0, 0, 1] },
      { canvas: axes, margin: [side, 0, 0, 0] },
      {
        columns: curveOrder.map((predikat) => ({
          text: label(predikat),
          width: width / 5,
          alignment: 'center' as const,
          fontSize: small,
        })),
        margin: [side, 1, 0, 0],
      },
      { text: 'Predikat Kinerja Pegawai', fontSize: small, alignment: 'center', margin: [0, 1, 0, 2] },
    ],
  }
}
