import type { Cell } from '../../../excel/cell.ts'
import type { PaperPage } from '../../../excel/paper.ts'
import { coreValuesOfAnyYear, titlesOfAnyYear as titles } from '../any-year.ts'
import { textKey } from '../../../kernel/text.ts'
import { AttachmentKind } from '../../skp/skp.ts'
import { attachmentLabels } from '../../annex/annex.ts'
import { resultRows as statedResults } from '../appraised.ts'
import { columnTitles, evaluationTitles, type FormColumn, titleOf } from '../columns.ts'
import { isAboveValues, readPaperBehaviour } from './behaviour.ts'
import { columnsOf } from './columns.ts'
import { type Line, type Paper, paperOf, patternOf, textOf } from './lines.ts'
import { besideText, blockText, listTexts, readBlocks, rightOf } from './narrative.ts'
import { cellOf, readResults, type Stretch } from './results.ts'

/** An SKP on paper as rows of cells, in the order of the form: it is read further as one in Excel is. */
export interface PaperForm {
  /** As people count pages. */
  page: number
  rows: Cell[][]
  /** The page on which each row stands. */
  pageOf: number[]
  /** The lists of its Lampiran; null where the file has none. */
  attachments: Record<AttachmentKind, string[]> | null
  isEvaluation: boolean
  /** Whether lines are drawn between its rows; else their places are guessed from the text. */
  isRuled: boolean
}

const isTitle = (line: Line, ...wanted: Array<keyof (typeof titles)[number]>): boolean => {
  const text = textKey(textOf(line))
  return titles.some((one) =>
    wanted.some((key) => {
      const title = one[key]
      return typeof title === 'string' && textKey(title) === text
    }),
  )
}

const group = /^(?:[AB][.)]?\s*)?(?:hasil kerja |kinerja )?(utama|tambahan)\s*:?$/i
const bar = /^(?:[A-Z][.)]\s*)?hasil kerja\s*\*?$/i
const behaviour = /^(?:[B-D][.)]?\s*)?perilaku kerja\b/i
const rating = /^\*?\s*(?:rating (?:hasil|perilaku)|predikat kinerja)/i
const signature = /^(?:pegawai yang dinilai|pejabat penilai(?: kinerja)?)\s*,/i
/** Above those who sign; the day may be left open. */
const placeAndDate = /^[\p{L}.' ]{2,60},[\s\p{L}\d.…_-]*$/u
const signs = (lines: readonly Line[]) =>
  lines.some((line) => line.parts.some(({ text }) => signature.test(text)))
const numbers = /^\(?\d\)?(?:\s+\(?\d\)?){2,}$/
const heads = /\b(?:rencana (?:hasil )?(?:kerja|kinerja)|indikator|aspek|target|perspektif|realisasi)\b/i

const firstPart = (line: Line): string => line.parts[0]?.text ?? ''

/** Where the parts of one form begin and end, as places among its lines. */
interface Parts {
  head: Line[]
  titles: Line[]
  body: Line[]
  behaviour: Line[]
}

/** The titles of the table: from HASIL KERJA, else from the first line that names a column, to its first row. */
function partsOf(lines: readonly Line[]): Parts | null {
  const isBar = (line: Line) =>
    bar.test(firstPart(line)) &&
    line.parts.every(({ text }) => bar.test(text) || heads.test(text) || /umpan balik/i.test(text))
  const found = lines.findIndex((line) => isBar(line))
  const named = lines.findIndex(({ parts }) => parts.filter(({ text }) => heads.test(text)).length >= 2)
  const start = found >= 0 ? found : named
  if (start < 0) return null
  const isFirst = (line: Line) =>
    group.test(textOf(line)) || numbers.test(textOf(line)) || /^1[.)]?$/.test(firstPart(line))
  const first = lines.findIndex((line, index) => index > start && isFirst(line))
  if (first < 0) return null
  const end = lines.findIndex(
    (line, index) =>
      index >= first &&
      (behaviour.test(firstPart(line)) || rating.test(textOf(line)) || signature.test(firstPart(line))),
  )
  const body = lines.slice(first, end < 0 ? undefined : end)
  const below = end < 0 ? [] : lines.slice(end)
  const from = below.findIndex((line) => behaviour.test(firstPart(line)))
  const after = from < 0 ? [] : below.slice(from)
  const to = after.findIndex(
    (line, index) =>
      signature.test(firstPart(line)) ||
      rating.test(textOf(line)) ||
      isTitle(line, 'lampiranSkp') ||
      (line.parts.length === 1 &&
        placeAndDate.test(textOf(line)) &&
        signs(after.slice(index + 1, index + 3))),
  )
  return {
    head: lines.slice(0, start),
    titles: lines.slice(start, first),
    body,
    behaviour: to < 0 ? after : after.slice(0, to),
  }
}

/** Lines without what is written anew at the top of a page: titles of the form and of its columns. */
function withoutRepeats(lines: readonly Line[], repeated: readonly Line[]): Line[] {
  const known = new Set(repeated.map(patternOf))
  let page = lines[0]?.page
  let atTop = false
  return lines.filter((line) => {
    if (line.page !== page) [page, atTop] = [line.page, true]
    atTop &&= known.has(patternOf(line)) || numbers.test(textOf(line))
    return !atTop
  })
}

interface Grouped {
  stretches: Stretch[]
  /** The heading above each stretch. */
  kinds: Array<'utama' | 'tambahan'>
}

/** What stands between headings and ends of pages. */
function grouped(lines: readonly Line[]): Grouped {
  const stretches: Stretch[] = []
  const kinds: Grouped['kinds'] = []
  let kind: 'utama' | 'tambahan' = 'utama'
  let fresh = true
  let open: Stretch | undefined
  for (const line of lines) {
    const text = textOf(line)
    const heading = group.exec(text)
    if (heading) {
      kind = /tambahan/i.test(heading[1] ?? '') ? 'tambahan' : 'utama'
      fresh = true
      open = undefined
    } else if (!/^[-–—]$/.test(text) && !numbers.test(text)) {
      if (!open || open.page !== line.page) {
        stretches.push((open = { page: line.page, fresh, lines: [] }))
        kinds.push(kind)
        fresh = false
      }
      open.lines.push(line)
    }
  }
  return { stretches, kinds }
}

/** A line of the head as cells; what goes on below a cell of the line above is that cell's. */
function headRows(lines: readonly Line[]): { rows: Cell[][]; pages: number[] } {
  const rows: Array<Array<{ text: string; x: number }>> = []
  for (const { parts } of lines) {
    const above = rows.at(-1)
    const under = parts.map(({ x }) => above?.find((cell) => Math.abs(cell.x - x) < 3))
    const goesOn = above && above.length > parts.length && above.length > 2 && under.every(Boolean)
    if (goesOn && !/^\d$/.test(parts[0]?.text ?? ''))
      for (const [index, { text }] of parts.entries()) {
        const cell = under[index]
        if (cell) cell.text = `${cell.text} ${text}`
      }
    else rows.push(parts.map(({ text, x }) => ({ text, x })))
  }
  return {
    rows: rows.map((cells) => cells.map(({ text }) => text)),
    pages: rows.map(() => lines[0]?.page ?? 0),
  }
}

/** The three lists of a Lampiran. */
function readAnnex(lines: readonly Line[], { across }: Paper): Record<AttachmentKind, string[]> {
  const lists: Record<AttachmentKind, Line[]> = { dukungan: [], pertanggungjawaban: [], konsekuensi: [] }
  let open: AttachmentKind | undefined
  for (const line of withoutRepeats(lines, lines.slice(0, 1))) {
    const text = textOf(line).replace(/^(?:\d+|[A-C])[.)]?\s+/, '')
    const named = AttachmentKind.options.find((kind) => textKey(text) === textKey(attachmentLabels[kind]))
    if (named) open = named
    else if (signature.test(firstPart(line)) || /^[\p{L}. ]+,\s.*\b20\d\d$/u.test(textOf(line)))
      open = undefined
    else if (open) lists[open].push(line)
  }
  const read = (own: readonly Line[]): string[] => {
    const { stretches } = grouped(own)
    return stretches.length === 0 ? [] : listTexts(readBlocks(stretches, across))
  }
  return {
    dukungan: read(lists.dukungan),
    pertanggungjawaban: read(lists.pertanggungjawaban),
    konsekuensi: read(lists.konsekuensi),
  }
}

/** The rows of the table of hasil kerja as the form has them in Excel. */
function resultRows(
  { titles: head, body }: Parts,
  { across, down }: Paper,
): { cells: Cell[]; page: number }[] {
  const { stretches, kinds } = grouped(body)
  const columns = columnsOf(
    head.filter((line) => !(bar.test(textOf(line)) || numbers.test(textOf(line)))),
    stretches.flatMap(({ lines }) => lines),
    down,
  )
  const rows: { cells: Cell[]; page: number }[] = []
  let kind: string | undefined
  const headed = (stretch: number, page: number) => {
    if (kinds[stretch] !== kind)
      rows.push({ cells: [(kind = kinds[stretch] ?? 'utama').toUpperCase()], page })
  }
  if (columns.some(({ is }) => is === 'indicator')) {
    const order = columns.flatMap(({ is }): FormColumn[] => (is ? [is] : []))
    rows.push({ cells: order.map(titleOf), page: head[0]?.page ?? 0 })
    for (const { page, stretch, cells, indicators } of readResults(stretches, columns, across)) {
      headed(stretch, page)
      const [first, ...others] = indicators
      const own = new Map([...cells, ...(first ?? [])])
      rows.push({ cells: order.map((column) => cellOf(own, column)), page })
      for (const more of others) rows.push({ cells: order.map((column) => cellOf(more, column)), page })
    }
    return rows
  }
  const besides = columns.slice(1).filter(({ is }) => is === null || is in evaluationTitles)
  const blocks = readBlocks(stretches, across, besides)
  rows.push({
    cells: [columnTitles.no, columnTitles.text, ...besides.map(({ is }) => is && titleOf(is))],
    page: head[0]?.page ?? 0,
  })
  for (const block of blocks) {
    headed(block.stretch, block.page)
    rows.push({
      cells: [
        block.number,
        blockText(block, rightOf(blocks)),
        ...besides.map((_, at) => besideText(block, at, blocks)),
      ],
      page: block.page,
    })
  }
  return rows
}

/** Whether more is drawn in a table than a frame around what is on each page. */
function isRuled(body: readonly Line[], { across }: Paper): boolean {
  const [from, to] = [body[0]?.y ?? 0, body.at(-1)?.y ?? 0]
  const pages = new Set(body.map(({ page }) => page)).size
  return across.filter(({ at }) => at > from && at < to).length > pages
}

function readForm(lines: readonly Line[], paper: Paper): Omit<PaperForm, 'attachments'> | null {
  const parts = partsOf(lines)
  if (!parts) return null
  const repeated = [...parts.head, ...parts.titles]
  const body = withoutRepeats([...parts.titles, ...parts.body], repeated).filter((line) =>
    parts.body.includes(line),
  )
  const results = resultRows({ ...parts, body }, paper)
  if (results.length < 2) return null
  const head = headRows(parts.head)
  const titles = parts.behaviour.filter(isAboveValues(parts.behaviour))
  const after = withoutRepeats(parts.behaviour, [...repeated, ...titles])
  const { expectations, feedback } = readPaperBehaviour(after, paper.down)
  const page = lines[0]?.page ?? 0
  const last = parts.behaviour[0]?.page ?? page
  const values: Cell[][] = (coreValuesOfAnyYear.at(-1) ?? []).flatMap(({ name }, index) => [
    [String(index + 1), name, null, feedback[index] ?? ''],
    [null, null, `Ekspektasi Khusus Pimpinan: ${expectations[index] ?? ''}`],
  ])
  const isEvaluation = parts.head.some((line) => isTitle(line, 'evaluasi'))
  const below: Cell[][] = [
    ['PERILAKU KERJA', null, null, ...(isEvaluation ? [evaluationTitles.feedback] : [])],
    ...values,
    ...(isEvaluation ? statedResults(lines.map(textOf)) : []),
  ]
  return {
    page: page + 1,
    rows: [...head.rows, [], ...results.map(({ cells }) => cells), ...below],
    pageOf: [...head.pages, page, ...results.map((row) => row.page), ...below.map(() => last)].map(
      (at) => at + 1,
    ),
    isEvaluation,
    isRuled: isRuled(body, paper),
  }
}

/**
 * Finds the SKP in a PDF: as e-Kinerja, offices and this application print them (PermenPANRB 6/2022, lampiran), also
 * the plan in an evaluation, of one person or of many.
 * @returns none where there is no SKP
 */
export function readPaperForms(pages: readonly PaperPage[]): PaperForm[] {
  const paper = paperOf(pages)
  const starts = paper.lines.flatMap((line, index) =>
    isTitle(line, 'skp', 'evaluasi', 'lampiranSkp') ? index : [],
  )
  const pieces = starts.map((start, index) => paper.lines.slice(index === 0 ? 0 : start, starts[index + 1]))
  const forms: PaperForm[] = []
  for (const piece of pieces.length > 0 ? pieces : [paper.lines]) {
    const last = forms.at(-1)
    if (piece.some((line) => isTitle(line, 'lampiranSkp'))) {
      if (last) last.attachments = readAnnex(piece, paper)
      continue
    }
    const form = readForm(piece, paper)
    if (form) forms.push({ ...form, attachments: null })
  }
  return forms
}
