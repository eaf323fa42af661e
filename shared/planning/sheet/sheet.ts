import { writeTarget } from '../skp/target.ts'
import { changed } from '../../kernel/changed.ts'
import { most } from '../../kernel/limits.ts'
import { findByText } from '../../kernel/text.ts'
import { aspectLabels, perspectiveLabels, valueOfLabel } from '../skp/labels.ts'
import type { Approach, Iki, Rhk, SkpContent, SkpKind } from '../skp/skp.ts'

/**
 * The table of hasil kerja as a spreadsheet: one row for each indicator, the RHK's own cells on its first row.
 * Every function returns a new content and leaves the old one as it was; ids for new rows come from outside.
 */

export type RhkKind = Rhk['kind']
export type NewId = () => string

const columnIds = ['superior', 'text', 'assignedBy', 'perspective', 'aspect', 'indicator', 'target'] as const
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
    // In the qualitative form a target stands in the words of the indicator; one that was written apart stays in sight.
    target:
      approach === 'kuantitatif' ||
      content.rhk.some(({ indicators }) => indicators.some(({ target }) => target !== '')),
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

/** The RHK of one kind, in their order. */
export const ofKind = (content: SkpContent, kind: RhkKind) => content.rhk.filter((rhk) => rhk.kind === kind)

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

/** The longest text of a cell. */
export const limits: Readonly<Record<ColumnId, number>> = {
  superior: most.text,
  text: most.text,
  assignedBy: most.name,
  perspective: most.word,
  aspect: most.word,
  indicator: most.text,
  target: most.short,
}

interface Edit {
  row: SheetRow
  column: ColumnId
  text: string
}

/** The content with other RHK; itself when they are the same. */
export const withRhk = (content: SkpContent, rhk: Rhk[]): SkpContent =>
  changed(content, { rhk: sameItems(content.rhk, rhk) })

/** The list as it was, when the other one holds the very same things. */
const sameItems = <T>(before: T[], after: T[]): T[] =>
  before.length === after.length && before.every((item, index) => item === after[index]) ? before : after

function editedRhk(rhk: Rhk, column: ColumnId, text: string, superior: Choices): Rhk {
  switch (column) {
    case 'superior':
      return changed(rhk, {
        superiorText: text,
        superiorRhkId: findByText(superior, text)?.id ?? null,
      })
    case 'text':
      return changed(rhk, { text })
    case 'assignedBy':
      return changed(rhk, { assignedBy: text })
    case 'perspective':
      return changed(rhk, { perspective: valueOfLabel(perspectiveLabels, text) })
    case 'aspect':
    case 'indicator':
    case 'target':
      return rhk
  }
}

function editedIki(iki: Iki, column: ColumnId, text: string): Iki {
  if (column === 'aspect') return changed(iki, { aspect: valueOfLabel(aspectLabels, text) })
  if (column === 'indicator') return changed(iki, { indicator: text })
  return column === 'target' ? writeTarget(iki, text) : iki
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
 * Writes texts into cells; what does not belong to a row is passed over. Where nothing changes, the content itself.
 * @param superior the superior's RHK: a text that is one of them is linked to it
 */
export function writeCells(
  content: SkpContent,
  edits: readonly Edit[],
  superior: Choices,
  newId: NewId,
): SkpContent {
  const byRhk = Map.groupBy(edits, ({ row }) => row.rhkId)
  return withRhk(
    content,
    content.rhk.map((rhk) => {
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
        const indicators = next.indicators.map((iki) =>
          iki.id === target ? editedIki(iki, column, text) : iki,
        )
        next = changed(next, { indicators: sameItems(next.indicators, indicators) })
      }
      return next
    }),
  )
}

/** An indicator that says nothing yet. */
export const emptyIki = (aspect: Iki['aspect'], id: string): Iki => ({
  id,
  aspect,
  indicator: '',
  target: '',
  targetMin: null,
  targetMax: null,
  unit: null,
  direction: 'up',
})
