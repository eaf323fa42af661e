import type { Content } from 'pdfmake/interfaces'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import type { EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import {
  conclusionText,
  explanationText,
  objectionText,
} from '../../../../shared/evaluation/objection/words.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { type Party, unnamed } from '../../../../shared/kernel/party.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine, appraisedRange, partyRows, periodTitle, supersededTitle } from '../../parts/identity.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  grey,
  groupHeight,
  heightOfText,
  linesOf,
  type Look,
  numberCell,
  orDash,
  type Page,
  pageOf,
  slack,
  spanned,
  titleLine,
  usualLook,
} from '../../parts/layout.ts'
import { picture } from '../../parts/picture.ts'
import { type NumberedSigner, numberedSign, numberedSignHeight } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'

/** A value after a colon, so that the colons of all rows stand below each other. */
const told = (value: string): Cell => ({ text: '', list: [{ text: value, bullet: ':' }] })

/** A numbered section: its number spans its rows, its name stands in a grey row above them. */
function section(number: number, name: string, rows: readonly [string, string][]): Group {
  return [
    [
      numberCell(number, { rowSpan: rows.length + 1 }),
      { text: name, bold: true, fill: grey, colSpan: 2 },
      null,
    ],
    ...rows.map(([label, value]): (Cell | null)[] => [null, { text: label }, told(value)]),
  ]
}

/** At least three centimetres for what the appraiser writes by hand. */
const roomForNotes = 85
/** Around the agency's line. */
const agencyAir = 8
const titleSize = 11
/** Two centimetres, and the air below it. */
const emblemSize = 57
const emblemAir = 4

/** How the form is set, and how large its notes are. */
interface Setting {
  look: Look
  notesSize: number
}

/**
 * From the largest that looks well down to the usual one of the other forms; then the notes alone become smaller, as the
 * form is one page. What does not even fit then flows on, in a size that is read well.
 */
function settingsOn(page: Page): readonly Setting[] {
  const usual = usualLook(page)
  const looks: Look[] = [
    { ...usual, size: 10, paddingY: 4 },
    { ...usual, size: 9, paddingY: 3.5 },
    { ...usual, size: 9, paddingY: 2.5 },
    { ...usual, size: 8 },
    { ...usual, size: 8, paddingY: 1 },
  ]
  const smallest = { ...usual, size: 8, paddingY: 1 }
  return [
    ...looks.map((look) => ({ look, notesSize: look.size })),
    ...[7.5, 7, 6.5].map((notesSize) => ({ look: smallest, notesSize })),
  ]
}

/** A text with blank lines below it, so that it takes so much room. */
function over(text: string, height: number, width: number, type: Look): string {
  const wanted = Math.floor(height / lineHeight(type.size, type.font))
  return text + '\n'.repeat(Math.max(0, wanted - linesOf(text, width, type.size, false, type.font)))
}

/** A section that is one box of text. */
const boxed = (number: number, name: string, text: string, size: number): Group => [
  [numberCell(number, { rowSpan: 2 }), { text: name, bold: true, fill: grey, colSpan: 2 }, null],
  [null, { text, colSpan: 2, size }, null],
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
  return sections.map(([name, text], index) =>
    boxed(index + 6, name, over(text, roomForWords, width, look), look.size),
  )
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
 * Dokumen Evaluasi Kinerja Pegawai, one page of A4 or F4 portrait (PermenPANRB 6/2022, lampiran); with very long notes or
 * an objection it may take more.
 */
export function draw(evaluation: EvaluationDocument, options: PrintOptions): BuiltForm {
  const { skp, achievement, predikat, content, place } = evaluation
  const { emblem } = options
  const page = pageOf(options, 'portrait')
  const superseded = supersededTitle(evaluation)
  const title: Content[] = [
    ...(emblem
      ? [
          {
            ...picture(emblem, 'Lambang instansi', [emblemSize, emblemSize]),
            alignment: 'center',
            margin: [0, 0, 0, emblemAir],
          } satisfies Content,
        ]
      : []),
    titleLine(formTitles(evaluation.skp.year).dokumenEvaluasi, titleSize),
    titleLine(periodTitle(evaluation), titleSize),
    ...superseded.map((text) => titleLine(text, titleSize)),
  ]
  const words = appraisalWords(skp.year)
  const widths = columns([6, 34, 60], page.innerWidth)
  const rowsOf = (party: Party | null) => partyRows(page, party, skp.agency)
  const sections = [
    section(1, 'PEGAWAI YANG DINILAI', rowsOf(skp.employee)),
    section(2, 'PEJABAT PENILAI KINERJA', rowsOf(skp.appraiser)),
    section(3, 'ATASAN PEJABAT PENILAI KINERJA', rowsOf(evaluation.appraiserSuperior)),
    section(4, 'EVALUASI KINERJA', [
      ['CAPAIAN KINERJA ORGANISASI', achievement ? words.achievements[achievement].toUpperCase() : '-'],
      ['PREDIKAT KINERJA PEGAWAI', predikat ? words.predikats[predikat].toUpperCase() : '-'],
    ]),
  ]
  const signers = signersOf(evaluation)
  const notes = content.notes.trim()
  const notesWidth = spanned(widths, 1, 2)
  const titleHeight =
    (emblem ? emblemSize + emblemAir : 0) +
    lineHeight(titleSize, page.choices.printFont) * (2 + superseded.length)
  const groupsOf = ({ look, notesSize }: Setting, room: number): Group[] => [
    ...sections,
    boxed(5, 'CATATAN/REKOMENDASI', over(notes, room, notesWidth, { ...look, size: notesSize }), notesSize),
    ...objectionGroups(evaluation, notesWidth, look),
  ]
  /** What is left over on the page for more blank lines. */
  const leftOver = (setting: Setting): number =>
    page.innerHeight -
    titleHeight -
    (heightOfText(orDash(skp.agency).toUpperCase(), page.innerWidth / 2, setting.look) + agencyAir) -
    groupsOf(setting, roomForNotes).reduce(
      (sum, group) => sum + groupHeight(group, widths, setting.look),
      0,
    ) -
    numberedSignHeight(page, setting.look, signers, place) -
    slack * 3
  const settings = settingsOn(page)
  const fitting = settings.find((setting) => leftOver(setting) >= 0)
  const setting = fitting ?? { look: usualLook(page), notesSize: usualLook(page).size }
  const flow = new Flow(page, setting.look)
  flow.take(titleHeight)
  const notesType = { ...setting.look, size: setting.notesSize }
  // What the notes take with their blank lines before more of them are added.
  const taken = heightOfText(over(notes, roomForNotes, notesWidth, notesType), notesWidth, notesType)
  const closing = numberedSign(flow, signers, place)
  const blocks = [
    agencyLine(flow, skp, appraisedRange(evaluation)),
    flow.table(widths, [], groupsOf(setting, taken + Math.max(0, leftOver(setting))), closing.height),
    closing.put(),
  ]
  return { page, title, blocks }
}
