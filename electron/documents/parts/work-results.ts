import type { Content } from 'pdfmake/interfaces'
import { provenText } from '../../../shared/evaluation/realisation.ts'
import type { EvaluationContent, EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { aspectLabels, perspectiveLabels } from '../../../shared/planning/skp/labels.ts'
import type { Iki, Rhk, SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { bar, type Cell, columns, type Flow, type Group, head, numberCell, orDash } from './layout.ts'

/** Realisations and feedback when it is an evaluation; an SKP has none. */
type Results =
  | (Pick<EvaluationContent, 'realisations' | 'values' | 'feedback'> & Pick<EvaluationDocument, 'evidence'>)
  | null

const feedbackTitle = 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG'
const realisationTitle = 'REALISASI BERDASARKAN BUKTI DUKUNG'

/** The text of an RHK with who assigned it below. */
export const rhkText = (rhk: Rhk): string =>
  rhk.assignedBy.trim() ? `${orDash(rhk.text)}\n(penugasan dari ${rhk.assignedBy.trim()})` : orDash(rhk.text)

const kinds = [
  ['utama', 'A. UTAMA'],
  ['tambahan', 'B. TAMBAHAN'],
] as const

/** A full-width row such as "A. UTAMA". */
const wide = (text: string, count: number, bold = true): (Cell | null)[] => [
  { text, bold, colSpan: count },
  ...Array<null>(count - 1).fill(null),
]

/** The row "(1) (2) (3)" below the titles. */
export const numbered = (count: number): Cell[] =>
  Array.from({ length: count }, (_, index) => head(`(${index + 1})`, { bold: false, size: 7 }))

/**
 * The groups of the table: the heading of each kind goes with its first RHK, so that it is never left alone at
 * the foot of a page.
 */
export function grouped(
  skp: SkpDocument,
  count: number,
  groupsOf: (rhk: Rhk, number: number) => readonly Group[],
): Group[] {
  return kinds.flatMap(([kind, title]) => {
    const rows = skp.content.rhk.filter((rhk) => rhk.kind === kind)
    const groups = rows.flatMap((rhk, index) => groupsOf(rhk, index + 1))
    const [first, ...rest] = groups
    return first ? [[wide(title, count), ...first], ...rest] : [[wide(title, count), wide('-', count, false)]]
  })
}

/** Table HASIL KERJA of the quantitative approach (PermenPANRB 6/2022, lampiran). */
function quantitative(flow: Flow, skp: SkpDocument, results: Results, after: number): Content {
  const jpt = skp.kind === 'jpt'
  const titles = jpt
    ? ['NO.', 'RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET', 'PERSPEKTIF']
    : [
        'NO.',
        'RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI',
        'RENCANA HASIL KERJA',
        'ASPEK',
        'INDIKATOR KINERJA INDIVIDU',
        'TARGET',
      ]
  if (results) titles.push(realisationTitle, feedbackTitle)
  const shares = jpt
    ? results
      ? [4, 24, 22, 9, 11, 14, 16]
      : [5, 38, 33, 12, 12]
    : results
      ? [4, 17, 18, 8, 19, 9, 11, 14]
      : [4, 24, 24, 9, 27, 12]
  const widths = columns(shares, flow.page.innerWidth)
  const header: Group = [
    bar('HASIL KERJA', titles.length),
    titles.map((title) => head(title)),
    numbered(titles.length),
  ]
  const indicators = (rhk: Rhk): (Iki | null)[] => (rhk.indicators.length > 0 ? rhk.indicators : [null])

  const groupOf = (rhk: Rhk, number: number): Group => {
    const lines = indicators(rhk)
    const rowSpan = lines.length
    const over = (text: string, again?: Cell['again']): Cell => ({
      text,
      rowSpan,
      ...(again ? { again } : {}),
    })
    return lines.map((iki, index): (Cell | null)[] => {
      const top = index === 0
      const own = jpt
        ? [top ? numberCell(number, { rowSpan }) : null, top ? over(rhkText(rhk), 'continued') : null]
        : [
            top ? numberCell(number, { rowSpan }) : null,
            top ? over(orDash(rhk.superiorText)) : null,
            top ? over(rhkText(rhk), 'continued') : null,
            { text: iki?.aspect ? aspectLabels[iki.aspect] : '-' },
          ]
      return [
        ...own,
        { text: orDash(iki?.indicator) },
        { text: orDash(iki?.target), align: 'center' },
        ...(jpt ? [top ? over(rhk.perspective ? perspectiveLabels[rhk.perspective] : '-') : null] : []),
        ...(results
          ? [
              { text: orDash(iki && provenText(results, iki, results.evidence)) },
              top ? over(orDash(results.feedback[rhk.id])) : null,
            ]
          : []),
      ]
    })
  }
  return flow.table(
    widths,
    header,
    grouped(skp, titles.length, (rhk, number) => [groupOf(rhk, number)]),
    after,
  )
}

/** Table HASIL KERJA of the qualitative approach: indicators and targets as one list below each RHK. */
function qualitative(flow: Flow, skp: SkpDocument, results: Results, after: number): Content {
  const titles = results ? ['HASIL KERJA', realisationTitle, feedbackTitle] : ['HASIL KERJA']
  const shares = results ? [5, 45, 25, 25] : [5, 95]
  const widths = columns(shares, flow.page.innerWidth)
  const count = shares.length
  const [first = '', ...others] = titles
  const header: Group = [[...bar(first, 2), ...others.map((title) => head(title))]]
  const jpt = skp.kind === 'jpt'
  /** An indicator with its target and, for a head, its perspective. */
  const measure = (iki: Iki, { perspective }: Rhk): string =>
    [iki.indicator, iki.target, jpt && perspective ? perspectiveLabels[perspective] : '']
      .flatMap((text) => text.trim() || [])
      .join(', ')
  const groupOf = (rhk: Rhk, number: number): Group => [
    [
      numberCell(`${number}.`),
      {
        text: '',
        again: 'continued',
        list: [
          { text: rhkText(rhk), bold: true },
          {
            text: `Ukuran keberhasilan/Indikator Kinerja Individu, ${jpt ? 'Target, dan Perspektif' : 'dan Target'}:`,
          },
          ...rhk.indicators.map((iki) => ({
            text: orDash(measure(iki, rhk)),
            bullet: '•',
          })),
          ...(rhk.indicators.length === 0 ? [{ text: '-' }] : []),
        ],
      },
      ...(results
        ? [
            {
              text:
                rhk.indicators
                  .map((iki) => provenText(results, iki, results.evidence))
                  .filter(Boolean)
                  .join('\n') || '-',
            },
            { text: orDash(results.feedback[rhk.id]) },
          ]
        : []),
    ],
  ]
  return flow.table(
    widths,
    header,
    grouped(skp, count, (rhk, number) => [groupOf(rhk, number)]),
    after,
  )
}

/**
 * Table HASIL KERJA in the approach of the SKP.
 * @param after height of what must stand on the page of the last RHK, in points
 */
export const workResults = (flow: Flow, skp: SkpDocument, results: Results, after = 0): Content =>
  (skp.approach === 'kuantitatif' ? quantitative : qualitative)(flow, skp, results, after)
