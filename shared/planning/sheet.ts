import { aspectLabels, perspectiveLabels, valueOfLabel } from './labels.ts'
import { Aspect, type Approach, type Iki, type Rhk, type SkpContent, type SkpKind } from './skp.ts'
import { parseTarget } from './target.ts'

/**
 * The table of hasil kerja as a spreadsheet: one row for each indicator, the RHK's own cells on its first row.
 * Every function returns a new content and leaves the old one as it was; ids for new rows come from outside.
 */

export type RhkKind = Rhk['kind']
export type NewId = () => string

export const columnIds = [
  'superior',
  'text',
  'assignedBy',
  'perspective',
  'aspect',
  'indicator',
  'target',
] as const
export type ColumnId = (typeof columnIds)[number]

/** These belong to the RHK and stand on its first row only. */
export const rhkColumns: ReadonlySet<ColumnId> = new Set(['superior', 'text', 'assignedBy', 'perspective'])

/**
 * The columns of the table, as the form of the kind and approach has them (PermenPANRB 6/2022, lampiran): the
 * superior's RHK for JA and JF, the perspective for JPT, aspect and target in the quantitative approach.
 */
export function columnsFor(content: SkpContent, kind: SkpKind, approach: Approach): ColumnId[] {
  const shown: Record<ColumnId, boolean> = {
    superior: kind !== 'jpt',
    text: true,
    assignedBy: content.rhk.some((rhk) => rhk.kind === 'tambahan' || rhk.assignedBy !== ''),
    perspective: kind === 'jpt',
    aspect: kind !== 'jpt' && approach === 'kuantitatif',
    indicator: true,
    target: approach === 'kuantitatif',
  }
  return columnIds.filter((id) => shown[id])
}

export interface SheetRow {
  rhkId: string
  /** null for an RHK that has no indicator yet. */
  ikiId: string | null
  kind: RhkKind
  first: boolean
}

const ofKind = (content: SkpContent, kind: RhkKind) => content.rhk.filter((rhk) => rhk.kind === kind)

/** The rows from top to bottom: first all RHK utama, then all RHK tambahan. */
export function sheetRows(content: SkpContent): SheetRow[] {
  return [...ofKind(content, 'utama'), ...ofKind(content, 'tambahan')].flatMap((rhk): SheetRow[] => {
    const row = { rhkId: rhk.id, kind: rhk.kind }
    return rhk.indicators.length === 0
      ? [{ ...row, ikiId: null, first: true }]
      : rhk.indicators.map((iki, index) => ({ ...row, ikiId: iki.id, first: index === 0 }))
  })
}

/** What a cell shows and what is copied from it; '' where the row has no such cell. */
export function cellText(content: SkpContent, row: SheetRow, column: ColumnId): string {
  const rhk = content.rhk.find(({ id }) => id === row.rhkId)
  if (!rhk || (rhkColumns.has(column) && !row.first)) return ''
  const iki = rhk.indicators.find(({ id }) => id === row.ikiId)
  switch (column) {
    case 'superior':
      return rhk.superiorText
    case 'text':
      return rhk.text
    case 'assignedBy':
      return rhk.assignedBy
    case 'perspective':
      return rhk.perspective ? perspectiveLabels[rhk.perspective] : ''
    case 'aspect':
      return iki?.aspect ? aspectLabels[iki.aspect] : ''
    case 'indicator':
      return iki?.indicator ?? ''
    case 'target':
      return iki?.target ?? ''
  }
}

/** The RHK of the superior that may be chosen, to link a typed text to it. */
export type Choices = ReadonlyArray<{ id: string; text: string }>

/** The longest text of a cell; the contract has the same limits. */
export const limits: Readonly<Record<ColumnId, number>> = {
  superior: 2000,
  text: 2000,
  assignedBy: 200,
  perspective: 60,
  aspect: 60,
  indicator: 2000,
  target: 500,
}

export interface Edit {
  row: SheetRow
  column: ColumnId
  text: string
}

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

function editedRhk(rhk: Rhk, column: ColumnId, text: string, superior: Choices): Rhk {
  switch (column) {
    case 'superior':
      return {
        ...rhk,
        superiorText: text,
        superiorRhkId: superior.find((choice) => sameText(choice.text, text))?.id ?? null,
      }
    case 'text':
      return { ...rhk, text }
    case 'assignedBy':
      return { ...rhk, assignedBy: text }
    case 'perspective':
      return { ...rhk, perspective: valueOfLabel(perspectiveLabels, text) }
    case 'aspect':
    case 'indicator':
    case 'target':
      return rhk
  }
}

function editedIki(iki: Iki, column: ColumnId, text: string): Iki {
  if (column === 'aspect') return { ...iki, aspect: valueOfLabel(aspectLabels, text) }
  if (column === 'indicator') return { ...iki, indicator: text }
  return column === 'target' ? writeTarget(iki, text) : iki
}

/** An indicator with another target, and what a program can know of it. */
export function writeTarget(iki: Iki, text: string): Iki {
  const { min, max, unit } = parseTarget(text)
  const onlyMost = (from: number | null, to: number | null) => from === null && to !== null
  // "maks. 3 hari" says itself that less is better.
  const direction = onlyMost(min, max)
    ? 'down'
    : onlyMost(iki.targetMin, iki.targetMax)
      ? 'up'
      : iki.direction
  return { ...iki, target: text, targetMin: min, targetMax: max, unit: unit?.slice(0, 60) ?? null, direction }
}

/** The content with one indicator changed. */
export const changeIki = (content: SkpContent, ikiId: string, change: (iki: Iki) => Iki): SkpContent => ({
  ...content,
  rhk: content.rhk.map((rhk) =>
    rhk.indicators.some(({ id }) => id === ikiId)
      ? { ...rhk, indicators: rhk.indicators.map((iki) => (iki.id === ikiId ? change(iki) : iki)) }
      : rhk,
  ),
})

/**
 * Writes texts into cells; what does not belong to a row is passed over.
 * @param superior the superior's RHK: a text that is one of them is linked to it
 */
export function writeCells(
  content: SkpContent,
  edits: readonly Edit[],
  superior: Choices,
  newId: NewId,
): SkpContent {
  const byRhk = Map.groupBy(edits, ({ row }) => row.rhkId)
  return {
    ...content,
    rhk: content.rhk.map((rhk) => {
      let next = rhk
      for (const { row, column, text: typed } of byRhk.get(rhk.id) ?? []) {
        const text = typed.slice(0, limits[column])
        if (rhkColumns.has(column)) {
          if (row.first) next = editedRhk(next, column, text, superior)
          continue
        }
        // The first thing typed beside an RHK without indicators is its first indicator.
        if (row.ikiId === null && text === '') continue
        if (row.ikiId === null && next.indicators.length === 0)
          next = { ...next, indicators: [emptyIki(null, newId())] }
        const target = row.ikiId ?? next.indicators[0]?.id
        next = {
          ...next,
          indicators: next.indicators.map((iki) => (iki.id === target ? editedIki(iki, column, text) : iki)),
        }
      }
      return next
    }),
  }
}

const emptyIki = (aspect: Iki['aspect'], id: string): Iki => ({
  id,
  aspect,
  indicator: '',
  target: '',
  targetMin: null,
  targetMax: null,
  unit: null,
  direction: 'up',
})

const emptyRhk = (kind: RhkKind, id: string, ikiId: string): Rhk => ({
  id,
  kind,
  superiorRhkId: null,
  superiorText: '',
  text: '',
  assignedBy: '',
  perspective: null,
  indicators: [emptyIki('kuantitas', ikiId)],
})

export const maxRhk = 60
export const maxIki = 20

/** A new RHK below another of its kind, or as the last one of its kind. */
export function addRhk(
  content: SkpContent,
  kind: RhkKind,
  afterId: string | null,
  newId: NewId,
): { content: SkpContent; rhkId: string } {
  const rhk = emptyRhk(kind, newId(), newId())
  if (content.rhk.length >= maxRhk) return { content, rhkId: content.rhk.at(-1)?.id ?? rhk.id }
  const after = content.rhk.findIndex(({ id }) => id === afterId)
  const last = content.rhk.findLastIndex((other) => other.kind === kind)
  const place = (after >= 0 ? after : last >= 0 ? last : content.rhk.length - 1) + 1
  return { content: { ...content, rhk: content.rhk.toSpliced(place, 0, rhk) }, rhkId: rhk.id }
}

/** A new indicator below another; its aspect is the first that the RHK does not have yet. */
export function addIki(
  content: SkpContent,
  rhkId: string,
  afterId: string | null,
  newId: NewId,
): { content: SkpContent; ikiId: string | null } {
  let ikiId: string | null = null
  const rhk = content.rhk.map((known) => {
    if (known.id !== rhkId || known.indicators.length >= maxIki) return known
    const used = new Set(known.indicators.map(({ aspect }) => aspect))
    const iki = emptyIki(Aspect.options.find((aspect) => !used.has(aspect)) ?? null, newId())
    ikiId = iki.id
    const after = known.indicators.findIndex(({ id }) => id === afterId)
    const place = after >= 0 ? after + 1 : known.indicators.length
    return { ...known, indicators: known.indicators.toSpliced(place, 0, iki) }
  })
  return { content: { ...content, rhk }, ikiId }
}

export const removeRhk = (content: SkpContent, rhkId: string): SkpContent => ({
  ...content,
  rhk: content.rhk.filter(({ id }) => id !== rhkId),
})

/** Removes an indicator; with the last one the whole RHK goes if it says nothing else. */
export function removeIki(content: SkpContent, rhkId: string, ikiId: string): SkpContent {
  return {
    ...content,
    rhk: content.rhk.flatMap((rhk) => {
      if (rhk.id !== rhkId) return [rhk]
      const indicators = rhk.indicators.filter(({ id }) => id !== ikiId)
      const empty = indicators.length === 0 && !rhk.text && !rhk.superiorText && !rhk.assignedBy
      return empty ? [] : [{ ...rhk, indicators }]
    }),
  }
}

/** Moves an RHK up (-1) or down (+1) among those of its kind. */
export function moveRhk(content: SkpContent, rhkId: string, step: -1 | 1): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  if (!moved) return content
  const same = ofKind(content, moved.kind)
  const at = same.indexOf(moved)
  const other = same[at + step]
  if (!other) return content
  return {
    ...content,
    rhk: content.rhk.map((rhk) => (rhk === moved ? other : rhk === other ? moved : rhk)),
  }
}

/** Puts an RHK right before another one, or right after it, and among its kind. */
export function placeRhk(content: SkpContent, rhkId: string, besideId: string, after = false): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  const beside = content.rhk.find(({ id }) => id === besideId)
  if (!moved || !beside || moved === beside) return content
  const others = content.rhk.filter((rhk) => rhk !== moved)
  return {
    ...content,
    rhk: others.toSpliced(others.indexOf(beside) + Number(after), 0, { ...moved, kind: beside.kind }),
  }
}

/** Makes an RHK utama tambahan, or the other way round; it becomes the last of its new kind. */
export function changeKind(content: SkpContent, rhkId: string): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  if (!moved) return content
  const kind = moved.kind === 'utama' ? 'tambahan' : 'utama'
  return { ...content, rhk: [...content.rhk.filter((rhk) => rhk !== moved), { ...moved, kind }] }
}

/** A rectangle of cells, both corners in it, rows and columns counted from 0. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

export const rangeOf = (a: { row: number; column: number }, b: { row: number; column: number }): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

/** The texts of a range, as they go to the clipboard. */
export function copyRange(content: SkpContent, range: Range, columns: readonly ColumnId[]): string[][] {
  return sheetRows(content)
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => cellText(content, row, column)))
}

export function clearRange(
  content: SkpContent,
  range: Range,
  columns: readonly ColumnId[],
  newId: NewId,
): SkpContent {
  const edits = sheetRows(content)
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => columns.slice(range.left, range.right + 1).map((column) => ({ row, column, text: '' })))
  return writeCells(content, edits, [], newId)
}

/** Ctrl+D: the first row of the range is repeated in the rows below it, as far as it has these cells itself. */
export function fillDown(
  content: SkpContent,
  range: Range,
  columns: readonly ColumnId[],
  superior: Choices,
  newId: NewId,
): SkpContent {
  const rows = sheetRows(content).slice(range.top, range.bottom + 1)
  const [source] = rows
  if (!source) return content
  const edits = rows.slice(1).flatMap((row) =>
    columns
      .slice(range.left, range.right + 1)
      .filter((column) => source.first || !rhkColumns.has(column))
      .map((column) => ({ row, column, text: cellText(content, source, column) })),
  )
  return writeCells(content, edits, superior, newId)
}

/** What came of a paste; what did not fit is counted, so that nobody believes it is there. */
export interface Pasted {
  content: SkpContent
  /** Texts that found no cell: beside the table, in a merged cell's lower part, or beyond the limit of rows. */
  lost: number
  /** Texts that were longer than their cell may be. */
  cut: number
  /** Texts in a column of choices that are none of them. */
  unknown: number
}

const filled = (text: string | undefined) => text !== undefined && text.trim() !== ''

const isUnknown = ({ column, text }: Edit) =>
  text !== '' &&
  ((column === 'aspect' && valueOfLabel(aspectLabels, text) === null) ||
    (column === 'perspective' && valueOfLabel(perspectiveLabels, text) === null))

/**
 * Pastes a block of texts with its upper left corner on a cell. Rows that are there are overwritten; below the
 * last row of the kind new ones are made: a line that says an RHK begins a new RHK, another one is a further
 * indicator of the RHK above it (as Excel gives merged cells: text in the first row, nothing in the others).
 */
export function paste(
  content: SkpContent,
  at: { row: number; column: number },
  block: ReadonlyArray<readonly string[]>,
  columns: readonly ColumnId[],
  superior: Choices,
  newId: NewId,
): Pasted {
  const kind = sheetRows(content)[at.row]?.kind ?? 'utama'
  const targets = columns.slice(at.column)
  const result: Pasted = { content, lost: 0, cut: 0, unknown: 0 }
  let index = at.row
  for (const [number, line] of block.entries()) {
    const rows = sheetRows(result.content)
    let row = rows[index]?.kind === kind ? rows[index] : undefined
    if (!row) {
      const begins = targets.some((column, place) => column === 'text' && filled(line[place]))
      const above = rows.findLast((candidate) => candidate.kind === kind)
      result.content =
        begins || !above
          ? addRhk(result.content, kind, above?.rhkId ?? null, newId).content
          : addIki(result.content, above.rhkId, null, newId).content
      const grown = sheetRows(result.content)
      index = grown.findLastIndex((candidate) => candidate.kind === kind)
      row = grown[index]
      if (!row || grown.length === rows.length) {
        result.lost += block.slice(number).flat().filter(filled).length
        return result
      }
    }
    const here = row
    // Nothing is what Excel gives for the lower part of a merged cell; it must not empty the RHK's own cells.
    const has = (column: ColumnId) => here.first || !rhkColumns.has(column)
    const edits = targets.flatMap((column, place): Edit[] => {
      const text = line[place]
      return text === undefined || !has(column) ? [] : [{ row: here, column, text: text.trim() }]
    })
    result.lost += line.filter((text, place) => {
      const column = targets[place]
      return filled(text) && (column === undefined || !has(column))
    }).length
    result.cut += edits.filter(({ column, text }) => text.length > limits[column]).length
    result.unknown += edits.filter(isUnknown).length
    result.content = writeCells(result.content, edits, superior, newId)
    index += 1
  }
  return result
}

/** As in Excel: one text fills all cells of a range; a larger block begins at the range's upper left corner. */
export function pasteIntoRange(
  content: SkpContent,
  range: Range,
  block: ReadonlyArray<readonly string[]>,
  columns: readonly ColumnId[],
  superior: Choices,
  newId: NewId,
): Pasted {
  const [[only, ...beside] = [], ...below] = block
  const single = range.top === range.bottom && range.left === range.right
  if (single || only === undefined || beside.length > 0 || below.length > 0)
    return paste(content, { row: range.top, column: range.left }, block, columns, superior, newId)
  const text = only.trim()
  const edits = sheetRows(content)
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => columns.slice(range.left, range.right + 1).map((column) => ({ row, column, text })))
    .filter(({ row, column }) => row.first || !rhkColumns.has(column))
  return {
    content: writeCells(content, edits, superior, newId),
    lost: 0,
    cut: edits.filter(({ column }) => text.length > limits[column]).length,
    unknown: edits.filter(isUnknown).length,
  }
}

/**
 * Reads what a spreadsheet puts on the clipboard: tabs between cells, quotes around cells with tabs, line breaks or
 * quotes in them. Quotes that enclose nothing of that kind are part of the text.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const [quoted = '', inner = ''] = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest) ?? []
    const [plain = ''] = /^[^\t\n]*/.exec(rest) ?? []
    const needed = /[\t\n"]/.test(inner)
    rows.at(-1)?.push(needed ? inner.replaceAll('""', '"') : plain)
    const { length } = needed ? quoted : plain
    const separator = rest.charAt(length)
    if (separator === '') return rows
    if (separator === '\n') rows.push([])
    rest = rest.slice(length + 1)
  }
}

/** The other way round. */
export function toTsv(block: ReadonlyArray<readonly string[]>): string {
  const lines = block.map((line) =>
    line.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
  )
  // A last line without any text would be taken for the end of the line above it.
  return lines.join('\r\n') + (lines.length > 1 && lines.at(-1) === '' ? '\r\n' : '')
}
