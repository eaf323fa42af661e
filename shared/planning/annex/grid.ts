import { type GridModel, nothingWritten } from '../../excel/grid.ts'
import { notWritten, paste } from '../../excel/paste.ts'
import type { NewId } from '../sheet/sheet.ts'
import { parseQuarters, quartersWritten } from './annex.ts'
import {
  type AnnexDraft,
  type AnnexRow,
  changeRow,
  insertRows,
  newRow,
  pastedRows,
  pastedTexts,
} from './draft.ts'

const annexColumns = ['text', 'output', 'quarters', 'evidence'] as const
export type AnnexColumn = (typeof annexColumns)[number]

const limits: Readonly<Record<AnnexColumn, number>> = { text: 2000, output: 500, quarters: 60, evidence: 500 }

/**
 * One list of the annex as a grid; a row is the id of one.
 * @param listKey kind of attachment, or the RHK whose rencana aksi these are
 * @param planned rencana aksi, with target, quarters and evidence
 */
export function annexModel(
  listKey: string,
  planned: boolean,
  newId: NewId,
): GridModel<AnnexDraft, string, AnnexColumn> {
  const model: GridModel<AnnexDraft, string, AnnexColumn> = {
    columns: planned ? annexColumns : ['text'],
    rows: (draft) => (draft[listKey] ?? []).map(({ id }) => id),
    has: () => true,
    read: (draft, rowId, column) => {
      const row = draft[listKey]?.find(({ id }) => id === rowId)
      if (!row) return ''
      return column === 'quarters' ? quartersWritten(row.quarters) : row[column]
    },
    write: (draft, edits) =>
      edits.reduce((now, { row, column, text }) => {
        const before = model.read(now, row, column)
        const part: Partial<AnnexRow> =
          column === 'quarters' ? { quarters: parseQuarters(text) } : { [column]: text }
        return before === text ? now : changeRow(now, listKey, row, part)
      }, draft),
    limit: (column) => limits[column],
    takes: (column, text) => column !== 'quarters' || parseQuarters(text) !== 0,
    grow: (draft) => insertRows(draft, listKey, '', [newRow(newId())]),
  }
  return {
    ...model,
    // Several lines upon the text are further rows, as they come out of a list or a table; elsewhere they fill cells.
    paste: (draft, at, block) => {
      const rows = planned ? pastedRows(block, newId) : pastedTexts(block, newId)
      if (at.column > 0 || rows.length < 2) {
        const { content, ...left } = paste(model, draft, at, block)
        return { content, said: notWritten(left) }
      }
      const cut = rows.map((row) => shortened(row))
      const content = insertRows(
        draft,
        listKey,
        model.rows(draft)[at.row] ?? '',
        cut.map(({ row }) => row),
      )
      const count = cut.reduce((sum, one) => sum + one.cut, 0)
      return { content, said: notWritten({ ...nothingWritten(content), cut: count }) }
    },
  }
}

/** A row whose texts fit, and how many of them had to be cut for it. */
function shortened(row: AnnexRow): { row: AnnexRow; cut: number } {
  const fits = { ...row }
  let cut = 0
  for (const column of ['text', 'output', 'evidence'] as const) {
    if (row[column].length > limits[column]) cut += 1
    fits[column] = row[column].slice(0, limits[column])
  }
  return { row: fits, cut }
}
