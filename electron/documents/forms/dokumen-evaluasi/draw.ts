import type { Content } from 'pdfmake/interfaces'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import type { EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import {
  conclusionText,
  explanationText,
  objectionText,
} from '../../../../shared/evaluation/objection/words.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { periodRange } from '../../../../shared/office/period.ts'
import type { Party } from '../../../../shared/kernel/party.ts'
import { lineHeight } from '../../fonts.ts'
import { printable } from '../../glyphs.ts'
import { agencyLine, periodTitle, printedRange } from '../../parts/identity.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  grey,
  groupHeight,
  linesOf,
  type Look,
  orDash,
  pageOf,
  slack,
  spanned,
  titleLine,
  usualLook,
} from '../../parts/layout.ts'
import { type NumberedSigner, numberedSign, numberedSignHeight, unnamed } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'

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
const roomForNotes = 85
/** Air around the agency's line. */
const agencyAir = 8
const titleSize = 11

/** From the largest that looks well down to the usual one of the other forms. */
const looks: readonly Look[] = [
  { size: 10, paddingY: 4 },
  { size: 9, paddingY: 3.5 },
  { size: 9, paddingY: 2.5 },
  usualLook,
]

/** The notes with blank lines below them, so that they take so much room. */
function notesOver(notes: string, height: number, width: number, { size }: Look): string {
  const wanted = Math.floor(height / lineHeight(size))
  const taken = linesOf(printable(notes), width, size, false)
  return notes + '\n'.repeat(Math.max(0, wanted - taken))
}

const notesGroup = (notes: string): Group => [
  [{ text: '5', align: 'center' }, { text: 'CATATAN/REKOMENDASI', bold: true, fill: grey, colSpan: 2 }, null],
  [{ text: '' }, { text: notes, colSpan: 2 }, null],
]

/** Least room of what is said of an objection, for whoever writes it by hand. */
const roomForWords = 48

/** Sections 6 to 8, which stand only where the employee objected. */
function objectionGroups(
  { objection, content, predikat, skp }: EvaluationDocument,
  width: number,
  look: Look,
): Group[] {
  if (!objection) return []
  const { ratingResult, ratingBehaviour, notes } = content
  const result =
    ratingResult && ratingBehaviour && predikat ? { ratingResult, ratingBehaviour, notes, predikat } : null
  const sections: [string, string][] = [
    ['KEBERATAN', objectionText(objection)],
    ['PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN', explanationText(objection)],
    ['KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA', conclusionText(objection, result, skp.year)],
  ]
  return sections.flatMap(([name, text], index): Group[] => [
    [
      [
        { text: String(index + 6), align: 'center' },
        { text: name, bold: true, fill: grey, colSpan: 2 },
        null,
      ],
      [{ text: '' }, { text: notesOver(text, roomForWords, width, look), colSpan: 2 }, null],
    ],
  ])
}

/** Who signs, from left to right: below an objection its numbers go on, and the superior signs too. */
function signersOf({
  skp,
  objection,
  appraiserSuperior,
  signedOn,
  employeeSignedOn,
}: EvaluationDocument): NumberedSigner[] {
  const [employee, appraiser] = objection ? ['10.', '11.'] : ['7.', '6.']
  const both: NumberedSigner[] = [
    { number: employee, date: employeeSignedOn, role: 'Pegawai yang Dinilai,', party: skp.employee },
    { number: appraiser, date: signedOn, role: 'Pejabat Penilai Kinerja,', party: skp.appraiser },
  ]
  if (!objection) return both
  const superior: NumberedSigner = {
    number: '9.',
    date: objection.decision?.on ?? null,
    role: 'Atasan Pejabat Penilai Kinerja,',
    party: appraiserSuperior ?? unnamed,
  }
  return [superior, ...both]
}

/**
 * Dokumen Evaluasi Kinerja Pegawai, one page of A4 or F4 portrait (PermenPANRB 6/2022, lampiran); with an objection it
 * may take more.
 */
export function draw(evaluation: EvaluationDocument, options: PrintOptions): BuiltForm {
  const { skp, achievement, predikat, content, place, objection } = evaluation
  const page = pageOf(options.paper, 'portrait')
  const title: Content[] = []
  if (options.logo)
    title.push({ image: options.logo, fit: [57, 57], alignment: 'center', margin: [0, 0, 0, 4] })
  title.push(
    titleLine(formTitles(evaluation.skp.year).dokumenEvaluasi, titleSize),
    titleLine(periodTitle(evaluation), titleSize),
  )
  const words = appraisalWords(skp.year)
  const range = periodRange(evaluation.period, skp.year)
  const from = skp.periodStart > range.start ? skp.periodStart : range.start
  const to = skp.periodEnd < range.end ? skp.periodEnd : range.end
  const widths = columns([6, 34, 60], page.innerWidth)
  const sections = [
    section(1, 'PEGAWAI YANG DINILAI', partyRows(skp.employee)),
    section(2, 'PEJABAT PENILAI KINERJA', partyRows(skp.appraiser)),
    section(3, 'ATASAN PEJABAT PENILAI KINERJA', partyRows(evaluation.appraiserSuperior)),
    section(4, 'EVALUASI KINERJA', [
      ['CAPAIAN KINERJA ORGANISASI', achievement ? words.achievements[achievement].toUpperCase() : '-'],
      ['PREDIKAT KINERJA PEGAWAI', predikat ? words.predikats[predikat].toUpperCase() : '-'],
    ]),
  ]
  const signers = signersOf(evaluation)

  const notes = content.notes.trim()
  const notesWidth = spanned(widths, 1, 2)
  const titleHeight = (options.logo ? 61 : 0) + lineHeight(titleSize) * 2
  /** What is left over on the page for more blank lines. */
  const leftOver = (look: Look): number =>
    page.innerHeight -
    titleHeight -
    (lineHeight(look.size) * 2 + agencyAir) -
    [
      ...sections,
      notesGroup(notesOver(notes, roomForNotes, notesWidth, look)),
      ...objectionGroups(evaluation, notesWidth, look),
    ].reduce((sum, group) => sum + groupHeight(group, widths, look), 0) -
    numberedSignHeight(page, look, signers, place) -
    slack * 2
  const look = looks.find((candidate) => leftOver(candidate) >= 0) ?? usualLook
  const flow = new Flow(page, look)
  flow.take(titleHeight)
  const taken = linesOf(printable(notes), notesWidth, look.size, false) * lineHeight(look.size)
  const room = Math.max(roomForNotes, taken) + Math.max(0, leftOver(look))
  const closing = numberedSign(flow, signers, place)
  const blocks = [
    agencyLine(flow, skp, printedRange(from, to)),
    flow.table(
      widths,
      [],
      [
        ...sections,
        notesGroup(notesOver(notes, room, notesWidth, look)),
        ...objectionGroups(evaluation, notesWidth, look),
      ],
      objection ? closing.height : 0,
    ),
    closing.put(),
  ]
  return { page, title, blocks }
}
