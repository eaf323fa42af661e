import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import type { EvaluationDocument } from '../../../../shared/evaluation/evaluation.ts'
import { achievementLabels, predikatLabels, printedRating } from '../../../../shared/evaluation/predikat.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { behaviourTable } from '../../parts/behaviour.ts'
import { curve } from '../../parts/curve.ts'
import { agencyLine, identity, periodTitle } from '../../parts/identity.ts'
import { columns, Flow, grey, pageOf, spacer, titleLine } from '../../parts/layout.ts'
import { appraiserSigns } from '../../parts/signatures.ts'
import { workResults } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'

/** One line such as "RATING HASIL KERJA: SESUAI EKSPEKTASI" in a box. */
function result(flow: Flow, label: string, value: string, after = 0): Content {
  return flow.table(
    columns([30, 70], flow.page.innerWidth),
    [],
    [
      [
        [
          { text: label, bold: true, fill: grey },
          { text: value, bold: true },
        ],
      ],
    ],
    after,
  )
}

/** Evaluasi Kinerja Pegawai, periodic and annual (PermenPANRB 6/2022, lampiran). */
export function draw(evaluation: EvaluationDocument, options: PrintOptions): BuiltForm {
  const { skp, content, achievement, predikat, place, signedOn } = evaluation
  const page = pageOf(options.paper, skp.approach === 'kuantitatif' ? 'landscape' : 'portrait')
  const flow = new Flow(page)
  const heads = formTitles(skp.year)
  const titles = [
    heads.evaluasi,
    `${heads.approach} ${skp.approach.toUpperCase()}`,
    heads.kinds[skp.kind],
    periodTitle(evaluation),
  ]
  flow.take(lineHeight(10) * titles.length)
  const { ratingResult, ratingBehaviour } = content
  const rating = (value: typeof ratingResult) => (value ? printedRating(value, options.ratingSpelling) : '-')
  const sign = appraiserSigns(flow, skp.appraiser, place, signedOn)
  const blocks: Content[] = [
    agencyLine(flow, skp),
    identity(flow, skp.employee, skp.appraiser),
    spacer(flow),
    result(
      flow,
      'CAPAIAN KINERJA ORGANISASI',
      achievement ? achievementLabels[achievement].toUpperCase() : '-',
    ),
    ...(achievement
      ? [{ text: 'POLA DISTRIBUSI:', bold: true, margin: [0, 3, 0, 0] } as Content, curve(flow, achievement)]
      : [spacer(flow)]),
    workResults(flow, skp, content),
    spacer(flow),
    result(flow, 'RATING HASIL KERJA', rating(ratingResult)),
    spacer(flow),
    behaviourTable(flow, skp.year, skp.content.expectations, content.behaviourFeedback),
    spacer(flow),
    result(flow, 'RATING PERILAKU KERJA', rating(ratingBehaviour)),
    result(
      flow,
      'PREDIKAT KINERJA PEGAWAI',
      predikat ? predikatLabels[predikat].toUpperCase() : '-',
      sign.height,
    ),
    sign.put(),
  ]
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks,
  }
}
