import { periodTitle, printedRange } from '../../electron/documents/parts/identity.ts'
import { placeAndDate } from '../../electron/documents/parts/signatures.ts'
import { curveFor, curveOrder } from '../../shared/evaluation/curve.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { printedRating } from '../../shared/evaluation/predikat.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import { aspectLabels } from '../../shared/planning/skp/labels.ts'
import { formTitles } from '../../shared/regulations/form-titles.ts'
import type { Rhk } from '../../shared/planning/skp/skp.ts'
import type { Party } from '../../shared/kernel/party.ts'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
const orDash = (text: string | null | undefined) => escape(text?.trim() ? text : '-')

const styles = `
body { font: 8pt/1.15 Arimo, Arial, sans-serif; margin: 0 }
section { break-after: page }
h1 { font-size: 10pt; line-height: 1.15; text-align: center; margin: 0 }
.agency { display: flex; justify-content: space-between; margin: 5pt 0 3pt }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 4pt }
td, th { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: top; text-align: left; overflow-wrap: anywhere }
th { background: #f2f2f2; text-align: center }
tbody.whole, .curve, .sign { break-inside: avoid }
.centre { text-align: center }
ul { margin: 0; padding-left: 9pt; list-style: '- ' }
.curve { width: 300pt; margin: 4pt auto; font-size: 6.5pt; white-space: nowrap }
.curve p { margin: 0 }
.curve div { display: flex } .curve div span { flex: 1; text-align: center }
.sign { width: 50%; margin: 12pt 0 0 50%; text-align: center }
.sign u { display: block; margin-top: 36pt; font-weight: bold }`

const columns = (shares: readonly number[]) =>
  `<colgroup>${shares.map((share) => `<col style="width:${share}%">`).join('')}</colgroup>`

const rowsOf = (party: Party): Array<[string, string]> => [
  ['NAMA', party.name],
  [party.nipLabel, orDash(party.nip)],
  [party.pangkatLabel, party.pangkat],
  ['JABATAN', party.jabatan],
  [party.unitLabel, party.unit],
]

function identity(employee: Party, appraiser: Party): string {
  const right = rowsOf(appraiser)
  const rows = rowsOf(employee).map(([label, value], at) => {
    const [otherLabel = '', otherValue = ''] = right[at] ?? []
    return `<tr><td class="centre">${at + 1}<td>${label}<td>${escape(value)}<td class="centre">${at + 1}<td>${otherLabel}<td>${escape(otherValue)}</tr>`
  })
  return `<table>${columns([4, 18, 28, 4, 18, 28])}<tr><th>NO<th colspan="2">PEGAWAI YANG DINILAI<th>NO<th colspan="2">PEJABAT PENILAI KINERJA</tr>${rows.join('')}</table>`
}

const box = (label: string, value: string) =>
  `<table>${columns([30, 70])}<tr><th style="text-align:left">${label}<td><b>${value}</b></tr></table>`

function curve(year: number, achievement: NonNullable<EvaluationDocument['achievement']>): string {
  const words = appraisalWords(year)
  const { start, segments } = curveFor(achievement)
  const place = ({ x, y }: { x: number; y: number }) => `${x * 300} ${66 - y * 62}`
  const path = segments.map(({ c1, c2, to }) => `C${place(c1)} ${place(c2)} ${place(to)}`)
  const labels = curveOrder.map(
    (predikat) => `<span>${predikat === 'kurang' ? 'Kurang/Misconduct' : words.predikats[predikat]}</span>`,
  )
  return `<b>POLA DISTRIBUSI:</b><div class="curve"><b>KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ${words.achievements[achievement].toUpperCase()}</b><br>Frekuensi Pegawai
<svg width="300pt" height="69pt" viewBox="0 0 300 69" fill="none" stroke="#000"><path d="M0 0V66H300"/><path d="M${place(start)}${path.join('')}"/></svg>
<div>${labels.join(' ')}</div><p class="centre">Predikat Kinerja Pegawai</p></div>`
}

const titles = [
  'NO.',
  'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
  'RENCANA HASIL KERJA',
  'ASPEK',
  'INDIKATOR KINERJA INDIVIDU',
  'TARGET',
  'REALISASI BERDASARKAN BUKTI DUKUNG',
  'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
]

function workResults({ skp, content }: EvaluationDocument): string {
  const group = (rhk: Rhk, number: number) => {
    const span = `rowspan="${rhk.indicators.length}"`
    const assigned = rhk.assignedBy.trim() ? `<br>(penugasan dari ${escape(rhk.assignedBy)})` : ''
    const rows = rhk.indicators.map((iki, at) => {
      const before = `<td ${span} class="centre">${number}<td ${span}>${orDash(rhk.superiorText)}<td ${span}>${orDash(rhk.text)}${assigned}`
      const after = `<td ${span}>${orDash(content.feedback[rhk.id])}`
      return `<tr>${at === 0 ? before : ''}<td>${iki.aspect ? aspectLabels[iki.aspect] : '-'}<td>${orDash(iki.indicator)}<td class="centre">${orDash(iki.target)}<td>${orDash(content.realisations[iki.id])}${at === 0 ? after : ''}</tr>`
    })
    return `<tbody class="whole">${rows.join('')}</tbody>`
  }
  const part = (kind: Rhk['kind'], title: string) => {
    const rows = skp.content.rhk.filter((rhk) => rhk.kind === kind)
    const groups = rows.map((rhk, at) => group(rhk, at + 1)).join('')
    return `<tbody><tr><td colspan="8"><b>${title}</b></tr></tbody>${groups || '<tbody><tr><td colspan="8">-</tr></tbody>'}`
  }
  const head = `<tr><th colspan="8">HASIL KERJA</tr><tr>${titles.map((title) => `<th>${title}`).join('')}</tr><tr>${titles.map((_, at) => `<td class="centre">(${at + 1})`).join('')}</tr>`
  return `<table>${columns([4, 17, 18, 8, 19, 9, 11, 14])}<thead>${head}</thead>${part('utama', 'A. UTAMA')}${part('tambahan', 'B. TAMBAHAN')}</table>`
}

function behaviour({ skp, content }: EvaluationDocument): string {
  const values = coreValuesOf(2026).map(
    (value, at) =>
      `<tbody class="whole"><tr><td rowspan="2" class="centre">${at + 1}<td colspan="2"><b>${value.name}</b><td rowspan="2">${escape(content.behaviourFeedback[at] ?? '')}</tr><tr><td><ul>${value.guidance.map((text) => `<li>${escape(text)}`).join('')}</ul><td>Ekspektasi Khusus Pimpinan:<br>${escape(skp.content.expectations[at] ?? '')}</tr></tbody>`,
  )
  return `<table>${columns([4, 42, 28, 26])}<thead><tr><th colspan="3">PERILAKU KERJA<th>UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG</tr></thead>${values.join('')}</table>`
}

/** A page size with the owner's footer for each form, as the forms have it. */
function footer({ skp: { employee } }: EvaluationDocument, index: number): string {
  const owner = `Dokumen milik ${employee.name} (${employee.nipLabel} ${employee.nip ?? '-'})`
  const small = 'font: 7pt Arimo, Arial, sans-serif; color: #444'
  return `@page form-${index} { size: A4 landscape; margin: 34pt 34pt 40pt; @bottom-left { content: ${JSON.stringify(owner)}; ${small}; width: 60%; text-align: left } @bottom-right { content: "Halaman " counter(page); ${small} } }`
}

function form(evaluation: EvaluationDocument, index: number): string {
  const { skp, content, achievement, predikat, place, signedOn } = evaluation
  const rating = (value: typeof content.ratingResult) =>
    value ? printedRating(value, 'terpisah', skp.year) : '-'
  const titled = [
    'EVALUASI KINERJA PEGAWAI',
    `PENDEKATAN HASIL KERJA ${skp.approach.toUpperCase()}`,
    formTitles(skp.year).kinds[skp.kind],
    periodTitle(evaluation),
  ]
  const { name, nip, nipLabel } = skp.appraiser
  return `<section style="page: form-${index}">${titled.map((title) => `<h1>${title}</h1>`).join('')}
<div class="agency"><span>${escape(skp.agency.toUpperCase())}</span> <span>PERIODE PENILAIAN: ${printedRange(skp.periodStart, skp.periodEnd)}</span></div>
${identity(skp.employee, skp.appraiser)}
${box('CAPAIAN KINERJA ORGANISASI', achievement ? appraisalWords(skp.year).achievements[achievement].toUpperCase() : '-')}
${achievement ? curve(skp.year, achievement) : ''}
${workResults(evaluation)}
${box('RATING HASIL KERJA', rating(content.ratingResult))}
${behaviour(evaluation)}
${box('RATING PERILAKU KERJA', rating(content.ratingBehaviour))}
${box('PREDIKAT KINERJA PEGAWAI', predikat ? appraisalWords(skp.year).predikats[predikat].toUpperCase() : '-')}
<div class="sign">${escape(placeAndDate(place, signedOn))}<br>Pejabat Penilai Kinerja,<u>${escape(name)}</u>${nip ? `${nipLabel}. ${nip}` : ''}</div></section>`
}

/** The form `evaluasi` (quantitative) for each of these, as one HTML page with the same content and paper. */
export const formsAsHtml = (documents: readonly EvaluationDocument[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${styles}${documents.map(footer).join('')}</style>${documents.map(form).join('')}`
