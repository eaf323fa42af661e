import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  head,
  heightOfText,
  numberCell,
  orDash,
  type Page,
  pageOf,
  type TablePart,
  tables,
  textIn,
  titleLine,
} from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { paragraph, signedBelow } from '../../parts/paragraph.ts'
import { twoSign } from '../../parts/signatures.ts'
import { numbered } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'
import type { PerjanjianKinerjaDocument } from './document.ts'

const statementLook = { size: 12, paddingY: 3 }
const annexLook = { size: 10, paddingY: 3 }
const titleSize = 12

const labelWidth = 70
const colonWidth = 12
/** Between the lines of a party, and around its block. */
const between = 3
const around = 10

/** Who a party is, as a letter says it, and what it is called from here on. */
function party(flow: Flow, { name, jabatan }: Party, before: string, called: string): Content {
  const { innerWidth } = flow.page
  const width = innerWidth - labelWidth - colonWidth
  const rows = [
    ['Nama', name],
    ['Jabatan', orDash(jabatan)],
  ] as const
  const height = rows.reduce((sum, [, value]) => sum + heightOfText(value, width, flow.look) + between, 0)
  const after = heightOfText(`${before}${called}`, innerWidth, flow.look, true)
  return flow.put(height + after + around * 3, {
    unbreakable: true,
    fontSize: flow.look.size,
    margin: [0, around, 0, around],
    stack: [
      ...rows.map(([label, value]): Content => ({
        columns: [
          { width: labelWidth, text: label },
          { width: colonWidth, text: ':' },
          { width, ...textIn(width, value, flow.look) },
        ],
        margin: [0, 0, 0, between],
      })),
      { text: [before, { text: called, bold: true }], margin: [0, around - between, 0, 0] },
    ],
  })
}

/** A sasaran with what it is in the Renstra, whether a program serves it or not. */
const goalText = ({ text, renstra }: PerjanjianKinerjaDocument['goals'][number]): string =>
  renstra.trim() ? `${orDash(text)}\n(Renstra: ${renstra.trim()})` : orDash(text)

const rowsOf = (goals: PerjanjianKinerjaDocument['goals']): Group[] =>
  goals.map((goal, index): Group => {
    const lines = goal.indicators.length > 0 ? goal.indicators : [{ indicator: '', target: '' }]
    const rowSpan = lines.length
    return lines.map(({ indicator, target }, at) => [
      at === 0 ? numberCell(index + 1, { rowSpan }) : null,
      at === 0 ? { text: goalText(goal), rowSpan, again: 'continued' } : null,
      { text: orDash(indicator) },
      { text: orDash(target), align: 'center' },
    ])
  })

const money = (budget: number | null) => (budget === null ? '-' : `Rp ${formatNumber(budget)}`)

/** Programs and what they cost, with the sum. */
function budgetRows(programs: PerjanjianKinerjaDocument['goals']): Group[] {
  const budgets = programs.flatMap(({ budget }) => budget ?? [])
  const total = budgets.length === 0 ? null : budgets.reduce((sum, budget) => sum + budget, 0)
  const sumRow: Cell[] = [
    { text: 'JUMLAH', bold: true, align: 'center' },
    { text: money(total), bold: true, align: 'right' },
    { text: '-', align: 'center' },
  ]
  return [
    ...programs.map(({ program, budget }, index): Group => [
      [
        { text: `${index + 1}. ${orDash(program)}`, again: 'continued' },
        { text: money(budget), align: 'right' },
        { text: '-', align: 'center' },
      ],
    ]),
    [sumRow],
  ]
}

/** Sasaran, indicators and targets with programs and budget, on pages of their own. */
function annex(page: Page, { skp, goals }: PerjanjianKinerjaDocument, titles: readonly string[]): Content[] {
  const flow = new Flow(page, annexLook)
  const sign = signaturesOf(flow, skp)
  const heading: Content = {
    stack: titles.map((title, at) => titleLine(at === 0 ? `LAMPIRAN ${title}` : title, titleSize)),
    pageBreak: 'before',
    margin: [0, 0, 0, 8],
  }
  flow.take(
    titles.reduce(
      (sum, title) => sum + heightOfText(`LAMPIRAN ${title}`, page.innerWidth, { size: titleSize }, true),
      8,
    ),
  )
  const programs = goals.filter(({ program, budget }) => program || budget !== null)
  const results: TablePart = {
    widths: columns([6, 36, 38, 20], page.innerWidth),
    head: [[head('NO.'), head('SASARAN STRATEGIS'), head('INDIKATOR KINERJA'), head('TARGET')], numbered(4)],
    groups: rowsOf(goals),
  }
  const budgets: TablePart = {
    widths: columns([60, 24, 16], page.innerWidth),
    head: [[head('PROGRAM/KEGIATAN'), head('ANGGARAN'), head('KETERANGAN')]],
    groups: budgetRows(programs),
  }
  return [
    heading,
    ...tables(flow, programs.length === 0 ? [results] : [results, budgets], sign.height),
    sign.put(),
  ]
}

const signaturesOf = (
  flow: Flow,
  { employee, appraiser, place, signedOn }: PerjanjianKinerjaDocument['skp'],
) =>
  twoSign(
    flow,
    { role: 'Pihak Kedua,', party: appraiser, withPangkat: true },
    { role: 'Pihak Pertama,', party: employee, withPangkat: true },
    place,
    signedOn,
  )

/**
 * Perjanjian Kinerja: the statement and, on a page of its own, the annex (PermenPANRB 53/2014, lampiran I; the second
 * party signs left in the public copies).
 */
export function draw(data: PerjanjianKinerjaDocument, options: PrintOptions): BuiltForm {
  const { skp } = data
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, statementLook)
  const { employee: first, appraiser: second, year } = skp
  const titles = [`${formTitles(year).perjanjianKinerja} TAHUN ${year}`, orDash(first.unit).toUpperCase()]
  const above = letterhead(flow, data.letterhead, options.logo)
  flow.take(lineHeight(titleSize) * titles.length + around * 2)
  return {
    page,
    title: [...above, ...titles.map((title) => titleLine(title, titleSize))],
    blocks: [
      { text: '', fontSize: 0.1, lineHeight: 0.1, margin: [0, around * 2, 0, 0] },
      paragraph(
        flow,
        'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:',
      ),
      party(flow, first, 'Selanjutnya disebut ', 'Pihak Pertama'),
      party(
        flow,
        second,
        `Selaku ${page.choices.superiorWord} Pihak Pertama, selanjutnya disebut `,
        'Pihak Kedua',
      ),
      ...signedBelow(
        flow,
        [
          'Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.',
          'Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.',
        ],
        signaturesOf(flow, skp),
      ),
      ...annex(page, data, titles),
    ],
  }
}
