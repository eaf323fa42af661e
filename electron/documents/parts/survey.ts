import type { Content } from 'pdfmake/interfaces'
import type { IndexResult } from '../../../shared/voices/survey/index-of.ts'
import type { TrendPoint } from '../../../shared/voices/survey/results.ts'
import { lineHeight } from '../fonts.ts'
import { printable } from '../glyphs.ts'
import { columns, type Flow, type Group, head } from './layout.ts'

/** A decimal number as it is printed: always so many digits after the comma. */
export const decimals = (value: number | null, digits: number): string =>
  value === null
    ? '-'
    : new Intl.NumberFormat('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value,
      )

/** The same scale as on the page: dark for good, and the word beside it. */
const colours = { A: '#0b5e59', B: '#1f6f8b', C: '#b3470b', D: '#a3182c' } as const

const barHeight = 9

/** The unsur with their averages, each with a bar drawn as a vector. */
export function unsurTable(flow: Flow, { unsur }: IndexResult): Content {
  const widths = columns([5, 31, 27, 10, 17, 10], flow.page.innerWidth)
  const room = widths[2] ?? 0
  const rows = unsur.map(({ name, nrr, weighted, index, mutu }, at): Group => [
    [
      { text: String(at + 1), align: 'center' },
      { text: name },
      {
        text: '',
        drawing: {
          height: barHeight + 3,
          content: () => ({
            canvas: [
              { type: 'rect', x: 0, y: 2, w: room, h: barHeight, color: '#e6e6e6' },
              ...(index === null || mutu === null
                ? []
                : [
                    {
                      type: 'rect' as const,
                      x: 0,
                      y: 2,
                      w: (room * index) / 100,
                      h: barHeight,
                      color: colours[mutu],
                    },
                  ]),
            ],
          }),
        },
      },
      { text: decimals(nrr, 3), align: 'center' },
      { text: decimals(weighted, 3), align: 'center' },
      { text: mutu ?? '-', align: 'center', bold: true },
    ],
  ])
  return flow.table(
    widths,
    [['NO.', 'UNSUR PELAYANAN', 'NILAI', 'NRR', 'NRR TERTIMBANG', 'MUTU'].map((text) => head(text))],
    rows,
  )
}

const trendHeight = 110
const labels = 9

/** The index from survey to survey, drawn as vectors with its values. */
export function trendChart(flow: Flow, trend: readonly TrendPoint[]): Content {
  const { innerWidth } = flow.page
  const known = trend.flatMap((point) => (point.index === null ? [] : [{ ...point, index: point.index }]))
  const step = innerWidth / Math.max(1, known.length)
  const x = (at: number) => step * (at + 0.5)
  const y = (index: number) => trendHeight - ((index - 25) / 75) * (trendHeight - 8)
  const text = (of: (point: (typeof known)[number]) => string): Content => ({
    columns: known.map((point) => ({
      width: step,
      text: printable(of(point)),
      alignment: 'center' as const,
    })),
    fontSize: labels,
  })
  const height = trendHeight + lineHeight(labels) * 3 + 14
  return flow.put(height, {
    margin: [0, 4, 0, 8],
    stack: [
      {
        canvas: [
          { type: 'line', x1: 0, y1: trendHeight, x2: innerWidth, y2: trendHeight, lineWidth: 0.75 },
          ...[50, 75, 100].map((line) => ({
            type: 'line' as const,
            x1: 0,
            y1: y(line),
            x2: innerWidth,
            y2: y(line),
            lineWidth: 0.25,
            lineColor: '#999999',
          })),
          ...(known.length > 1
            ? [
                {
                  type: 'polyline' as const,
                  lineWidth: 1.5,
                  lineColor: '#0b5e59',
                  points: known.map(({ index }, at) => ({ x: x(at), y: y(index) })),
                },
              ]
            : []),
          ...known.map(({ index }, at) => ({
            type: 'ellipse' as const,
            x: x(at),
            y: y(index),
            r1: 2.5,
            r2: 2.5,
            color: '#0b5e59',
          })),
        ],
      },
      text(({ index, mutu }) => `${decimals(index, 2)} (${mutu ?? '-'})`),
      text(({ name }) => name),
    ],
  })
}
