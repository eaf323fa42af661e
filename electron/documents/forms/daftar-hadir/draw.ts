import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { dayName, longDate } from '../../../../shared/kernel/dates.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf, titleLine } from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { headSigns, sentence } from '../../parts/list.ts'
import { lineHeight } from '../../fonts.ts'
import type { BuiltForm } from '../built-form.ts'
import type { AttendanceDocument } from './document.ts'

/** The last two columns are one: hands sign by turns left and right, so that each has room. */
const shares = [5, 31, 30, 17, 17]
/** Rows as high as a hand needs to sign. */
const look = { size: 9, paddingY: 6 }

/** Daftar hadir of a session, portrait, to be signed by hand. Its layout is that of the offices. */
export function draw(data: AttendanceDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const { session } = data
  const title: Content[] = [
    ...letterhead(flow, data.letterhead, options.logo),
    titleLine('DAFTAR HADIR', 12),
    titleLine(data.training.toUpperCase(), 11),
  ]
  flow.take(lineHeight(12) + lineHeight(11))
  const facts = [
    `Sesi ${data.number} dari ${data.of}: ${session.subject} (${session.hours} JP)`,
    `Hari, tanggal: ${dayName(session.heldOn)}, ${longDate(session.heldOn)}, pukul ${session.begins.replace(':', '.')} sampai ${session.ends.replace(':', '.')}`,
    ...(data.place ? [`Tempat: ${data.place}`] : []),
    ...(session.speaker ? [`Narasumber: ${session.speaker}`] : []),
  ]
  const groups = data.people.map(({ name, nip, jabatan, unit }, index): Group => {
    const number = `${index + 1}.`
    const isLeft = index % 2 === 0
    return [
      [
        numberCell(index + 1),
        { text: `${name}\n${orDash(nip)}` },
        { text: `${orDash(jabatan)}\n${orDash(unit)}` },
        { text: isLeft ? number : '' },
        { text: isLeft ? '' : number },
      ],
    ]
  })
  const sign = headSigns(flow, { head: data.head, place: data.city }, session.heldOn)
  return {
    page,
    title,
    blocks: [
      ...facts.map((fact) => sentence(flow, fact)),
      flow.table(
        columns(shares, page.innerWidth),
        [
          [
            head('NO.'),
            head('NAMA/NIP'),
            head('JABATAN/UNIT KERJA'),
            head('TANDA TANGAN', { colSpan: 2 }),
            null,
          ],
        ],
        groups,
        sign.height,
      ),
      sign.put(),
    ],
  }
}
