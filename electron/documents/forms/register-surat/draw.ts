import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import type { IssuedRow } from '../../../../shared/issued/contract.ts'
import { calledIssued, issuedStateLabels } from '../../../../shared/issued/state.ts'
import { longDate, officeDay, shortDate } from '../../../../shared/kernel/dates.ts'
import { type Cell, columns, Flow, type Group, head, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { RegisterDocument } from './document.ts'

const shares = [4, 24, 10, 22, 22, 15, 7, 26]
const legend =
  'Nomor yang dicoret dibatalkan dan tidak diberikan lagi. Yang digantikan diterbitkan lagi dengan nomor yang sama karena isinya diperbaiki.'

const centred = (text: string): Cell => ({ text, align: 'center' })

/** When and why a paper holds no longer. */
function remarkOn({ state, cancelledAt, cancelReason }: IssuedRow): string {
  const label = issuedStateLabels[state]
  if (state === 'berlaku') return label
  if (cancelledAt === null) return `${label} oleh terbitan berikutnya`
  return `${label.toUpperCase()} ${shortDate(officeDay(new Date(cancelledAt)))}: ${cancelReason ?? ''}`
}

/** The register of a year, landscape, with what was cancelled struck through and marked. Its layout is free. */
export function draw(data: RegisterDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const { rows } = data
  const count = (state: IssuedRow['state']) => rows.filter((row) => row.state === state).length
  const title = listTitle(flow, ['BUKU REGISTER NASKAH', data.of.toUpperCase(), `TAHUN ${data.year}`])
  const groups = rows.map((row, index): Group => {
    const number = row.number || 'Tanpa nomor'
    const issuer = row.issuedBy === '' ? '' : `\n${row.issuedBy}`
    return [
      [
        centred(String(index + 1)),
        { text: number, ...(row.state === 'dibatalkan' ? { struck: number } : {}) },
        centred(shortDate(row.day)),
        { text: calledIssued(row) },
        { text: orDash(row.about) },
        { text: `${shortDate(officeDay(new Date(row.issuedAt)))}${issuer}` },
        centred(row.printed === 0 ? '-' : String(row.printed)),
        { text: remarkOn(row), bold: row.state === 'dibatalkan' },
      ],
    ]
  })
  const sign = headSigns(flow, data, data.asOf)
  return {
    page,
    title,
    blocks: [
      sentence(
        flow,
        `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}: ${rows.length} naskah, ${count('berlaku')} berlaku, ${count('digantikan')} digantikan, ${count('dibatalkan')} dibatalkan.`,
      ),
      flow.table(
        columns(shares, page.innerWidth),
        [
          ['NO.', 'NOMOR', 'TANGGAL', 'NASKAH', 'MILIK', 'DITERBITKAN', 'CETAK', 'KETERANGAN'].map((text) =>
            head(text),
          ),
        ],
        groups,
        sentenceHeight(flow, legend) + sign.height,
      ),
      sentence(flow, legend),
      sign.put(),
    ],
  }
}
