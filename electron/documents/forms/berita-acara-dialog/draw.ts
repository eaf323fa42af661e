import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { printable } from '../../glyphs.ts'
import { Flow, pageOf, titleLine } from '../../parts/layout.ts'
import { below, heightOf, paragraph } from '../../parts/paragraph.ts'
import { between, numberWidth, partyLines } from '../../parts/party-lines.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { spelledDay } from '../../parts/spelled-day.ts'
import { twoSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { TalkDocument } from './document.ts'

const look = { size: 11, paddingY: 2 }
/** Who a party is, line by line, and what it is called from here on. */
const party = (flow: Flow, number: number, { called, ...who }: Party & { called: string }): Content =>
  partyLines(flow, who, `${number}.`, `selanjutnya disebut ${called}${number === 1 ? ';' : ','}`)

/** Points that stand with the end of the record at least, so that the signatures have lines of it above them. */
const pointsAtEnd = 2

/**
 * A heading with its numbered points; the heading is never left alone at the foot of a page.
 * @param end what follows the last points and stays on their page
 */
function points(flow: Flow, heading: string, text: string, end: readonly Content[] = []): Content[] {
  const width = flow.page.innerWidth - numberWidth * 2
  const found = pointsOf(text)
  const lines =
    found.length > 0 ? found.map((point, at) => [`${at + 1}.`, point] as const) : [['', '-'] as const]
  const heights = lines.map(([, point]) => heightOf(flow, point, width))
  for (const height of heights) flow.take(height)
  flow.take(lineHeight(flow.look.size) + between + below)
  const rows = lines.map(([number, point], at): Content => ({
    columns: [
      { width: numberWidth, text: '' },
      { width: numberWidth, text: number },
      { width, text: printable(point) },
    ],
    margin: [0, 0, 0, at === lines.length - 1 ? below : 0],
  }))
  const head: Content = { text: heading, bold: true, margin: [0, 0, 0, between] }
  /** What stays on one page: points up to one, none of them too long for that. */
  const together = (some: readonly Content[], first: number, last: number): Content => {
    const high = heights.slice(first, last).reduce((sum, height) => sum + height, 0)
    return { unbreakable: high < flow.page.innerHeight / 3, stack: [...some] }
  }
  const opening = together([head, ...rows.slice(0, 1)], 0, 1)
  if (end.length === 0) return [opening, ...rows.slice(1)]
  const from = Math.max(0, rows.length - pointsAtEnd)
  const closing = [...rows.slice(from), ...end]
  return from === 0
    ? [together([head, ...closing], 0, rows.length)]
    : [opening, ...rows.slice(1, from), together(closing, from, rows.length)]
}

/**
 * Berita Acara Dialog Kinerja, portrait. The regulation asks for the talk without laying the record out; the layout is
 * that of a berita acara (ANRI 5/2021, Permendagri 1/2023).
 */
export function draw(data: TalkDocument, options: PrintOptions): BuiltForm {
  const { skp, talk, letterhead: office } = data
  const page = pageOf(options.paper, 'portrait')
  const flow = new Flow(page, look)
  const number = `NOMOR: ${talk.number || '.'.repeat(40)}`
  const title: Content[] = [
    ...letterhead(flow, office, options.logo),
    titleLine(formTitles(skp.year).beritaAcaraDialog, 12),
    { text: printable(number), alignment: 'center', fontSize: look.size, margin: [0, 2, 0, 12] },
  ]
  flow.take(lineHeight(12) + lineHeight(look.size) + 14)
  const place = talk.place ? `, bertempat di ${talk.place}` : ''
  const present = talk.present ? ` dengan dihadiri pula oleh ${talk.present.replace(/\.$/, '')},` : ''
  const sign = twoSign(
    flow,
    { role: 'PIHAK KEDUA,', party: skp.employee },
    { role: 'PIHAK PERTAMA,', party: skp.appraiser },
    skp.place,
    talk.heldOn,
  )
  const stack: Content[] = [
    paragraph(flow, `Pada hari ini, ${spelledDay(talk.heldOn)}${place}, kami masing-masing:`),
    party(flow, 1, { ...skp.appraiser, called: 'PIHAK PERTAMA' }),
    party(flow, 2, { ...skp.employee, called: 'PIHAK KEDUA' }),
    paragraph(
      flow,
      `telah melaksanakan dialog kinerja atas Sasaran Kinerja Pegawai PIHAK KEDUA untuk periode ${longDate(skp.periodStart)} sampai dengan ${longDate(skp.periodEnd)},${present} dengan hasil sebagai berikut:`,
    ),
    ...points(flow, 'A. Hal yang diklarifikasi', talk.clarified),
    ...points(flow, 'B. Hal yang disepakati', talk.agreed),
    ...points(flow, 'C. Permintaan PIHAK KEDUA', talk.requested, [
      paragraph(
        flow,
        'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      ),
      sign.put(),
    ]),
  ]
  return {
    page,
    title,
    blocks: [{ stack, fontSize: look.size }],
  }
}
