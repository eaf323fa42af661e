import type { Content } from 'pdfmake/interfaces'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { periodRange, printedPeriod } from '../../../shared/office/period.ts'
import type { SkpDocument } from '../../../shared/planning/skp/skp.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import {
  columns,
  type Flow,
  type Group,
  head,
  heightOfText,
  numberCell,
  orDash,
  type Page,
  textIn,
} from './layout.ts'
import { textWidth } from '../fonts.ts'

const upper = (date: string) => longDate(date).toUpperCase()

/** "1 JANUARI SD 31 DESEMBER TAHUN 2026". */
export function printedRange(start: string, end: string): string {
  return `${upper(start).replace(/ \d{4}$/, '')} SD ${upper(end).replace(/ (\d{4})$/, ' TAHUN $1')}`
}

type Appraised = Pick<EvaluationDocument, 'period' | 'skp'>

/** "TRIWULAN I" or "AKHIR", with the year. */
/** How a paper is marked that a decision on an objection has replaced; nothing otherwise. */
export const supersededTitle = ({ supersededOn }: { supersededOn?: string | undefined }): string[] =>
  supersededOn === undefined ? [] : [`SEBELUM KEPUTUSAN KEBERATAN TANGGAL ${upper(supersededOn)}`]

export const periodTitle = ({ period, skp }: Appraised): string =>
  `PERIODE: ${printedPeriod(period)} TAHUN ${skp.year}`

/** The part of a period in which the SKP held: what an evaluation and its Dokumen are about. */
export function appraisedRange({ period, skp }: Appraised): string {
  const { start, end } = periodRange(period, skp.year)
  return printedRange(
    skp.periodStart > start ? skp.periodStart : start,
    skp.periodEnd < end ? skp.periodEnd : end,
  )
}

const agencyGap = 8

/** The line above the identity: nama instansi left, periode penilaian right. */
export function agencyLine(
  flow: Flow,
  skp: Pick<SkpDocument, 'agency' | 'periodStart' | 'periodEnd'>,
  range = printedRange(skp.periodStart, skp.periodEnd),
): Content {
  const left = orDash(skp.agency).toUpperCase()
  const right = `PERIODE PENILAIAN: ${range}`
  const { size, font } = flow.look
  const width = flow.page.innerWidth - textWidth(right, size, false, font) - agencyGap
  return flow.put(heightOfText(left, width, flow.look) + 8, {
    columns: [
      { width, ...textIn(width, left, flow.look) },
      { text: right, width: '*', alignment: 'right', noWrap: true },
    ],
    columnGap: agencyGap,
    fontSize: size,
    margin: [0, 5, 0, 3],
  })
}

/**
 * Who somebody is, line by line, in the spelling that the office chose.
 * @param agency what stands in the fifth line where the office prints its agency there
 */
export function partyRows({ choices }: Page, party: Party | null, agency: string): [string, string][] {
  const label = party?.pangkatLabel ?? 'PANGKAT/GOL RUANG'
  const ofUnit = (party?.unitLabel ?? 'UNIT KERJA') === 'UNIT KERJA'
  const asAgency = ofUnit && choices.fifthLine === 'INSTANSI'
  return [
    ['NAMA', orDash(party?.name)],
    [party?.nipLabel ?? 'NIP', orDash(party?.nip)],
    [label === 'PANGKAT/GOL RUANG' ? `PANGKAT/${choices.pangkatSpelling}` : label, orDash(party?.pangkat)],
    ['JABATAN', orDash(party?.jabatan)],
    [
      ofUnit ? choices.fifthLine : 'INSTANSI',
      orDash(party && asAgency && agency.trim() ? agency : party?.unit),
    ],
  ]
}

/** Block (I): who is appraised and who appraises, side by side (PermenPANRB 6/2022, lampiran). */
export function identity(flow: Flow, employee: Party, appraiser: Party, agency = ''): Content {
  const widths = columns([4, 18, 28, 4, 18, 28], flow.page.innerWidth)
  const [left, right] = [partyRows(flow.page, employee, agency), partyRows(flow.page, appraiser, agency)]
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
    const number = numberCell(index + 1)
    return [[number, { text: label }, { text: value }, number, { text: otherLabel }, { text: otherValue }]]
  })
  return flow.table(widths, header, groups)
}
