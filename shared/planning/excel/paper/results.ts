import type { DrawnLine } from '../../../excel/paper.ts'
import { textKey } from '../../../kernel/text.ts'
import { aspectLabels } from '../../skp/labels.ts'
import type { FormColumn } from '../columns.ts'
import { type Band, bandsOf, startsAbove, within } from './bands.ts'
import { type PaperColumn, partsByColumn } from './columns.ts'
import { type Line, type Part, wholeText } from './lines.ts'

/** What stands together between two page ends and headings such as "A. UTAMA". */
export interface Stretch {
  page: number
  /** Whether a heading stands above it: what it begins with is no rest of what stood before. */
  fresh: boolean
  lines: Line[]
}

/** What stands in the cells of one row, as their lines. */
type Cells = Map<FormColumn, string[]>

/** An RHK as it is in the end, with what goes on on further pages. */
export interface PaperRhk {
  page: number
  /** Index of the stretch where it begins. */
  stretch: number
  cells: Cells
  indicators: Cells[]
}

/** The feedback of an evaluation may reach further down than its RHK, so that it says nothing of where rows begin. */
const ofRhk: readonly FormColumn[] = ['no', 'superior', 'text', 'assignedBy', 'perspective', 'feedback']
const number = /^\d{1,3}[.)]?$/
const nothing = /^[-–—]$/
const aspects = new Set(Object.values(aspectLabels).map(textKey))
const isAspect = ({ text }: Part): boolean => aspects.has(textKey(text)) || nothing.test(text)

/** How far the lines of one cell stand from each other: what most of them do. */
function leadingOf(columns: ReadonlyArray<readonly Part[]>): number {
  const gaps = columns
    .flatMap((parts) => parts.slice(1).map((part, index) => (part.y - (parts[index]?.y ?? 0)) / part.size))
    .filter((gap) => gap > 0.5 && gap < 2.5)
    .toSorted((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 5)] ?? 1.2
}

/** Where no column names an aspect, an indicator begins where its target stands beside it, apart from what is above. */
function targetAnchors(indicators: readonly Part[], targets: readonly Part[], leading: number): Part[] {
  const apart = (parts: readonly Part[], index: number) => {
    const [part, above] = [parts[index], parts[index - 1]]
    return !above || !part || part.y - above.y > part.size * leading * 1.2
  }
  return indicators.filter((part, index) => {
    const beside = targets.findIndex(({ y }) => Math.abs(y - part.y) < part.size * 0.4)
    return beside >= 0 && apart(targets, beside) && apart(indicators, index)
  })
}

/** What each stretch has in its columns, and what says where rows begin. */
function lookAt(stretches: readonly Stretch[], columns: readonly PaperColumn[]) {
  const placeOf = (column: FormColumn) => columns.findIndex(({ is }) => is === column)
  const [no, text, aspect] = [placeOf('no'), placeOf('text'), placeOf('aspect')]
  const [indicator, target] = [placeOf('indicator'), placeOf('target')]
  const pick = (parts: readonly Part[][], place: number): Part[] => parts[place] ?? []
  const written = stretches.map(({ lines }) => partsByColumn(lines, columns))
  const leading = leadingOf(written.flatMap((parts) => [pick(parts, text), pick(parts, indicator)]))
  const looked = written.map((parts, index) => ({
    page: stretches[index]?.page ?? 0,
    fresh: stretches[index]?.fresh ?? true,
    ys: stretches[index]?.lines.map(({ y }) => y) ?? [],
    parts,
    numbers: pick(parts, no).filter((part) => number.test(part.text)),
    marks:
      aspect >= 0
        ? pick(parts, aspect).filter(isAspect)
        : targetAnchors(pick(parts, indicator), pick(parts, target), leading),
    besideRhk: columns.flatMap(({ is }, place) =>
      is && ofRhk.includes(is) && is !== 'no' && is !== 'feedback' ? [pick(parts, place)] : [],
    ),
    besideIki: [pick(parts, indicator), pick(parts, target)],
  }))
  const fresh = looked.filter((one) => one.fresh)
  return {
    looked,
    columnOfRhk: columns[text],
    columnOfIki: columns[indicator],
    /** The column that every indicator says something in. */
    key: aspect >= 0 ? 'aspect' : ('target' satisfies FormColumn),
    centredRhk: fresh.some((one) => startsAbove(one.numbers, [...one.besideRhk, ...one.besideIki])),
    centredIki: aspect >= 0 && fresh.some((one) => startsAbove(one.marks, one.besideIki)),
  } as const
}

/** What a band says in the columns of an RHK, or in those of an indicator. */
const cellsIn = (
  parts: readonly Part[][],
  columns: readonly PaperColumn[],
  band: Band,
  rhk: boolean,
): Cells =>
  new Map(
    columns.flatMap(({ is }, place) => {
      const own = is && ofRhk.includes(is) === rhk ? within(parts[place] ?? [], band) : []
      return is && own.length > 0 ? [[is, own.map(({ text }) => text)] as const] : []
    }),
  )

function append(to: Cells, more: Cells): void {
  for (const [column, lines] of more) to.set(column, [...(to.get(column) ?? []), ...lines])
}

/**
 * Reads the rows of the table of hasil kerja in the quantitative approach.
 * @param stretches what is written in it, without titles and headings
 * @returns its RHK; what goes on on the next page is in the cell where it began
 */
export function readResults(
  stretches: readonly Stretch[],
  columns: readonly PaperColumn[],
  across: readonly DrawnLine[],
): PaperRhk[] {
  const { looked, columnOfRhk, columnOfIki, key, centredRhk, centredIki } = lookAt(stretches, columns)
  if (!columnOfRhk || !columnOfIki) return []
  const found: PaperRhk[] = []
  for (const [stretch, one] of looked.entries()) {
    const { page, fresh, ys, parts } = one
    const before = fresh ? undefined : found.at(-1)
    const range = { across, from: Math.min(...ys) - 6, to: Math.max(...ys) + 2 }
    const indicators = bandsOf({
      ...range,
      column: columnOfIki,
      anchors: one.marks,
      beside: one.besideIki,
      centred: centredIki,
    })
    const blocks = settled(
      bandsOf({
        ...range,
        column: columnOfRhk,
        anchors: one.numbers,
        // Above the first number may stand an indicator of the RHK of the page before.
        beside: [...one.besideRhk, ...one.besideIki],
        centred: centredRhk,
      }),
      indicators,
    )
    const begun = blocks.map((block, index) => {
      const cells = cellsIn(parts, columns, block, true)
      const goesOn = block.anchor === null && (cells.size === 0 || (index === 0 && !fresh))
      const last = found.at(-1)
      const rhk: PaperRhk = goesOn && last ? last : { page, stretch, cells: new Map(), indicators: [] }
      if (rhk !== last && (cells.size > 0 || block.anchor)) found.push(rhk)
      append(rhk.cells, cells)
      return { rhk, block }
    })
    for (const [index, band] of indicators.entries()) {
      const cells = cellsIn(parts, columns, band, false)
      const middle = band.anchor?.y ?? (band.from + band.to) / 2
      const { rhk } = begun.find(({ block }) => middle > block.from && middle <= block.to) ?? {}
      const isRest = index === 0 && (band.isRest || (band.anchor === null && !cells.has(key)))
      const last = isRest ? before?.indicators.at(-1) : undefined
      if (last) append(last, cells)
      else if (rhk && cells.size > 0) rhk.indicators.push(cells)
    }
  }
  return found
}

/** RHK begin where one of their indicators does: the nearest one. */
function settled(blocks: readonly Band[], indicators: readonly Band[]): Band[] {
  const edges = indicators.slice(1).map(({ from }) => from)
  const moved = blocks.slice(1).map(({ from }, index) => {
    const [above, below] = [blocks[index]?.anchor?.y ?? -Infinity, blocks[index + 1]?.anchor?.y ?? Infinity]
    const near = edges
      .filter((edge) => edge > above && edge < below)
      .toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))
    return near[0] ?? from
  })
  return blocks.map((block, index) => ({
    ...block,
    from: moved[index - 1] ?? block.from,
    to: moved[index] ?? block.to,
  }))
}

/** A cell as the reader of forms takes it; a dash stands for nothing. */
export function cellOf(cells: Cells | undefined, column: FormColumn): string {
  const text = wholeText(cells?.get(column) ?? [])
  return nothing.test(text) ? '' : text
}
