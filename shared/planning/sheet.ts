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

const limits: Readonly<Record<ColumnId, number>> = {
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
  if (column !== 'target') return iki
  const { min, max, unit } = parseTarget(text)
  return { ...iki, target: text, targetMin: min, targetMax: max, unit: unit?.slice(0, 60) ?? null }
}

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
      return indicators.length === 0 && !rhk.text && !rhk.superiorText ? [] : [{ ...rhk, indicators }]
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

/** Puts an RHK right before another one, and among its kind. */
export function placeRhk(content: SkpContent, rhkId: string, beforeId: string): SkpContent {
  const moved = content.rhk.find(({ id }) => id === rhkId)
  const before = content.rhk.find(({ id }) => id === beforeId)
  if (!moved || !before || moved === before) return content
  const others = content.rhk.filter((rhk) => rhk !== moved)
  return {
    ...content,
    rhk: others.toSpliced(others.indexOf(before), 0, { ...moved, kind: before.kind }),
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

/** Ctrl+D: the first row of the range is repeated in the rows below it. */
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
  const edits = rows
    .slice(1)
    .flatMap((row) =>
      columns
        .slice(range.left, range.right + 1)
        .map((column) => ({ row, column, text: cellText(content, source, column) })),
    )
  return writeCells(content, edits, superior, newId)
}

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
): SkpContent {
  const kind = sheetRows(content)[at.row]?.kind ?? 'utama'
  const targets = columns.slice(at.column)
  let next = content
  let index = at.row
  for (const line of block) {
    const rows = sheetRows(next)
    let row = rows[index]?.kind === kind ? rows[index] : undefined
    if (!row) {
      const texts = targets.map((column, place) => ({ column, text: (line[place] ?? '').trim() }))
      const begins = texts.some(({ column, text }) => column === 'text' && text !== '')
      const above = rows.findLast((candidate) => candidate.kind === kind)
      if (begins || !above) next = addRhk(next, kind, above?.rhkId ?? null, newId).content
      else next = addIki(next, above.rhkId, null, newId).content
      const grown = sheetRows(next)
      index = grown.findLastIndex((candidate) => candidate.kind === kind)
      row = grown[index]
      if (!row || grown.length === rows.length) return next
    }
    const here = row
    const edits = targets.flatMap((column, place): Edit[] => {
      const text = line[place]
      if (text === undefined) return []
      // Nothing is what Excel gives for the lower part of a merged cell; it must not empty the RHK's own cells.
      if (rhkColumns.has(column) && !here.first) return []
      return [{ row: here, column, text: text.trim() }]
    })
    next = writeCells(next, edits, superior, newId)
    index += 1
  }
  return next
}

/** Reads what a spreadsheet puts on the clipboard: tabs between cells, quotes around cells with line breaks. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at)
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (source.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === '\t' || letter === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter === '\n') rows.push([])
    } else cell += letter
  }
  rows.at(-1)?.push(cell)
  return rows
}

/** The other way round. */
export const toTsv = (block: ReadonlyArray<readonly string[]>): string =>
  block
    .map((line) =>
      line.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n')
