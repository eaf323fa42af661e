import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import type { EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import { printedRating } from '../../../../shared/evaluation/predikat.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { lineHeight } from '../../fonts.ts'
import { behaviourTable } from '../../parts/behaviour.ts'
import { curve } from '../../parts/curve.ts'
import { agencyLine, identity, periodTitle } from '../../parts/identity.ts'
import {
  columns,
  fewestPages,
  type Flow,
  type Group,
  grey,
  groupHeight,
  pageOf,
  spacer,
  spacerHeight,
  titleLine,
} from '../../parts/layout.ts'
import { appraiserSigns } from '../../parts/signatures.ts'
import { workResults } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'

/** Between a table and the line of its result, with the lines of both. */
const air = spacerHeight + 1

/** One line such as "RATING HASIL KERJA: SESUAI EKSPEKTASI" in a box. */
function result(flow: Flow, label: string, value: string) {
  const widths = columns([30, 70], flow.page.innerWidth)
  const row: Group = [
    [
      { text: label, bold: true, fill: grey },
      { text: value, bold: true },
    ],
  ]
  return {
    /** With the air above; the table before must leave that much room on the page of its last lines. */
    height: groupHeight(row, widths) + air,
    put: (after = 0): Content => flow.table(widths, [], [row], after),
  }
}

/** Evaluasi Kinerja Pegawai, periodic and annual (PermenPANRB 6/2022, lampiran). */
export function draw(evaluation: EvaluationDocument, options: PrintOptions): BuiltForm {
  const { skp } = evaluation
  const page = pageOf(options.paper, skp.approach === 'kuantitatif' ? 'landscape' : 'portrait')
  const heads = formTitles(skp.year)
  const titles = [
    heads.evaluasi,
    `${heads.approach} ${skp.approach.toUpperCase()}`,
    heads.kinds[skp.kind],
    periodTitle(evaluation),
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
  const capaian = achievement ? words.achievements[achievement].toUpperCase() : '-'
  const ofResults = result(flow, 'RATING HASIL KERJA', rating(ratingResult))
  const ofBehaviour = result(flow, 'RATING PERILAKU KERJA', rating(ratingBehaviour))
  const ofBoth = result(
    flow,
    'PREDIKAT KINERJA PEGAWAI',
    predikat ? words.predikats[predikat].toUpperCase() : '-',
  )
  return [
    agencyLine(flow, skp),
    identity(flow, skp.employee, skp.appraiser),
    spacer(flow),
    result(flow, 'CAPAIAN KINERJA ORGANISASI', capaian).put(),
    ...(achievement
      ? [
          { text: 'POLA DISTRIBUSI:', bold: true, margin: [0, 3, 0, 0] } as Content,
          curve(flow, skp.year, achievement),
        ]
      : [spacer(flow)]),
    workResults(flow, skp, { ...content, evidence }, ofResults.height),
    spacer(flow),
    ofResults.put(),
    spacer(flow),
    behaviourTable(
      flow,
      skp.year,
      skp.content.expectations,
      content.behaviourFeedback,
      ofBehaviour.height + ofBoth.height + sign.height,
    ),
    spacer(flow),
    ofBehaviour.put(),
    ofBoth.put(sign.height),
    sign.put(),
  ]
}
