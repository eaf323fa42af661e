import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { dayName, longDate } from '../../../../shared/kernel/dates.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import { Flow, pageOf, textIn } from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { heightOf, paragraph, signedBelow } from '../../parts/paragraph.ts'
import { points, recordLook as look } from '../../parts/record.ts'
import { placeAndDate, signsLetter } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { ForumDocument } from '../forum-document.ts'

const labelWidth = 78
const air = 8
/** So many are named on the letter itself; more stand in the list of the office. */
const named = 8

/** Lines of a label and what it says: "Nomor : 005/12". */
function facts(flow: Flow, lines: ReadonlyArray<readonly [string, string]>, indent = 0): Content {
  const width = flow.page.innerWidth - labelWidth - 12 - indent
  const height = lines.reduce((sum, [, text]) => sum + heightOf(flow, text, width), air)
  return flow.put(height, {
    margin: [indent, 0, 0, air],
    stack: lines.map(([label, text]) => ({
      columns: [
        { width: labelWidth, text: label },
        { width: 12, text: ':' },
        { width, ...textIn(width, text, flow.look) },
      ],
    })),
  })
}

/** Undangan of a Forum Konsultasi Publik, portrait: an official letter (ANRI 5/2021, Permendagri 1/2023). */
export function draw(data: ForumDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const { forum, leader, city } = data
  const title = letterhead(flow, data.letterhead, options.logo)
  const dated = placeAndDate(city, forum.invitedOn)
  const invited = pointsOf(forum.invitees)
  const listed = invited.length > named ? ['Daftar undangan terlampir'] : invited
  const to =
    listed.length === 0
      ? ['Yth. ..............................']
      : listed.length === 1
        ? [`Yth. ${listed[0]}`]
        : ['Yth.', ...listed.map((one, at) => `${at + 1}. ${one}`)]
  const body: Content[] = [
    flow.put(heightOf(flow, dated, page.innerWidth) + air, {
      text: dated,
      alignment: 'right',
      margin: [0, 0, 0, air],
    }),
    facts(flow, [
      ['Nomor', forum.invitationNumber || '.'.repeat(30)],
      ['Sifat', 'Biasa'],
      ['Lampiran', invited.length > named ? '1 (satu) lembar' : '-'],
      ['Hal', 'Undangan Forum Konsultasi Publik'],
    ]),
    ...to.map((text) => paragraph(flow, text, 0)),
    paragraph(flow, 'di tempat'),
    paragraph(
      flow,
      `Dalam rangka penyelenggaraan pelayanan publik yang partisipatif menurut Undang-Undang Nomor 25 Tahun 2009 dan Peraturan Menteri PANRB Nomor 16 Tahun 2017, ${data.office} mengundang Bapak/Ibu/Saudara hadir pada Forum Konsultasi Publik mengenai ${forum.topic}, yang akan dilaksanakan pada:`,
    ),
    facts(
      flow,
      [
        ['Hari, tanggal', `${dayName(forum.heldOn)}, ${longDate(forum.heldOn)}`],
        ['Pukul', forum.begins ? `${forum.begins} sampai selesai` : '....................'],
        ['Tempat', forum.place],
      ],
      24,
    ),
    ...points(flow, 'Agenda', forum.agenda),
    ...signedBelow(
      flow,
      [
        'Masukan Bapak/Ibu/Saudara menjadi bahan perbaikan pelayanan kami, dan yang disepakati akan kami tindak lanjuti dan laporkan pada forum berikutnya.',
        'Demikian undangan ini disampaikan; atas perhatian dan kehadirannya diucapkan terima kasih.',
      ],
      signsLetter(flow, `${leader.jabatan},`, leader),
    ),
  ]
  return {
    page,
    title,
    blocks: [{ stack: body, fontSize: look.size }, ...attached(invited, new Flow(page, look), data)],
  }
}

/** The list of who is invited, on a page of its own where it is long. */
function attached(invited: readonly string[], flow: Flow, { forum }: ForumDocument): Content[] {
  if (invited.length <= named) return []
  const heading = `Lampiran undangan ${longDate(forum.invitedOn ?? forum.heldOn)}: yang diundang`
  flow.take(heightOf(flow, heading, flow.page.innerWidth) + air)
  return [
    {
      text: heading,
      bold: true,
      fontSize: look.size,
      pageBreak: 'before',
      margin: [0, 0, 0, air],
    },
    {
      fontSize: look.size,
      stack: invited.map((one, at) => paragraph(flow, `${at + 1}. ${one}`, 0)),
    },
  ]
}
