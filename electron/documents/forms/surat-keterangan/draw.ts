import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { inRole, type LetterDocument } from '../../../../shared/letters/letter.ts'
import { statementBegins, statementNames } from '../../../../shared/letters/wording.ts'
import { Flow, pageOf } from '../../parts/layout.ts'
import { letterHead } from '../../parts/letter.ts'
import { saidAndSigned } from '../../parts/letter-end.ts'
import { paragraph } from '../../parts/paragraph.ts'
import { partyLines } from '../../parts/party-lines.ts'
import { recordLook as look } from '../../parts/record.ts'
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
  const stack: Content[] = [
    paragraph(flow, statementBegins),
    partyLines(flow, signing),
    paragraph(flow, statementNames),
    partyLines(flow, about),
    ...saidAndSigned(flow, data, sign),
  ]
  return { page, title, blocks: [{ stack, fontSize: look.size }] }
}
