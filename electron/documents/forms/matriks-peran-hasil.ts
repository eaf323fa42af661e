import type { Content } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../shared/documents/forms.ts'
import type { MatrixDocument } from '../../../shared/documents/matrix.ts'
import { lineHeight } from '../fonts.ts'
import { agencyLine } from '../parts/identity.ts'
import { columns, Flow, type Group, head, orDash, pageOf, titleLine } from '../parts/layout.ts'
import { appraiserSigns } from '../parts/signatures.ts'
import type { BuiltForm } from './built-form.ts'
import { spacer } from './skp.ts'

/** So many results stand side by side; more of them go on in a further table below. */
const columnsAtOnce = 6

/**
 * Matriks Peran Hasil (PermenPANRB 6/2022, lampiran): the leader's results across, the people down, each cell the
 * role written as a result; signed by the leader.
 */
export function matriksPeranHasilForm({ skp, rows }: MatrixDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options.paper, 'landscape')
  const flow = new Flow(page)
  const titles = ['MATRIKS PERAN HASIL', orDash(skp.employee.unit).toUpperCase(), `TAHUN ${skp.year}`]
  flow.take(lineHeight(10) * titles.length)
  const results = skp.content.rhk.filter((rhk) => rhk.kind === 'utama')
  const blocks: Content[] = [agencyLine(flow, skp)]
  for (let from = 0; from < Math.max(1, results.length); from += columnsAtOnce) {
    const shown = results.slice(from, from + columnsAtOnce)
    const shares = [4, 20, 16, ...shown.map(() => 60 / Math.max(1, shown.length))]
    const header: Group = [
      [
        head('NO.'),
        head('NAMA / NIP'),
        head('JABATAN'),
        ...shown.map((rhk, index) => head(`${from + index + 1}. ${orDash(rhk.text)}`)),
      ],
    ]
    const groups = rows.map(({ person, cells }, index): Group => [
      [
        { text: String(index + 1), align: 'center' },
        { text: `${person.name}\n${person.nip ? `${person.nipLabel}. ${person.nip}` : '-'}` },
        { text: orDash(person.jabatan) },
        ...shown.map((_, at) => {
          const roles = cells[from + at] ?? []
          return { text: roles.length > 1 ? roles.map((role) => `- ${role}`).join('\n') : orDash(roles[0]) }
        }),
      ],
    ])
    if (from > 0) blocks.push(spacer(flow))
    blocks.push(flow.table(columns(shares, page.innerWidth), header, groups))
  }
  blocks.push(appraiserSigns(flow, skp.employee, skp.place, skp.signedOn, skp.employee.jabatan))
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks,
    owner: skp.employee,
    draft: skp.signedOn === null,
  }
}
