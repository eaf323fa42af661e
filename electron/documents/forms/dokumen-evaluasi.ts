import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../shared/documents/forms.ts'
import type { EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { achievementLabels, predikatLabels } from '../../../shared/evaluation/predikat.ts'
import { periodRange } from '../../../shared/office/period.ts'
import type { Party } from '../../../shared/planning/skp.ts'
import { lineHeight } from '../fonts.ts'
import { agencyLine, printedRange } from '../parts/identity.ts'
import { type Cell, columns, Flow, type Group, grey, orDash, pageOf, titleLine } from '../parts/layout.ts'
import { numberedSign } from '../parts/signatures.ts'
import type { BuiltForm } from './built-form.ts'
import { periodTitle } from './evaluasi.ts'

const partyRows = (party: Party | null): [string, string][] => [
  ['NAMA', party?.name ?? '-'],
  [party?.nipLabel ?? 'NIP', orDash(party?.nip)],
  [party?.pangkatLabel ?? 'PANGKAT/GOL RUANG', orDash(party?.pangkat)],
  ['JABATAN', orDash(party?.jabatan)],
  [party?.unitLabel ?? 'UNIT KERJA', orDash(party?.unit)],
]

/** A numbered section: its number spans its rows, its name stands in a grey row above them. */
function section(number: number, name: string, rows: readonly [string, string][]): Group {
  return [
    [
      { text: String(number), align: 'center', rowSpan: rows.length + 1 },
      { text: name, bold: true, fill: grey, colSpan: 2 },
      null,
    ],
    ...rows.map(([label, value]): (Cell | null)[] => [null, { text: label }, { text: value }]),
  ]
}

/** At least three centimetres for what the appraiser writes by hand. */
const roomForNotes = (notes: string) => {
  const lines = notes.split('\n').length
  return notes + '\n'.repeat(Math.max(0, 9 - lines))
}

/** Dokumen Evaluasi Kinerja Pegawai, one page of A4 or F4 portrait (PermenPANRB 6/2022, lampiran). */
export function dokumenEvaluasiForm(evaluation: EvaluationDocument, options: PrintOptions): BuiltForm {
  const { skp, achievement, predikat, content, place, signedOn, employeeSignedOn } = evaluation
  const page = pageOf(options.paper, 'portrait')
  const flow = new Flow(page)
  const title: Content[] = []
  if (options.logo) {
    title.push({ image: options.logo, fit: [57, 57], alignment: 'center', margin: [0, 0, 0, 4] })
    flow.take(61)
  }
  title.push(titleLine('DOKUMEN EVALUASI KINERJA PEGAWAI'), titleLine(periodTitle(evaluation)))
  flow.take(lineHeight(10) * 2)
  const range = periodRange(evaluation.period, skp.year)
  const from = skp.periodStart > range.start ? skp.periodStart : range.start
  const to = skp.periodEnd < range.end ? skp.periodEnd : range.end
  const widths = columns([6, 34, 60], page.innerWidth)
  const agency = agencyLine(flow, skp, printedRange(from, to))
  const table = flow.table(
    widths,
    [],
    [
      section(1, 'PEGAWAI YANG DINILAI', partyRows(skp.employee)),
      section(2, 'PEJABAT PENILAI KINERJA', partyRows(skp.appraiser)),
      section(3, 'ATASAN PEJABAT PENILAI KINERJA', partyRows(evaluation.appraiserSuperior)),
      section(4, 'EVALUASI KINERJA', [
        ['CAPAIAN KINERJA ORGANISASI', achievement ? achievementLabels[achievement].toUpperCase() : '-'],
        ['PREDIKAT KINERJA PEGAWAI', predikat ? predikatLabels[predikat].toUpperCase() : '-'],
      ]),
      [
        [
          { text: '5', align: 'center' },
          { text: 'CATATAN/REKOMENDASI', bold: true, fill: grey, colSpan: 2 },
          null,
        ],
        [{ text: '' }, { text: roomForNotes(content.notes.trim()), colSpan: 2 }, null],
      ],
    ],
  )
  const signatures = numberedSign(
    flow,
    { number: '7.', date: employeeSignedOn, role: 'Pegawai yang Dinilai,', party: skp.employee },
    { number: '6.', date: signedOn, role: 'Pejabat Penilai Kinerja,', party: skp.appraiser },
    place,
  )
  return { page, title, blocks: [agency, table, signatures], owner: skp.employee, draft: signedOn === null }
}
