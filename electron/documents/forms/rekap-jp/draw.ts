import { hourVerdictLabels, targetText } from '../../../../shared/development/training/hours.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { formatNumber } from '../../../../shared/kernel/numbers.ts'
import { hourColumnLabels, hourColumns, hoursRule } from '../../../../shared/regulations/development.ts'
import { type Cell, columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { HoursRecapDocument } from './document.ts'

const shares = [3, 20, 15, 15, 10.5, 9.5, 7, 9, 7, 15, 5, 9]
const right = (value: number): Cell => ({ text: value === 0 ? '-' : String(value), align: 'right' })

/** Rekap JP of a unit, landscape: JP in the columns that IP ASN asks for, against what the law says. */
export function draw(data: HoursRecapDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'REKAPITULASI JAM PELAJARAN PENGEMBANGAN KOMPETENSI',
    data.of.toUpperCase(),
    `TAHUN ${data.year}`,
  ])
  const groups = data.rows.map((row, index): Group => [
    [
      numberCell(index + 1),
      { text: row.fullName },
      { text: orDash(row.nip) },
      { text: orDash(row.jabatan) },
      ...hourColumns.map((column) => right(row.columns[column])),
      { text: String(row.total), align: 'right', bold: true },
      { text: targetText(row), align: 'center' },
      { text: formatNumber((row.total / row.target) * 100, 0), align: 'right' },
      {
        text:
          row.verdict === 'cukup'
            ? hourVerdictLabels.cukup
            : `${hourVerdictLabels[row.verdict]} ${row.difference}`,
        align: 'center',
      },
    ],
  ])
  const behind = data.rows.filter(({ verdict }) => verdict === 'kurang').length
  const sum = `${behind} dari ${data.rows.length} pegawai masih kurang. Ketentuan: ${hoursRule(data.year).source}. Satu JP 45 menit.`
  const sign = headSigns(flow, data, data.asOf)
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(
        columns(shares, page.innerWidth),
        [
          [
            'NO.',
            'NAMA',
            'NIP',
            'JABATAN',
            ...hourColumns.map((column) => hourColumnLabels[column].toUpperCase()),
            'TOTAL JP',
            'KETENTUAN',
            '%',
            'KET.',
          ].map((text) => head(text, { size: 7 })),
        ],
        groups,
        sentenceHeight(flow, sum) + sign.height,
      ),
      sentence(flow, sum),
      sign.put(),
    ],
  }
}
