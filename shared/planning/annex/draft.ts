import { parseQuarters } from './annex.ts'
import { type ActionRow, type Annex, type AttachmentKind, type SkpContent } from '../skp/skp.ts'
import { type NewId } from '../sheet/sheet.ts'
import { sameText } from '../../kernel/text.ts'

/** The annex while it is written: every list has rows of one shape, empty ones among them. */

/** One row of a list; those of the Lampiran have only a text. */
export interface AnnexRow {
  id: string
  text: string
  output: string
  quarters: number
  evidence: string
}

/** Rows by kind of attachment, and by RHK. */
export type AnnexDraft = Readonly<Record<string, readonly AnnexRow[]>>

const kinds = ['dukungan', 'pertanggungjawaban', 'konsekuensi'] as const satisfies readonly AttachmentKind[]

export const newRow = (id: string, some: Partial<Omit<AnnexRow, 'id'>> = {}): AnnexRow => ({
  id,
  text: '',
  output: '',
  quarters: 0,
  evidence: '',
  ...some,
})

const isEmptyRow = ({ text, output, quarters, evidence }: AnnexRow): boolean =>
  text.trim() === '' && output.trim() === '' && evidence.trim() === '' && quarters === 0

/**
 * Ids for the texts of a Lampiran, which are stored without: the same text has the same id whenever it is read, wherever
 * it stands then, so that what two windows have written can be brought together.
 */
export function idsByText(): (kind: AttachmentKind, text: string) => string {
  const seen = new Map<string, number>()
  return (kind, text) => {
    const name = `${kind} ${text}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return `stored ${times} ${name}`
  }
}

export function draftOf(annex: Annex, idOf: (kind: AttachmentKind, text: string) => string): AnnexDraft {
  const draft: Record<string, AnnexRow[]> = {}
  for (const kind of kinds)
    draft[kind] = annex.attachments[kind].map((text) => newRow(idOf(kind, text), { text }))
  for (const { id, rhkId, action, ...row } of annex.actions)
    (draft[rhkId] ??= []).push({ id, text: action, ...row })
  return draft
}

/** @param rhkIds the RHK of the SKP: what was planned for another one waits in the draft */
export function annexOf(draft: AnnexDraft, rhkIds: readonly string[]): Annex {
  const texts = (kind: AttachmentKind) =>
    (draft[kind] ?? []).map(({ text }) => text).filter((text) => text.trim() !== '')
  return {
    attachments: {
      dukungan: texts('dukungan'),
      pertanggungjawaban: texts('pertanggungjawaban'),
      konsekuensi: texts('konsekuensi'),
    },
    actions: rhkIds.flatMap((rhkId): ActionRow[] =>
      (draft[rhkId] ?? [])
        .filter((row) => !isEmptyRow(row))
        .map(({ id, text, output, quarters, evidence }) => ({
          id,
          rhkId,
          action: text,
          output,
          quarters,
          evidence,
        })),
    ),
  }
}

/**
 * Adds what the annex of another SKP says to a draft: rows that it does not have, and rencana aksi of RHK that are
 * written in both. Nothing that is written is overwritten.
 */
export function withAnnexOf(
  draft: AnnexDraft,
  own: SkpContent,
  source: { annex: Annex; content: SkpContent },
  newId: NewId,
): AnnexDraft {
  const theirs = draftOf(source.annex, newId)
  const places: Array<[key: string, from: string]> = [
    ...kinds.map((kind): [string, string] => [kind, kind]),
    ...own.rhk.flatMap(({ id, kind, text }): Array<[string, string]> => {
      const twin = source.content.rhk.find((rhk) => rhk.kind === kind && sameText(rhk.text, text))
      return twin && text.trim() !== '' ? [[id, twin.id]] : []
    }),
  ]
  let next = draft
  for (const [key, from] of places) {
    const kept = (draft[key] ?? []).filter((row) => !isEmptyRow(row))
    const news = (theirs[from] ?? []).filter(({ text }) => !kept.some((row) => sameText(row.text, text)))
    if (news.length > 0)
      next = withList(next, key, [...kept, ...news.map((row) => ({ ...row, id: newId() }))])
  }
  return next
}

/** How many rows are written in a draft. */
export const rowsIn = (draft: AnnexDraft): number =>
  Object.values(draft).reduce((sum, rows) => sum + rows.filter((row) => !isEmptyRow(row)).length, 0)

const withList = (draft: AnnexDraft, key: string, rows: readonly AnnexRow[]): AnnexDraft => ({
  ...draft,
  [key]: rows,
})

/** Changes a row; one that is not in the list yet becomes its last. */
export function changeRow(
  draft: AnnexDraft,
  key: string,
  id: string,
  part: Partial<Omit<AnnexRow, 'id'>>,
): AnnexDraft {
  const rows = draft[key] ?? []
  return withList(
    draft,
    key,
    rows.some((row) => row.id === id)
      ? rows.map((row) => (row.id === id ? { ...row, ...part } : row))
      : [...rows, newRow(id, part)],
  )
}

export const removeRow = (draft: AnnexDraft, key: string, id: string): AnnexDraft =>
  withList(
    draft,
    key,
    (draft[key] ?? []).filter((row) => row.id !== id),
  )

/** Puts rows below one of the list, or at its end; they take the place of that one when it is empty. */
export function insertRows(
  draft: AnnexDraft,
  key: string,
  after: string,
  news: readonly AnnexRow[],
): AnnexDraft {
  const rows = draft[key] ?? []
  const at = rows.findIndex(({ id }) => id === after)
  if (at === -1) return withList(draft, key, [...rows, ...news])
  const own = rows[at]
  return withList(draft, key, [
    ...rows.slice(0, own && isEmptyRow(own) ? at : at + 1),
    ...news,
    ...rows.slice(at + 1),
  ])
}

/** Moves a row up or down within its list. */
export function moveRow(draft: AnnexDraft, key: string, id: string, by: -1 | 1): AnnexDraft {
  const rows = [...(draft[key] ?? [])]
  const at = rows.findIndex((row) => row.id === id)
  const other = rows[at + by]
  const own = rows[at]
  if (!own || !other) return draft
  rows[at] = other
  rows[at + by] = own
  return withList(draft, key, rows)
}

/** "1. Laptop", "- Laptop" and "a) Laptop" are Laptop: the form numbers by itself. ("A. Yani" is a name.) */
const withoutMark = (line: string): string => line.trim().replace(/^(?:\d{1,2}[.)]|[a-z]\)|[-•*–])\s+/i, '')

const isNumber = (cell: string | undefined) => /^\s*\d{1,2}[.)]?\s*$/.test(cell ?? '')

type Block = ReadonlyArray<readonly string[]>

/** Cells of what was copied, without the column of numbers and without empty lines. */
function pastedCells(block: Block): ReadonlyArray<readonly string[]> {
  const lines = block.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const numbered = lines.length > 0 && lines.every((cells) => cells.length > 1 && isNumber(cells[0]))
  return lines.map((cells) => (numbered ? cells.slice(1) : cells))
}

/** Rows out of several copied lines, or out of a table: action, output, quarters, evidence. */
export const pastedRows = (block: Block, newId: NewId): AnnexRow[] =>
  pastedCells(block).map(([action = '', output = '', quarters = '', evidence = '']) =>
    newRow(newId(), {
      text: withoutMark(action),
      output: output.trim(),
      quarters: parseQuarters(quarters),
      evidence: evidence.trim(),
    }),
  )

/** Rows of the Lampiran out of copied lines; the cells of a line become one text. */
export const pastedTexts = (block: Block, newId: NewId): AnnexRow[] =>
  pastedCells(block).map((cells) =>
    newRow(newId(), {
      text: withoutMark(
        cells
          .map((cell) => cell.trim())
          .filter(Boolean)
          .join(' '),
      ),
    }),
  )
