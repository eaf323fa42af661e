import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { lineHeight } from '../../fonts.ts'
import { printable } from '../../glyphs.ts'
import { columns, Flow, type Group, head, linesOf, orDash, pageOf, titleLine } from '../../parts/layout.ts'
import { appraiserSigns, unnamed } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { LateListDocument } from './document.ts'

const titles = ['NO.', 'NAMA/NIP', 'JABATAN', 'UNIT', 'KEADAAN', 'TENGGAT', 'TERLAMBAT (HARI)']
const shares = [4, 26, 24, 22, 9, 8, 7]
const air = 4

/** Room to sign for a unit that nobody heads. */
const nobody: Party = { ...unnamed, jabatan: 'Pimpinan unit' }

type Margin = [number, number, number, number]

const lineRoom = ({ look: { size }, page }: Flow, text: string, margin: Margin): number =>
  linesOf(printable(text), page.innerWidth, size, false) * lineHeight(size) + margin[1] + margin[3]

function line(flow: Flow, text: string, margin: Margin): Content {
  const { size } = flow.look
  flow.take(lineRoom(flow, text, margin))
  return { text: printable(text), fontSize: size, margin }
}

/** Who has not finished the SKP of a year, landscape, signed by the head of the unit. */
export function draw(data: LateListDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options.paper, 'landscape')
  const flow = new Flow(page)
  const heading = ['DAFTAR PEGAWAI YANG BELUM MENYELESAIKAN SKP', data.of.toUpperCase(), `TAHUN ${data.year}`]
  flow.take(
    heading.reduce((sum, text) => sum + linesOf(printable(text), page.innerWidth, 10, true), 0) *
      lineHeight(10),
  )
  const groups = data.rows.map((row, index): Group => [
    [
      { text: String(index + 1), align: 'center' },
      { text: `${row.name}\n${row.nip}` },
      { text: orDash(row.jabatan) },
      { text: orDash(row.unit) },
      { text: row.state, align: 'center' },
      { text: shortDate(row.due), align: 'center' },
      { text: row.daysLate === 0 ? '-' : String(row.daysLate), align: 'center' },
    ],
  ])
  const late = data.rows.filter(({ daysLate }) => daysLate > 0).length
  const signer = data.head ?? nobody
  const sum = `${data.rows.length} dari ${data.people} SKP belum ditandatangani, ${late} di antaranya melewati tenggat.`
  const sumMargin: Margin = [0, air, 0, 0]
  const sign = appraiserSigns(flow, signer, data.place, data.signedOn, signer.jabatan)
  const blocks: Content[] = [
    line(
      flow,
      `${orDash(data.agency)}. Tenggat SKP ${data.year}: ${longDate(data.deadline)}. Keadaan per ${longDate(data.signedOn)}.`,
      [0, air, 0, air],
    ),
    flow.table(
      columns(shares, page.innerWidth),
      [titles.map((title) => head(title))],
      groups,
      lineRoom(flow, sum, sumMargin) + sign.height,
    ),
    line(flow, sum, sumMargin),
    sign.put(),
  ]
  return { page, title: heading.map((text) => titleLine(text)), blocks }
}
