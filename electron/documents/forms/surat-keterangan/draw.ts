import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/forms.ts'
import { inRole, type LetterDocument } from '../../../../shared/letters/letter.ts'
import { paragraphsOf, statementBegins, statementNames } from '../../../../shared/letters/wording.ts'
import { pointsOf } from '../../../../shared/planning/talks/talk.ts'
import { Flow, pageOf } from '../../parts/layout.ts'
import { letterHead } from '../../parts/letter.ts'
import { paragraph, signedBelow } from '../../parts/paragraph.ts'
import { partyLines } from '../../parts/party-lines.ts'
import { points, recordLook as look } from '../../parts/record.ts'
import { unnamed } from '../../../../shared/kernel/party.ts'
import { placeAndDate, placeOn, rowsSign } from '../../parts/signatures.ts'
import type { Signer } from '../../parts/signer.ts'
import type { BuiltForm } from '../built-form.ts'

/** A surat keterangan about an employee, signed right, portrait (Peraturan ANRI 5/2021, Permendagri 1/2023). */
export function draw(data: LetterDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'portrait')
  const flow = new Flow(page, look)
  const title = letterHead(flow, data, options.logo)
  const signing = inRole(data, 'pihak')[0]?.party ?? unnamed
  const about = inRole(data, 'tentang')[0]?.party ?? unnamed
  const signer: Signer = {
    first: placeAndDate(placeOn(page, data.place), data.date),
    role: signing === unnamed ? `${'.'.repeat(30)},` : `${signing.jabatan},`,
    party: signing,
    withPangkat: true,
    official: true,
  }
  const noting = inRole(data, 'mengetahui').map(({ party }): Signer => ({
    first: 'Mengetahui,',
    role: `${party.jabatan},`,
    party,
  }))
  const sign = rowsSign(flow, [[noting[0] ?? null, signer]])
  const body = paragraphsOf(data.body)
  const closing = paragraphsOf(data.closing)
  const hasPoints = pointsOf(data.points).length > 0
  const stack: Content[] = [
    paragraph(flow, statementBegins),
    partyLines(flow, signing),
    paragraph(flow, statementNames),
    partyLines(flow, about),
    ...(hasPoints
      ? [
          ...body.map((text) => paragraph(flow, text)),
          ...points(flow, '', data.points),
          ...signedBelow(flow, closing, sign),
        ]
      : signedBelow(flow, [...body, ...closing], sign)),
  ]
  return { page, title, blocks: [{ stack, fontSize: look.size }] }
}
