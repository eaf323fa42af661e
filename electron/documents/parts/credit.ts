import { unnamed } from '../../../shared/kernel/party.ts'
import type { Content } from 'pdfmake/interfaces'
import { monthsText, type ConversionRow } from '../../../shared/career/credit/course.ts'
import { formatCredit } from '../../../shared/career/credit/points.ts'
import type { Officer } from '../../../shared/career/credit/paper.ts'
import { spanOf } from '../../../shared/career/credit/standing.ts'
import { longDate, longSpan } from '../../../shared/kernel/dates.ts'
import { appraisalWords } from '../../../shared/regulations/predikat.ts'
import { lineHeight } from '../fonts.ts'
import type { CreditDocument } from '../forms/credit-document.ts'
import { printable } from '../glyphs.ts'
import { type Cell, columns, type Flow, type Group, linesOf, orDash, titleLine } from './layout.ts'
import { letterhead } from './letterhead.ts'

/** Of the text of the forms of angka kredit. */
export const creditLook = { size: 9, paddingY: 2.5 }
const air = 8
const titleSize = 12

/** Kop surat, title and number of a form of angka kredit. */
export function creditTitle(
  flow: Flow,
  { letterhead: head }: CreditDocument,
  title: string,
  number: string,
  logo: string | null,
): Content[] {
  const blocks: Content[] = [
    ...letterhead(flow, head, logo),
    titleLine(title, titleSize),
    {
      text: printable(`NOMOR: ${number || '.'.repeat(40)}`),
      alignment: 'center',
      fontSize: flow.look.size,
      margin: [0, 2, 0, air],
    },
  ]
  flow.take(lineHeight(titleSize) + lineHeight(flow.look.size) + air + 2)
  return blocks
}

/** Instansi left, masa penilaian right. @param rows whose time it is */
export function agencyAndSpan(flow: Flow, agency: string, rows: readonly ConversionRow[]): Content {
  const span = spanOf(rows)
  const left = `Instansi: ${orDash(agency)}`
  const right = `Masa Penilaian: ${span ? longSpan(span) : '-'}`
  const width = (flow.page.innerWidth - air) / 2
  const { size } = flow.look
  const lines = [left, right].map((text) => linesOf(printable(text), width, size, false))
  flow.take(Math.max(...lines) * lineHeight(size) + 5)
  return {
    columns: [
      { width, text: printable(left) },
      { width, text: printable(right), alignment: 'right' },
    ],
    columnGap: air,
    fontSize: size,
    margin: [0, 0, 0, 5],
  }
}

const withTmt = (text: string, tmt: string | null): string =>
  `${orDash(text)} / ${tmt === null ? '-' : longDate(tmt)}`

/** The bold bar and the nine rows of who is appraised. @param numeral of the part, where the form counts its parts */
export function officerRows(flow: Flow, officer: Officer, numeral = ''): Content {
  const birth = [officer.birthPlace, officer.birthDate && longDate(officer.birthDate)]
  const rows: [string, string][] = [
    ['Nama', officer.name],
    ['NIP', officer.nip],
    ['Nomor Seri KARPEG', orDash(officer.karpeg)],
    ['Tempat/Tanggal Lahir', birth.map((part) => orDash(part)).join(', ')],
    ['Jenis Kelamin', officer.sex === null ? '-' : officer.sex === 'L' ? 'Laki-laki' : 'Perempuan'],
    ['Pangkat/Golongan Ruang/TMT', withTmt(officer.pangkat, officer.pangkatTmt)],
    ['Jabatan/TMT', withTmt(officer.jabatan, officer.jabatanTmt)],
    ['Unit Kerja', orDash(officer.unit)],
    ['Instansi', orDash(officer.agency)],
  ]
  const widths = columns([5, 32, 63], flow.page.innerWidth)
  return flow.table(
    widths,
    [bar(numeral, 'PEJABAT FUNGSIONAL YANG DINILAI', 3)],
    rows.map(([label, value], index): Group => [
      [{ text: String(index + 1), align: 'center' }, { text: label }, { text: value }],
    ]),
  )
}

/** A bold bar across a table. @param over how many columns */
const bar = (numeral: string, text: string, over: number): (Cell | null)[] =>
  numeral === ''
    ? [
        { text, bold: true, align: 'center', fill: barFill, colSpan: over },
        ...Array<null>(over - 1).fill(null),
      ]
    : [
        { text: numeral, bold: true, align: 'center', fill: barFill },
        { text, bold: true, align: 'center', fill: barFill, colSpan: over - 1 },
        ...Array<null>(over - 2).fill(null),
      ]
export const barFill = '#d9d9d9'

/** "BAIK", and of several rows also when: "BAIK (Januari sampai Juni 2025)". */
export const predikatText = ({ predikat, year, months }: ConversionRow, several: boolean): string => {
  const word = appraisalWords(year).predikats[predikat].toUpperCase()
  return several ? `${word} (${months.length === 12 ? '' : `${monthsText(months)} `}${year})` : word
}

/** A number of a form, or "-" for none of it. */
export const points = (value: number, decimals: number): string =>
  value === 0 ? '-' : formatCredit(value, decimals)

const blank = '\n\n\n\n'
const above = 14

/** Tembusan left, place, day, jabatan and signature of who sets it right; they stay together on one page. */
export function settledBy(flow: Flow, { credit }: CreditDocument): { height: number; put: () => Content } {
  const { official, place, decidedOn, copies } = credit
  const signer = official ?? unnamed
  const { size } = flow.look
  const width = (flow.page.innerWidth - 20) / 2
  const right = [
    `Ditetapkan di ${place || '....................'}`,
    `Pada tanggal ${decidedOn === null ? '..............................' : longDate(decidedOn)}`,
    `${orDash(signer.jabatan)},`,
    blank,
    signer.name,
    signer.nip === null ? ' ' : `${signer.nipLabel}. ${signer.nip}`,
  ]
  const left = copies.length > 0 ? ['Tembusan:', ...copies.map((copy, at) => `${at + 1}. ${copy}`)] : []
  const tall = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + linesOf(printable(text), width, size, true), 0) * lineHeight(size)
  const height = Math.max(tall(right), tall(left)) + above + 2
  return {
    height,
    put: () => {
      flow.take(height)
      const [city = '', day = '', role = '', room = '', name = '', number = ''] = right
      return {
        unbreakable: true,
        stack: [
          {
            columns: [
              { width, stack: left.map((text) => ({ text: printable(text) })) },
              {
                width,
                stack: [
                  { text: printable(city) },
                  { text: printable(day) },
                  { text: printable(role), margin: [0, 2, 0, 0] },
                  { text: room },
                  { text: printable(name), bold: true, decoration: 'underline' },
                  { text: printable(number), margin: [0, 2, 0, 0] },
                ],
              },
            ],
            columnGap: 20,
            fontSize: size,
            margin: [0, above, 0, 0],
          },
        ],
      }
    },
  }
}
