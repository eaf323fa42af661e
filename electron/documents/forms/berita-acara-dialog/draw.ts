import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { inFonts } from '../../glyphs.ts'
import { Flow, pageOf, titleLine } from '../../parts/layout.ts'
import { below, heightOf, paragraph, running } from '../../parts/paragraph.ts'
import { party, points, recordLook as look } from '../../parts/record.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { spelledDay } from '../../parts/spelled-day.ts'
import { twoSign } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { TalkDocument } from './document.ts'

/**
 * Berita Acara Dialog Kinerja, portrait. The regulation asks for the talk without laying the record out; the layout is
 * that of a berita acara (ANRI 5/2021, Permendagri 1/2023).
 */
export function draw(data: TalkDocument, options: PrintOptions): BuiltForm {
  const { skp, talk, letterhead: office } = data
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const number = `NOMOR: ${talk.number || '.'.repeat(40)}`
  const title: Content[] = [
    ...letterhead(flow, office, options.logo),
    titleLine(formTitles(skp.year).beritaAcaraDialog, 12),
    { text: inFonts(number, look.size), alignment: 'center', fontSize: look.size, margin: [0, 2, 0, 12] },
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
  const closing =
    'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'
  const end = {
    height: heightOf(flow, closing, page.innerWidth) + below + sign.height,
    content: [running(flow, closing), sign.block()],
  }
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
    ...points(flow, 'C. Permintaan PIHAK KEDUA', talk.requested, end),
  ]
  return {
    page,
    title,
    blocks: [{ stack, fontSize: look.size }],
  }
}
