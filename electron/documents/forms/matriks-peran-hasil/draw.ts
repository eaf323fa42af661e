import type { Content } from 'pdfmake/interfaces'
import { formTitles } from '../../../../shared/regulations/form-titles.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { measureText } from '../../../../shared/planning/cascade/matrix.ts'
import { lineHeight } from '../../fonts.ts'
import { agencyLine } from '../../parts/identity.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  head,
  numberCell,
  orDash,
  pageOf,
  spacer,
  titleLine,
} from '../../parts/layout.ts'
import { appraiserSigns } from '../../parts/signatures.ts'
import type { BuiltForm } from '../built-form.ts'
import type { MatrixDocument, MatrixLevel, MatrixPrintRow } from './document.ts'

/** So many results stand side by side; more of them are shared out over further tables with the people repeated. */
const columnsAtOnce = 6

/**
 * Matriks Peran Hasil (PermenPANRB 6/2022, lampiran): the leader's results with their indicators across, the people
 * down, each cell the role written as a result; below it the same for those of them who lead a team or a unit; signed by the leader.
 */
export function draw(document: MatrixDocument, options: PrintOptions): BuiltForm {
  const { skp, rows, below } = document
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const titles = [
    formTitles(skp.year).matriksPeranHasil,
    orDash(skp.employee.unit).toUpperCase(),
    `TAHUN ${skp.year}`,
  ]
  flow.take(lineHeight(10) * titles.length)
  const results = skp.content.rhk.filter((rhk) => rhk.kind === 'utama')
  const blocks: Content[] = [agencyLine(flow, skp)]
  const sign = appraiserSigns(flow, skp.employee, skp.place, skp.signedOn, skp.employee.jabatan)
  const heading = below.length > 0 ? headingOf(1, { leader: skp.employee, teams: [] }) : null
  blocks.push(...tablesOf(flow, heading, results, rows, below.length === 0 ? sign.height : 0))
  for (const level of below)
    blocks.push(
      spacer(flow),
      ...tablesOf(
        flow,
        headingOf(2, level),
        level.results,
        level.rows,
        level === below.at(-1) ? sign.height : 0,
      ),
    )
  blocks.push(sign.put())
  return {
    page,
    title: titles.map((title) => titleLine(title)),
    blocks,
  }
}

const headingOf = (level: 1 | 2, { leader, teams }: Pick<MatrixLevel, 'leader' | 'teams'>): string =>
  `TINGKAT ${level}: HASIL KERJA ${[
    `${leader.name} (${orDash(leader.jabatan)})`,
    ...teams.map((name) => `Ketua ${name}`),
  ].join(', ')}`

/**
 * One matrix as tables side by side in thought, below each other on paper.
 * @param heading stands in the head, so that it repeats with it on every page
 * @param after height of what must stand on the page of the last row
 */
function tablesOf(
  flow: Flow,
  heading: string | null,
  results: MatrixLevel['results'],
  rows: readonly MatrixPrintRow[],
  after: number,
): Content[] {
  // As many tables as are needed, and the results shared out evenly between them.
  const count = Math.max(1, Math.ceil(results.length / columnsAtOnce))
  const each = Math.ceil(results.length / count)
  return Array.from({ length: count }, (_, part) => part * each).flatMap((from): Content[] => {
    const shown = results.slice(from, from + each)
    const shares = [4, 20, 16, ...shown.map(() => 60 / Math.max(1, shown.length))]
    const range =
      count === 1 ? '' : ` (hasil kerja ${from + 1}-${from + shown.length} dari ${results.length})`
    const titleRow: (Cell | null)[] = shares.map(() => null)
    if (heading !== null)
      titleRow[0] = { text: heading + range, bold: true, fill: '#e2e2e2', colSpan: shares.length }
    const header: Group = [
      ...(heading === null ? [] : [titleRow]),
      [
        head('NO.'),
        head('NAMA / NIP'),
        head('JABATAN'),
        ...shown.map(({ text }, index) => head(`${from + index + 1}. ${orDash(text)}`)),
      ],
    ]
    // In the body: a head that repeats must stay low.
    const measures: Group = shown.some(({ indicators }) => indicators.length > 0)
      ? [[{ text: measuresLabel, colSpan: 3, bold: true }, null, null, ...shown.map(measuresCell)]]
      : []
    const groups = rows.map(({ person, remarks, cells }, index): Group => [
      [
        numberCell(index + 1),
        { text: `${person.name}\n${person.nip ? `${person.nipLabel}. ${person.nip}` : '-'}` },
        { text: [orDash(person.jabatan), ...remarks].join('\n') },
        ...shown.map((_result, at) => rolesCell(cells[from + at] ?? [])),
      ],
    ])
    const table = flow.table(
      columns(shares, flow.page.innerWidth),
      header,
      // They stand above somebody, never alone at the foot of a page.
      [[...measures, ...(groups[0] ?? [])], ...groups.slice(1)],
      from + each >= results.length ? after : 0,
    )
    return from > 0 ? [spacer(flow), table] : [table]
  })
}

const measuresLabel = 'INDIKATOR KINERJA INDIVIDU PIMPINAN DAN TARGET'

const measuresCell = ({ indicators }: MatrixLevel['results'][number]): Cell => ({
  text: '-',
  ...(indicators.length > 0
    ? { text: '', list: indicators.map((iki) => ({ text: measureText(iki), bullet: '-' })) }
    : {}),
})

const rolesCell = (roles: readonly string[]): Cell =>
  roles.length > 1
    ? { text: '', list: roles.map((role) => ({ text: role, bullet: '-' })) }
    : { text: orDash(roles[0]) }
