import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import { lineHeight } from '../../fonts.ts'
import { behaviourTable } from '../../parts/behaviour.ts'
import { agencyLine, appraisedRange, identity, periodTitle } from '../../parts/identity.ts'
import { columns, fewestPages, type Flow, head, pageOf, spacer, titleLine } from '../../parts/layout.ts'
import { appraiserSigns } from '../../parts/signatures.ts'
import { workResults } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'
import type { FeedbackDocument } from './document.ts'

/** Umpan balik berkelanjutan: the tables of the evaluation without ratings (PermenPANRB 6/2022, lampiran). */
export function draw(document: FeedbackDocument, options: PrintOptions): BuiltForm {
  const { skp } = document
  const page = pageOf(options, skp.approach === 'kuantitatif' ? 'landscape' : 'portrait')
  const heads = formTitles(skp.year)
  const titles = [
    heads.umpanBalik,
    `${heads.approach} ${skp.approach.toUpperCase()}`,
    heads.kinds[skp.kind],
    periodTitle(document),
  ]
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks: fewestPages(page, (flow) => {
      flow.take(lineHeight(10) * titles.length)
      return blocksOf(flow, document)
    }),
  }
}

/** What was said of RHK that are not in the SKP any more; nothing of what was said is left out. */
function formerTable(flow: Flow, former: FeedbackDocument['former']): Content[] {
  if (former.length === 0) return []
  return [
    spacer(flow),
    flow.table(
      columns([50, 50], flow.page.innerWidth),
      [[head('RENCANA HASIL KERJA SEBELUM DIUBAH'), head('UMPAN BALIK BERKELANJUTAN')]],
      former.map(({ rhk, text }) => [[{ text: rhk }, { text }]]),
    ),
  ]
}

function blocksOf(flow: Flow, document: FeedbackDocument): Content[] {
  const { skp, content, former, place, signedOn } = document
  const sign = appraiserSigns(flow, skp.appraiser, place, signedOn)
  return [
    agencyLine(flow, skp, appraisedRange(document)),
    identity(flow, skp.employee, skp.appraiser, skp.agency),
    spacer(flow),
    workResults(flow, skp, content),
    ...formerTable(flow, former),
    spacer(flow),
    behaviourTable(flow, skp.year, skp.content.expectations, content.behaviourFeedback, sign.height),
    sign.put(),
  ]
}
