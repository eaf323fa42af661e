import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { printable } from '../../glyphs.ts'
import {
  columns,
  Flow,
  type Group,
  head,
  linesOf,
  orDash,
  pageOf,
  spacer,
  titleLine,
} from '../../parts/layout.ts'
import { twoSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { PerjanjianKinerjaDocument } from './document.ts'

const look = { size: 10, paddingY: 3 }

/** A paragraph of the statement, with some air below it. */
function paragraph(flow: Flow, text: string): Content {
  const { size } = flow.look
  flow.take(linesOf(printable(text), flow.page.innerWidth, size, false) * lineHeight(size) + 8)
  return { text: printable(text), fontSize: size, alignment: 'justify', margin: [0, 0, 0, 8] }
}

const labelWidth = 60
const colonWidth = 10
const logoSize = 60

/** Who a party is, as a letter says it, and what it is called from here on. */
function party(flow: Flow, { name, jabatan }: Party, after: string): Content {
  const { size } = flow.look
  const width = flow.page.innerWidth - labelWidth - colonWidth
  const rows = [
    ['Nama', name],
    ['Jabatan', orDash(jabatan)],
  ] as const
  for (const [, value] of rows)
    flow.take(linesOf(printable(value), width, size, false) * lineHeight(size) + 2)
  flow.take(6)
  return {
    unbreakable: true,
    fontSize: size,
    stack: [
      ...rows.map(([label, value]): Content => ({
        columns: [
          { width: labelWidth, text: label },
          { width: colonWidth, text: ':' },
          { width, text: printable(value) },
        ],
        margin: [0, 0, 0, 2],
      })),
      { text: '', margin: [0, 0, 0, 6] },
      paragraph(flow, after),
    ],
  }
}

const numbered = (goals: PerjanjianKinerjaDocument['goals']): Group[] =>
  goals.map(({ text, indicators }, index): Group => {
    const lines = indicators.length > 0 ? indicators : [{ indicator: '', target: '' }]
    return lines.map(({ indicator, target }, at) => [
      at === 0 ? { text: String(index + 1), align: 'center', rowSpan: lines.length } : null,
      at === 0 ? { text, rowSpan: lines.length } : null,
      { text: orDash(indicator) },
      { text: orDash(target), align: 'center' },
    ])
  })

/**
 * Perjanjian Kinerja: the statement and, on a page of its own, sasaran, indicators and targets with programs and
 * budget (PermenPANRB 53/2014, lampiran I).
 */
export function draw({ skp, goals }: PerjanjianKinerjaDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options.paper, 'portrait')
  const flow = new Flow(page, look)
  const { employee: first, appraiser: second, place, signedOn, year } = skp
  const titles = [`${formTitles(year).perjanjianKinerja} TAHUN ${year}`, orDash(first.unit).toUpperCase()]
  const { logo } = options
  if (logo) flow.take(logoSize + 6)
  flow.take(lineHeight(12) * titles.length + 12)
  const sign = twoSign(
    flow,
    { role: 'Pihak Kedua,', party: second },
    { role: 'Pihak Pertama,', party: first },
    place,
    signedOn,
  )
  const statement: Content[] = [
    paragraph(
      flow,
      'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:',
    ),
    party(flow, first, 'selanjutnya disebut PIHAK PERTAMA,'),
    party(flow, second, 'selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA.'),
    paragraph(
      flow,
      'Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.',
    ),
    paragraph(
      flow,
      'Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.',
    ),
    sign.put(),
  ]
  // The annex begins on a page of its own.
  flow.y = 0
  const annexTitle: Content = {
    stack: [`LAMPIRAN ${titles[0]}`, titles[1] ?? ''].map((title) => titleLine(title, 12)),
    pageBreak: 'before',
    margin: [0, 0, 0, 8],
  }
  flow.take(lineHeight(12) * titles.length + 8)
  const programs = goals.filter(({ program, budget }) => program || budget !== null)
  const results = flow.table(
    columns([6, 36, 38, 20], page.innerWidth),
    [[head('NO.'), head('SASARAN'), head('INDIKATOR KINERJA'), head('TARGET')]],
    numbered(goals),
    programs.length === 0 ? sign.height : 0,
  )
  const total = programs.reduce((sum, { budget }) => sum + (budget ?? 0), 0)
  const money = (budget: number | null) => (budget === null ? '-' : `Rp ${formatNumber(budget)}`)
  const budgets =
    programs.length === 0
      ? []
      : [
          spacer(flow),
          flow.table(
            columns([6, 54, 24, 16], page.innerWidth),
            [[head('NO.'), head('PROGRAM'), head('ANGGARAN'), head('KETERANGAN')]],
            [
              ...programs.map(({ program, budget, renstra }, index): Group => [
                [
                  { text: String(index + 1), align: 'center' },
                  { text: orDash(program) },
                  { text: money(budget), align: 'right' },
                  { text: orDash(renstra) },
                ],
              ]),
              [
                [
                  { text: 'JUMLAH', bold: true, colSpan: 2, align: 'center' },
                  null,
                  { text: money(total), bold: true, align: 'right' },
                  { text: '' },
                ],
              ],
            ],
            sign.height,
          ),
        ]
  return {
    page,
    title: [
      ...(logo
        ? [{ image: logo, fit: [logoSize, logoSize], alignment: 'center', margin: [0, 0, 0, 6] } as Content]
        : []),
      ...titles.map((title) => titleLine(title, 12)),
    ],
    blocks: [{ text: '', fontSize: 10 }, ...statement, annexTitle, results, ...budgets, sign.put()],
  }
}
