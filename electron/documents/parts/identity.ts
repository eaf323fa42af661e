import type { Content } from 'pdfmake/interfaces'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { printedPeriod } from '../../../shared/office/period.ts'
import type { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import { printable } from '../glyphs.ts'
import { type Cell, columns, type Flow, type Group, head, linesOf, orDash } from './layout.ts'
import { lineHeight, textWidth } from '../fonts.ts'

const upper = (date: string) => longDate(date).toUpperCase()

/** "1 JANUARI SD 31 DESEMBER TAHUN 2026". */
export function printedRange(start: string, end: string): string {
  return `${upper(start).replace(/ \d{4}$/, '')} SD ${upper(end).replace(/ (\d{4})$/, ' TAHUN $1')}`
}

/** "TRIWULAN I" or "AKHIR", with the year. */
export const periodTitle = ({ period, skp }: Pick<EvaluationDocument, 'period' | 'skp'>): string =>
  `PERIODE: ${printedPeriod(period)} TAHUN ${skp.year}`

const agencyGap = 8

/** The line above the identity: nama instansi left, periode penilaian right. */
export function agencyLine(
  flow: Flow,
  skp: Pick<SkpDocument, 'agency' | 'periodStart' | 'periodEnd'>,
  range = printedRange(skp.periodStart, skp.periodEnd),
): Content {
  const left = printable(orDash(skp.agency).toUpperCase())
  const right = `PERIODE PENILAIAN: ${range}`
  const { size } = flow.look
  const width = flow.page.innerWidth - textWidth(right, size, false) - agencyGap
  flow.take(linesOf(left, width, size, false) * lineHeight(size) + 8)
  return {
    columns: [
      { text: left, width },
      { text: right, width: '*', alignment: 'right', noWrap: true },
    ],
    columnGap: agencyGap,
    fontSize: size,
    margin: [0, 5, 0, 3],
  }
}

const rows = (party: Party): [string, string][] => [
  ['NAMA', party.name],
  [party.nipLabel, orDash(party.nip)],
  [party.pangkatLabel, orDash(party.pangkat)],
  ['JABATAN', orDash(party.jabatan)],
  [party.unitLabel, orDash(party.unit)],
]

/** Block (I): who is appraised and who appraises, side by side (PermenPANRB 6/2022, lampiran). */
export function identity(flow: Flow, employee: Party, appraiser: Party): Content {
  const widths = columns([4, 18, 28, 4, 18, 28], flow.page.innerWidth)
  const [left, right] = [rows(employee), rows(appraiser)]
  const header: Group = [
    [
      head('NO'),
      head('PEGAWAI YANG DINILAI', { colSpan: 2 }),
      null,
      head('NO'),
      head('PEJABAT PENILAI KINERJA', { colSpan: 2 }),
      null,
    ],
  ]
  const groups = left.map(([label, value], index): Group => {
    const [otherLabel = '', otherValue = ''] = right[index] ?? []
    const number: Cell = { text: String(index + 1), align: 'center' }
    return [[number, { text: label }, { text: value }, number, { text: otherLabel }, { text: otherValue }]]
  })
  return flow.table(widths, header, groups)
}
