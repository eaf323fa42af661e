import type { CanvasElement, Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import { inFonts } from '../../glyphs.ts'
import { pageOf, titleLine } from '../../parts/layout.ts'
import { points } from '../../parts/page.ts'
import type { BuiltForm } from '../built-form.ts'
import type { TestPageDocument } from './document.ts'

/** How far from the edge of the paper the frame stands. */
const frame = 20
/** Lengths of the strokes of a ruler, in millimetres: each, each fifth, each tenth. */
const strokes = { one: 2, five: 3.5, ten: 5.5 } as const
const labelSize = 6

const strokeOf = (mm: number): number =>
  mm % 10 === 0 ? strokes.ten : mm % 5 === 0 ? strokes.five : strokes.one

const stroke = (x1: number, y1: number, x2: number, y2: number): CanvasElement => ({
  type: 'line',
  x1: points(x1),
  y1: points(y1),
  x2: points(x2),
  y2: points(y2),
  lineWidth: 0.25,
})

/** Every millimetre of a side, from a corner on. */
const along = (length: number): number[] => Array.from({ length: Math.floor(length) + 1 }, (_, mm) => mm)

/** Something at a place of the sheet, in millimetres from its upper left corner. */
const at = (x: number, y: number, canvas: CanvasElement[]): Content => ({
  canvas,
  absolutePosition: { x: points(x), y: points(y) },
})

/** A ruler downwards in pieces: pdfmake draws nothing that is as high as a page. */
function downwards(x: number, length: number, mirrored: boolean): Content[] {
  const pieces = Map.groupBy(along(length), (mm) => Math.floor(mm / 50))
  return [...pieces].map(([piece, all]) =>
    at(
      x,
      piece * 50,
      all.map((mm) => {
        const y = mm - piece * 50
        return mirrored
          ? stroke(strokes.ten - strokeOf(mm), y, strokes.ten, y)
          : stroke(0, y, strokeOf(mm), y)
      }),
    ),
  )
}

/** Rulers in millimetres along all four sides, counted from the upper left corner, and a frame in between. */
function rulers(width: number, height: number): Content[] {
  return [
    at(
      0,
      0,
      along(width).map((mm) => stroke(mm, 0, mm, strokeOf(mm))),
    ),
    at(
      0,
      height - strokes.ten,
      along(width).map((mm) => stroke(mm, strokes.ten - strokeOf(mm), mm, strokes.ten)),
    ),
    ...downwards(0, height, false),
    ...downwards(width - strokes.ten, height, true),
    at(frame, frame, [
      {
        type: 'rect',
        x: 0,
        y: 0,
        w: points(width - frame * 2),
        h: points(height - frame * 2),
        lineWidth: 0.75,
      },
    ]),
  ]
}

const numberAt = (mm: number, x: number, y: number): Content => ({
  text: String(mm),
  fontSize: labelSize,
  absolutePosition: { x: points(x), y: points(y) },
})

/** The tens of the rulers, but for those in the corners. */
function numbers(width: number, height: number): Content[] {
  const tens = (length: number) => along(length).filter((mm) => mm % 10 === 0 && mm > 5 && mm < length - 8)
  return [
    ...tens(width).flatMap((mm) => [numberAt(mm, mm - 1, 6), numberAt(mm, mm - 1, height - 8.5)]),
    ...tens(height).flatMap((mm) => [numberAt(mm, 6, mm - 1.2), numberAt(mm, width - 10, mm - 1.2)]),
  ]
}

/** "1,5 mm ke kanan dan 2 mm ke bawah", as pages are moved. */
function moved({ x, y }: TestPageDocument['shift']): string {
  const said = [
    x === 0 ? '' : `${formatNumber(Math.abs(x))} mm ke ${x > 0 ? 'kanan' : 'kiri'}`,
    y === 0 ? '' : `${formatNumber(Math.abs(y))} mm ke ${y > 0 ? 'bawah' : 'atas'}`,
  ].filter(Boolean)
  return said.length === 0 ? 'tidak digeser' : said.join(' dan ')
}

/** A page by which somebody sees how a printer moves what it prints: rulers on all sides, and a frame to measure. */
export function draw({ office, shift, madeOn }: TestPageDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const mm = (length: number) => (length / 72) * 25.4
  const [width, height] = [mm(page.width), mm(page.height)]
  const steps = [
    `Cetak halaman ini dengan skala 100 % (ukuran sebenarnya, bukan “sesuaikan dengan halaman”) pada kertas ${options.paper}.`,
    `Ukur dengan penggaris dari tepi kertas ke bingkai: di kiri dan di atas seharusnya ${frame} mm.`,
    `Kurangkan dari ${frame}: terukur 18,5 mm di kiri berarti geser 1,5 mm ke kanan; terukur 21 mm di atas berarti geser 1 mm ke atas.`,
    'Tambahkan pada geseran sekarang di Pengaturan, Formulir dan cetakan, lalu cetak halaman ini sekali lagi.',
    'Bingkai yang lebarnya bukan seperti tertulis di bawah ini berarti skalanya belum 100 %.',
  ]
  const block: Content = {
    margin: [points(12), points(8), points(12), 0],
    fontSize: 10,
    stack: [
      {
        ol: steps.map((text) => ({ text: inFonts(text, 10), margin: [0, 0, 0, 5] })),
      },
      {
        text: inFonts(
          `Bingkai: ${formatNumber(Math.round(width - frame * 2))} × ${formatNumber(Math.round(height - frame * 2))} mm. Tepi jilid: ${page.choices.binding} mm. Geseran sekarang: ${moved(shift)}.`,
          10,
        ),
        margin: [0, 8, 0, 0],
      },
    ],
  }
  const title: Content[] = [
    { text: ' ', fontSize: points(16) },
    titleLine('HALAMAN UJI PRINTER', 14),
    {
      text: inFonts(`${office}, ${longDate(madeOn)}, kertas ${options.paper}`, 10),
      alignment: 'center',
      fontSize: 10,
    },
  ]
  return {
    page,
    title,
    blocks: [block],
    bare: true,
    background: () => [...rulers(width, height), ...numbers(width, height)],
  }
}
