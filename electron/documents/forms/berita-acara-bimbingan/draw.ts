import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { coachingLabels } from '../../../../shared/monitoring/coaching/note.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { inFonts } from '../../glyphs.ts'
import { Flow, pageOf, titleLine } from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { below, heightOf, paragraph, running } from '../../parts/paragraph.ts'
import { party, points, recordLook as look } from '../../parts/record.ts'
import { twoSign } from '../../parts/signatures.ts'
import { spelledDay } from '../../parts/spelled-day.ts'
import type { BuiltForm } from '../built-form.ts'
import { agreed } from './agreed.ts'
import type { CoachingDocument } from './document.ts'

/**
 * Berita Acara Bimbingan (or Konseling) Kinerja, portrait. The regulation asks for the guidance without laying the record
 * out; the layout is that of a berita acara (ANRI 5/2021, Permendagri 1/2023).
 */
export function draw(data: CoachingDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const titles = formTitles(Number(data.heldOn.slice(0, 4)))
  const title: Content[] = [
    ...letterhead(flow, data.letterhead, options.logo),
    titleLine(data.kind === 'konseling' ? titles.beritaAcaraKonseling : titles.beritaAcaraBimbingan, 12),
    {
      text: inFonts(`NOMOR: ${data.number || '.'.repeat(40)}`, look.size),
      alignment: 'center',
      fontSize: look.size,
      margin: [0, 2, 0, 12],
    },
  ]
  flow.take(lineHeight(12) + lineHeight(look.size) + 14)
  const place = data.at ? `, bertempat di ${data.at}` : ''
  const present = data.participants
    ? `, dengan dihadiri pula oleh ${data.participants.replace(/\.$/, '')},`
    : ''
  const sign = twoSign(
    flow,
    { role: 'PIHAK KEDUA,', party: data.employee },
    { role: 'PIHAK PERTAMA,', party: data.leader },
    data.place,
    data.heldOn,
  )
  const closing =
    'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'
  const end = {
    height: heightOf(flow, closing, page.innerWidth) + below + sign.height,
    content: [running(flow, closing), sign.block()],
  }
  const stack: Content[] = [
    paragraph(flow, `Pada hari ini, ${spelledDay(data.heldOn)}${place}, kami masing-masing:`),
    party(flow, 1, { ...data.leader, called: 'PIHAK PERTAMA' }),
    party(flow, 2, { ...data.employee, called: 'PIHAK KEDUA' }),
    paragraph(
      flow,
      `telah melaksanakan ${coachingLabels[data.kind].toLowerCase()}${present} dengan hasil sebagai berikut:`,
    ),
    ...points(flow, 'A. Masalah atau hal yang dibicarakan', data.problem),
    ...points(flow, 'B. Arahan atau saran', data.advice),
    ...points(flow, 'C. Tindak lanjut yang disepakati', agreed(data)),
    ...points(flow, 'D. Tanggapan PIHAK KEDUA', data.response, end),
  ]
  return { page, title, blocks: [{ stack, fontSize: look.size }] }
}
