import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import type { Shown } from '../../../shared/documents/introduction.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { roleNames } from '../../../shared/office/operators/operator.ts'
import { coreValuesOf } from '../../../shared/regulations/berakhlak.ts'
import { inForce } from '../../../shared/regulations/dated.ts'
import { appraisalWords, predikatMatrices, ratings } from '../../../shared/regulations/predikat.ts'
import { inFonts } from '../glyphs.ts'
import { grey } from './layout.ts'

/** What the tables among the words are made of. */
export interface ShownFrom {
  year: number
  deadlines: ReadonlyArray<{ title: string; due: string }>
}

const cell = (text: string, more: { bold?: boolean; head?: boolean; center?: boolean } = {}): TableCell => ({
  text: inFonts(text, 10),
  ...(more.bold || more.head ? { bold: true } : {}),
  ...(more.head ? { fillColor: grey } : {}),
  ...(more.center ? { alignment: 'center' as const } : {}),
})

type Rows = { widths: Array<string | number>; body: TableCell[][] }

const rowsOf: Readonly<Record<Shown, (from: ShownFrom) => Rows>> = {
  matrix({ year }) {
    // The annual appraisal follows the rule of its last day.
    const { value } = inForce(predikatMatrices, `${year}-12-31`)
    const words = appraisalWords(year)
    return {
      widths: ['28%', '24%', '24%', '24%'],
      body: [
        [
          cell('Hasil kerja (baris), perilaku (kolom)', { head: true }),
          ...ratings.map((behaviour) => cell(words.ratings[behaviour], { head: true, center: true })),
        ],
        ...ratings
          .toReversed()
          .map((result) => [
            cell(words.ratings[result], { head: true }),
            ...ratings.map((behaviour) =>
              cell(words.predikats[value[result][behaviour]], { bold: true, center: true }),
            ),
          ]),
      ],
    }
  },
  deadlines: ({ deadlines }) => ({
    widths: ['*', '38%'],
    body: [
      [cell('Yang harus selesai', { head: true }), cell('Paling lambat', { head: true })],
      ...deadlines.map(({ title, due }) => [cell(title), cell(longDate(due), { bold: true })]),
    ],
  }),
  values: ({ year }) => ({
    widths: ['22%', '*'],
    body: coreValuesOf(year).map(({ name, guidance }) => [
      cell(name, { bold: true }),
      cell(`${guidance.join('. ')}.`),
    ]),
  }),
  roles: () => ({
    widths: ['32%', '*'],
    body: [
      [cell('Peran', { head: true }), cell('Dapat', { head: true })],
      ...Object.values(roleNames).map(({ label, about }) => [cell(label, { bold: true }), cell(about)]),
    ],
  }),
}

/** One of the application's own tables, among the words of a slide or a sheet. */
export function shownTable(shown: Shown, from: ShownFrom, fontSize: number): Content {
  const { widths, body } = rowsOf[shown](from)
  const table: ContentTable = {
    table: { widths, body },
    fontSize,
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => fontSize * 0.6,
      paddingRight: () => fontSize * 0.6,
      paddingTop: () => fontSize * 0.35,
      paddingBottom: () => fontSize * 0.35,
    },
    margin: [0, fontSize * 0.4, 0, fontSize * 0.4],
  }
  return table
}

/** Points below each other, each with its mark. */
export const pointsOf = (points: readonly string[], fontSize: number, air: number): Content[] =>
  points.map((point) => ({
    columns: [
      { width: fontSize * 1.2, text: '•' },
      { width: '*', text: inFonts(point, fontSize) },
    ],
    fontSize,
    margin: [0, 0, 0, air],
  }))

/** The one colour of the introduction, dark enough for any printer. */
export const accent = '#0b4f57'
