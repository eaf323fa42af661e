import { unnamed } from '../../../../shared/kernel/party.ts'
import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import {
  type EvaluationDocument,
  ObjectionAbout,
  type ObjectionPaper,
} from '../../../../shared/evaluation/evaluation.ts'
import { aboutLabels } from '../../../../shared/evaluation/objection/rules.ts'
import { aboutText, changesOf, decisionText } from '../../../../shared/evaluation/objection/words.ts'
import { periodLabel } from '../../../../shared/office/period.ts'
import { inForce } from '../../../../shared/regulations/dated.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { objectionRules } from '../../../../shared/regulations/objection.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { lineHeight, textWidth } from '../../fonts.ts'
import { periodTitle } from '../../parts/identity.ts'
import {
  columns,
  Flow,
  type Group,
  head,
  orDash,
  type Page,
  pageOf,
  textIn,
  titleLine,
} from '../../parts/layout.ts'
import { letterhead } from '../../parts/letterhead.ts'
import { numberLine } from '../../parts/number-line.ts'
import { below, heightOf, paragraph, running, signedBelow } from '../../parts/paragraph.ts'
import { partyLines } from '../../parts/party-lines.ts'
import { oneSigns } from '../../parts/signatures.ts'
import { spelledDay } from '../../parts/spelled-day.ts'
import type { BuiltForm } from '../built-form.ts'
import type { ObjectionDocument } from './document.ts'

const look = { size: 11, paddingY: 3 }
const titleSize = 12
/** Lines for whoever writes by hand. */
const openLines = 9
const dots = '.'.repeat(30)

interface Part {
  title: Content[]
  blocks: Content[]
}

/** A heading and below it what somebody wrote. */
function told(flow: Flow, heading: string, text: string): Content[] {
  const height = lineHeight(look.size) + 3
  const lines = heightOf(flow, text, flow.page.innerWidth)
  const head: Content = { text: heading, bold: true, margin: [0, 0, 0, 3] }
  // A heading stands above lines of its own; a long text runs on over the page.
  return lines < flow.page.innerHeight / 3
    ? [flow.put(height + lines + below, { unbreakable: true, stack: [head, running(flow, text)] })]
    : [flow.put(height, head), paragraph(flow, text)]
}

/** A heading that does not stand without the first lines of what follows. */
function heading(flow: Flow, text: string, following: string): Content {
  const lines = Math.min(heightOf(flow, following, flow.page.innerWidth), lineHeight(look.size) * 3)
  const height = lineHeight(look.size) + 3
  const block = flow.put(height + lines, { text, bold: true, margin: [0, 0, 0, 3] })
  flow.y -= lines
  return block
}

/** To whom it is addressed: the superior, who decides. */
function addressee(flow: Flow, { appraiserSuperior, place }: EvaluationDocument): Content {
  const lines = [
    `Yth. ${appraiserSuperior?.jabatan ?? dots}`,
    'selaku Atasan Pejabat Penilai Kinerja',
    `di ${place || dots}`,
  ]
  const width = flow.page.innerWidth
  return flow.put(
    lines.reduce((sum, text) => sum + heightOf(flow, text, width), below),
    { margin: [0, 0, 0, below], stack: lines.map((text) => textIn(width, text, flow.look)) },
  )
}

/** A table of the page's width, with air below it. */
function table(flow: Flow, shares: readonly number[], heads: Group, groups: readonly Group[]): Content[] {
  const made = flow.table(columns(shares, flow.page.innerWidth), heads, groups)
  flow.take(below)
  return [made, { text: '', fontSize: 1, margin: [0, 0, 0, below - 1] }]
}

/** What was objected to: before the decision, where there is one. */
function resultBefore({ content, predikat, objection, skp }: EvaluationDocument): [string, string][] {
  const before = objection?.decision?.before ?? { ...content, predikat }
  const words = appraisalWords(skp.year)
  return [
    ['Rating hasil kerja', before.ratingResult ? words.ratings[before.ratingResult] : '-'],
    ['Rating perilaku kerja', before.ratingBehaviour ? words.ratings[before.ratingBehaviour] : '-'],
    ['Predikat kinerja pegawai', before.predikat ? words.predikats[before.predikat] : '-'],
  ]
}

const titleOf = (flow: Flow, text: string, evaluation: EvaluationDocument, number = ''): Content[] => {
  const numbered = numberLine(number, look.size)
  flow.take(lineHeight(titleSize) * (2 + numbered.length) + 14)
  return [
    titleLine(text, titleSize),
    ...numbered,
    {
      text: periodTitle(evaluation),
      bold: true,
      fontSize: look.size,
      alignment: 'center',
      margin: [0, 2, 0, 12],
    },
  ]
}

/** "tahunan 2026", "triwulan II 2026". */
const ofPeriod = ({ period, skp }: EvaluationDocument): string =>
  `${periodLabel(period).replace(/^T/, 't')} ${skp.year}`

const sourceOf = (on: string): string => inForce(objectionRules, on).source

/** What the employee submits; without an objection a form to be filled in by hand. */
function submission(page: Page, evaluation: EvaluationDocument): Part {
  const flow = new Flow(page, look)
  const { skp, objection, signedOn } = evaluation
  const received = objection?.receivedOn ?? null
  const source = sourceOf(received ?? signedOn ?? `${skp.year}-12-31`)
  const title = titleOf(flow, formTitles(skp.year).keberatan, evaluation)
  const open = Array.from({ length: openLines }, () =>
    '.'.repeat(Math.floor(page.innerWidth / textWidth('.', look.size, false)) - 1),
  )
  return {
    title,
    blocks: [
      addressee(flow, evaluation),
      paragraph(flow, 'Yang bertanda tangan di bawah ini:'),
      partyLines(flow, skp.employee),
      paragraph(
        flow,
        `mengajukan keberatan atas hasil evaluasi kinerja ${ofPeriod(evaluation)} yang ditetapkan oleh ${skp.appraiser.name}, ${orDash(skp.appraiser.jabatan)}, pada ${signedOn ? longDate(signedOn) : dots} dan saya terima pada ${received ? longDate(received) : dots}, dengan hasil:`,
      ),
      ...table(
        flow,
        [40, 60],
        [],
        resultBefore(evaluation).map(([label, value]): Group => [
          [{ text: label }, { text: value, bold: true }],
        ]),
      ),
      ...(objection
        ? told(flow, 'Yang dikeberatani', `${aboutText(objection)}.`)
        : told(
            flow,
            'Yang dikeberatani (beri tanda)',
            ObjectionAbout.options.map((about) => `(     )  ${aboutLabels[about]}`).join('\n'),
          )),
      ...(objection ? [heading(flow, 'Alasan', objection.reasons)] : handwritten(flow, 'Alasan', open)),
      ...signedBelow(
        flow,
        [
          ...(objection ? [objection.reasons] : []),
          `Demikian keberatan ini saya ajukan menurut ${source}, beserta bukti dukung yang saya lampirkan.`,
        ],
        oneSigns(
          flow,
          'Pegawai yang Dinilai,',
          skp.employee,
          evaluation.place,
          objection?.submittedOn ?? null,
        ),
      ),
    ],
  }
}

/** A heading and lines to write on by hand. */
function handwritten(flow: Flow, title: string, lines: readonly string[]): Content[] {
  const airy = 1.7
  flow.take(lineHeight(look.size) * (1 + openLines * airy) + below)
  return [
    { text: title, bold: true, margin: [0, 0, 0, 3] },
    { stack: lines.map((text) => ({ text, noWrap: true })), lineHeight: airy, margin: [0, 0, 0, below] },
  ]
}

/** What the appraiser explains to the superior, who has asked for it. */
function explanation(
  page: Page,
  evaluation: EvaluationDocument,
  { submittedOn, ...objection }: ObjectionPaper,
  said: NonNullable<ObjectionPaper['explanation']>,
): Part {
  const flow = new Flow(page, look)
  const { skp, place } = evaluation
  return {
    title: titleOf(flow, formTitles(skp.year).penjelasanKeberatan, evaluation),
    blocks: [
      addressee(flow, evaluation),
      paragraph(flow, 'Yang bertanda tangan di bawah ini, selaku Pejabat Penilai Kinerja:'),
      partyLines(flow, skp.appraiser),
      paragraph(
        flow,
        `memberi penjelasan atas keberatan ${skp.employee.name} tanggal ${longDate(submittedOn)} terhadap ${aboutText(objection).toLowerCase()} pada evaluasi kinerja ${ofPeriod(evaluation)}:`,
      ),
      ...signedBelow(
        flow,
        [said.text, 'Demikian penjelasan ini dibuat dengan sebenarnya.'],
        oneSigns(flow, 'Pejabat Penilai Kinerja,', skp.appraiser, place, said.on),
      ),
    ],
  }
}

/** What the superior decides, for good. */
function conclusion(
  page: Page,
  { letterhead: office, evaluation, number = '' }: ObjectionDocument,
  { submittedOn, receivedOn, explanation: heard }: ObjectionPaper,
  decision: NonNullable<ObjectionPaper['decision']>,
  logo: string | null,
): Part {
  const flow = new Flow(page, look)
  const { skp, content, predikat, place, appraiserSuperior } = evaluation
  const { ratingResult, ratingBehaviour, notes } = content
  const changes =
    ratingResult && ratingBehaviour && predikat
      ? changesOf(decision.before, { ratingResult, ratingBehaviour, notes, predikat }, skp.year)
      : []
  const superior = appraiserSuperior ?? unnamed
  const above = letterhead(flow, office, logo)
  const title = titleOf(flow, formTitles(skp.year).putusanKeberatan, evaluation, number)
  return {
    title: [...above, ...title],
    blocks: [
      paragraph(flow, `Pada hari ini, ${spelledDay(decision.on)}, saya:`),
      partyLines(flow, superior),
      paragraph(
        flow,
        `selaku Atasan Pejabat Penilai Kinerja, setelah memeriksa keberatan ${skp.employee.name} (${skp.employee.nipLabel} ${orDash(skp.employee.nip)}) tanggal ${longDate(submittedOn)} atas evaluasi kinerja ${ofPeriod(evaluation)}${heard ? ` dan penjelasan ${skp.appraiser.name} selaku Pejabat Penilai Kinerja tanggal ${longDate(heard.on)}` : ''}, memutuskan:`,
      ),
      ...told(flow, `${decisionText(decision)}.`, decision.reason),
      ...(changes.length > 0
        ? table(
            flow,
            [34, 33, 33],
            [[head('HAL'), head('SEMULA'), head('MENJADI')]],
            changes.map((one): Group => [
              [{ text: one.what }, { text: one.before }, { text: one.after, bold: true }],
            ]),
          )
        : []),
      ...signedBelow(
        flow,
        [
          `Keputusan ini bersifat final menurut ${sourceOf(receivedOn)}. Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.`,
        ],
        oneSigns(flow, 'Atasan Pejabat Penilai Kinerja,', superior, place, decision.on),
      ),
    ],
  }
}

/** Keberatan, its explanation and the decision, each on a page of its own (PP 30/2019 Pasal 59; no layout is given). */
export function draw(data: ObjectionDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const { evaluation } = data
  const { objection } = evaluation
  const [first, ...others] = [
    submission(page, evaluation),
    ...(objection?.explanation ? [explanation(page, evaluation, objection, objection.explanation)] : []),
    ...(objection?.decision ? [conclusion(page, data, objection, objection.decision, options.logo)] : []),
  ]
  return {
    page,
    title: first?.title ?? [],
    blocks: [
      { stack: first?.blocks ?? [], fontSize: look.size },
      ...others.map(({ title, blocks }): Content => ({
        stack: [...title, ...blocks],
        fontSize: look.size,
        pageBreak: 'before',
      })),
    ],
  }
}
