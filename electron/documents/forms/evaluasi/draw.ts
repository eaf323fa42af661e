import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import type { Achievement, EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import { printedRating } from '../../../../shared/evaluation/predikat.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { lineHeight } from '../../fonts.ts'
import { behaviourTable } from '../../parts/behaviour.ts'
import { curve, curveHeight } from '../../parts/curve.ts'
import { agencyLine, appraisedRange, identity, periodTitle, supersededTitle } from '../../parts/identity.ts'
import {
  columns,
  fewestPages,
  type Flow,
  type Group,
  groupHeight,
  pageOf,
  spacer,
  spacerHeight,
  titleLine,
} from '../../parts/layout.ts'
import { sentence, sentenceHeight } from '../../parts/list.ts'
import { appraiserSigns } from '../../parts/signatures.ts'
import { workResults } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'

/** Between a table and the box of its result, with the lines of both. */
const air = spacerHeight + 1

/** A box across the page such as "RATING HASIL KERJA*" with what it is below (PermenPANRB 6/2022, lampiran). */
function box(flow: Flow, label: string, value: string) {
  const widths = columns([1], flow.page.innerWidth)
  const row: Group = [
    [
      {
        text: '',
        list: [
          { text: `${label}*`, bold: true },
          { text: value, bold: true },
        ],
      },
    ],
  ]
  return {
    row,
    widths,
    /** With the air above; the table before must leave that much room on the page of its last lines. */
    height: groupHeight(row, widths, flow.look) + air,
    put: (after = 0): Content => flow.table(widths, [], [row], after),
  }
}

/** What the organisation achieved and, once that is settled, the curve that belongs to it. */
function achieved(flow: Flow, year: number, achievement: Achievement | null): Content {
  const words = appraisalWords(year)
  const { row, widths } = box(
    flow,
    'CAPAIAN KINERJA ORGANISASI',
    achievement ? words.achievements[achievement].toUpperCase() : '-',
  )
  const [width = 0] = widths
  const drawn: Group = achievement
    ? [
        [{ text: 'POLA DISTRIBUSI:', bold: true }],
        [{ text: '', drawing: { height: curveHeight, content: () => curve(year, achievement, width) } }],
      ]
    : []
  return flow.table(widths, [], [[...row, ...drawn]])
}

/** What the asterisks mean. */
const footnote = '*) diisi sesuai hasil evaluasi'

/** Evaluasi Kinerja Pegawai, periodic and annual (PermenPANRB 6/2022, lampiran). */
export function draw(evaluation: EvaluationDocument, options: PrintOptions): BuiltForm {
  const { skp } = evaluation
  const page = pageOf(options, skp.approach === 'kuantitatif' ? 'landscape' : 'portrait')
  const heads = formTitles(skp.year)
  const titles = [
    heads.evaluasi,
    `${heads.approach} ${skp.approach.toUpperCase()}`,
    heads.kinds[skp.kind],
    periodTitle(evaluation),
    ...supersededTitle(evaluation),
  ]
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks: fewestPages(page, (flow) => {
      flow.take(lineHeight(10) * titles.length)
      return blocksOf(flow, evaluation, options)
    }),
  }
}

function blocksOf(flow: Flow, evaluation: EvaluationDocument, options: PrintOptions): Content[] {
  const { skp, content, achievement, predikat, evidence, place, signedOn } = evaluation
  const { ratingResult, ratingBehaviour } = content
  const rating = (value: typeof ratingResult) =>
    value ? printedRating(value, options.ratingSpelling, skp.year) : '-'
  const sign = appraiserSigns(flow, skp.appraiser, place, signedOn)
  const words = appraisalWords(skp.year)
  const ofResults = box(flow, 'RATING HASIL KERJA', rating(ratingResult))
  const ofBehaviour = box(flow, 'RATING PERILAKU KERJA', rating(ratingBehaviour))
  const ofBoth = box(
    flow,
    'PREDIKAT KINERJA PEGAWAI',
    predikat ? words.predikats[predikat].toUpperCase() : '-',
  )
  const note = sentenceHeight(flow, footnote)
  return [
    agencyLine(flow, skp, appraisedRange(evaluation)),
    identity(flow, skp.employee, skp.appraiser, skp.agency),
    spacer(flow),
    achieved(flow, skp.year, achievement),
    spacer(flow),
    workResults(flow, skp, { ...content, evidence }, ofResults.height),
    spacer(flow),
    ofResults.put(),
    spacer(flow),
    behaviourTable(
      flow,
      skp.year,
      skp.content.expectations,
      content.behaviourFeedback,
      ofBehaviour.height + ofBoth.height + note + sign.height,
    ),
    spacer(flow),
    ofBehaviour.put(ofBoth.height + note + sign.height),
    spacer(flow),
    ofBoth.put(note + sign.height),
    sentence(flow, footnote),
    sign.put(),
  ]
}
