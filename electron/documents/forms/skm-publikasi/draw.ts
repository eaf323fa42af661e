import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import { thanks } from '../../../../shared/regulations/satisfaction.ts'
import { indexNames } from '../../../../shared/voices/survey/questionnaire.ts'
import type { Count } from '../../../../shared/voices/survey/results.ts'
import { printable } from '../../glyphs.ts'
import { Flow, pageOf } from '../../parts/layout.ts'
import { headSigns } from '../../parts/list.ts'
import { decimals } from '../../parts/survey.ts'
import type { BuiltForm } from '../built-form.ts'
import type { SurveyDocument } from '../survey-document.ts'

const numberSize = 90
const accent = '#0b5e59'

/** Where many services are surveyed, so many are named. */
const namedServices = 6

const countLine = (counts: readonly Count[]): string =>
  counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} = ${formatNumber(count)} orang`)
    .join('; ')

/**
 * The board on which an office publishes its index, landscape in big print (PermenPANRB 14/2017: the result is made
 * known to the public): the index with its mutu, who was asked, and thanks.
 */
export function draw(data: SurveyDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page, { size: 11, paddingY: 2 })
  const { results, of, agency } = data
  const { whole, period, respondents, services, profile, name } = results
  const { kind } = period.questionnaire
  const big = (text: string, size: number, more: object = {}): Content => ({
    text: printable(text),
    fontSize: size,
    bold: true,
    alignment: 'center',
    ...more,
  })
  const facts: Array<readonly [string, string]> = [
    [
      'Nama layanan',
      services.length <= namedServices
        ? services.map((service) => service.name).join('; ')
        : `${formatNumber(services.length)} layanan`,
    ],
    ['Jumlah responden', `${formatNumber(respondents)} orang`],
    ['Jenis kelamin', countLine(profile.sex)],
    ['Pendidikan', countLine(profile.education)],
    ['Periode survei', `${longDate(period.startsOn)} s/d ${longDate(period.endsOn)}`],
  ]
  const inner = page.innerWidth
  // One sheet hangs on the wall: what is long is printed smaller, so that the signature stays on it.
  const said = facts.reduce((sum, [, text]) => sum + text.length, 0)
  const factSize = said > 520 ? 9 : said > 230 ? 11 : 14
  const left = inner * 0.4
  const right = inner - left - 20
  const sign = headSigns(flow, data, data.results.period.state === 'ditutup' ? data.asOf : null)
  const blocks: Content[] = [
    {
      columns: [
        {
          width: left,
          table: {
            widths: [left - 12],
            body: [
              [big(`NILAI ${indexNames[kind].toUpperCase()}`, 20, { fillColor: accent, color: '#ffffff' })],
              [
                {
                  stack: [
                    big(decimals(whole.index, 2), numberSize, { color: accent, margin: [0, 6, 0, 0] }),
                    big(
                      whole.mutu === null
                        ? 'BELUM ADA NILAI'
                        : `MUTU ${whole.mutu} (${(whole.kinerja ?? '').toUpperCase()})`,
                      18,
                      { margin: [0, 0, 0, 10] },
                    ),
                  ],
                },
              ],
            ],
          },
        },
        {
          width: right,
          table: {
            widths: [130, right - 130 - 24],
            body: facts.map(([label, text]) => [
              { text: label, bold: true, fontSize: factSize },
              { text: printable(text === '' ? '-' : text), fontSize: factSize },
            ]),
          },
          layout: 'noBorders',
        },
      ],
      columnGap: 20,
      margin: [0, 14, 0, 8],
    },
    big(thanks, 15, { margin: [30, 6, 30, 8], italics: true, bold: false }),
    sign.put(),
  ]
  return {
    page,
    bare: true,
    title: [
      big(kind === 'skm' ? 'INDEKS KEPUASAN MASYARAKAT (IKM)' : period.questionnaire.name.toUpperCase(), 26, {
        margin: [0, 8, 0, 4],
      }),
      big(of.toUpperCase(), 20),
      ...(agency.trim() ? [big(agency.toUpperCase(), 14)] : []),
      big(name.toUpperCase(), 16, { margin: [0, 4, 0, 0] }),
    ],
    blocks,
    background: ({ width, height }) => ({
      canvas: [
        { type: 'rect', x: 18, y: 18, w: width - 36, h: height - 36, lineWidth: 3, lineColor: accent },
        { type: 'rect', x: 24, y: 24, w: width - 48, h: height - 48, lineWidth: 0.75, lineColor: accent },
      ],
    }),
  }
}
