import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { SkpDocument } from '../../../../shared/planning/skp/skp.ts'
import { lineHeight } from '../../fonts.ts'
import { behaviourTable } from '../../parts/behaviour.ts'
import { agencyLine, identity } from '../../parts/identity.ts'
import { Flow, pageOf, spacer, titleLine } from '../../parts/layout.ts'
import { bothSign } from '../../parts/signatures.ts'
import { workResults } from '../../parts/work-results.ts'
import type { BuiltForm } from '../built-form.ts'

/** Sasaran Kinerja Pegawai (PermenPANRB 6/2022, lampiran): all kinds, both approaches. */
export function draw(skp: SkpDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, skp.approach === 'kuantitatif' ? 'landscape' : 'portrait')
  const flow = new Flow(page)
  const heads = formTitles(skp.year)
  const titles = [heads.skp, `${heads.approach} ${skp.approach.toUpperCase()}`, heads.kinds[skp.kind]]
  flow.take(lineHeight(10) * titles.length)
  const { employee, appraiser, place, signedOn, content } = skp
  const sign = bothSign(flow, employee, appraiser, place, signedOn)
  const blocks: Content[] = [
    agencyLine(flow, skp),
    identity(flow, employee, appraiser, skp.agency),
    spacer(flow),
    workResults(flow, skp, null),
    spacer(flow),
    behaviourTable(flow, skp.year, content.expectations, null, sign.height),
    sign.put(),
  ]
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks,
  }
}
