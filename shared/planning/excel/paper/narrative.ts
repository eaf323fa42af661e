import type { DrawnLine } from '../../../excel/paper.ts'
import { bandsOf, startsAbove, within } from './bands.ts'
import { type PaperColumn, partsByColumn } from './columns.ts'
import { type Line, type Part, wholeText } from './lines.ts'
import type { Stretch } from './results.ts'

/** A numbered block of text, with all its lines, also those of further pages. */
export interface PaperBlock {
  page: number
  stretch: number
  number: string
  lines: Part[]
  /** What stands beside it in further columns, as the realisation of an evaluation; by the place of the column. */
  beside: Part[][]
}

const number = /^\d{1,3}[.)]?$/

/**
 * The two columns of a list: its numbers and what is numbered.
 * @param right where the list ends, as before the realisations of an evaluation
 */
function listColumns(lines: readonly Line[], right: number): [PaperColumn, PaperColumn] {
  const parts = lines.flatMap((line) => line.parts).filter(({ x }) => x < right)
  const numbers = parts.filter(({ text }) => number.test(text))
  const left = Math.min(...numbers.map(({ x }) => x))
  const own = numbers.filter(({ x, size }) => x < left + size * 1.5)
  const edge = Math.max(0, ...own.map((part) => part.right)) + 0.5
  return [
    { left: -Infinity, right: edge, is: 'no' },
    { left: edge, right, is: 'text' },
  ]
}

/** A list as "1. Anggaran" in one part: its number apart from its text. */
function numbersApart(line: Line): Line {
  const [first, ...rest] = line.parts
  const found = first && /^(\d{1,3}[.)])\s+(.+)$/.exec(first.text)
  if (!first || !found) return line
  const [, no = '', text = ''] = found
  const each = (first.right - first.x) / first.text.length
  const edge = first.x + each * (no.length + 0.5)
  return { ...line, parts: [{ ...first, text: no, right: edge }, { ...first, text, x: edge + 0.1 }, ...rest] }
}

/**
 * Reads a numbered list, as of the qualitative approach and of the Lampiran.
 * @param more columns beside that of the list, from the left
 */
export function readBlocks(
  stretches: readonly Stretch[],
  across: readonly DrawnLine[],
  more: readonly PaperColumn[] = [],
): PaperBlock[] {
  const right = more[0]?.left ?? Infinity
  const all = stretches.flatMap(({ lines }) => lines)
  const isApart = all.some(({ parts }) => parts[0] && number.test(parts[0].text))
  const ready = isApart ? stretches : stretches.map((one) => ({ ...one, lines: one.lines.map(numbersApart) }))
  const own = listColumns(
    ready.flatMap(({ lines }) => lines),
    right,
  )
  const [, column] = own
  const columns = [...own, ...more]
  const xs = all.flatMap(({ parts }) => parts).filter(({ x }) => x < right)
  const wide = {
    ...column,
    left: Math.max(column.left, Math.min(...xs.map(({ x }) => x))),
    right: Math.min(right, Math.max(...xs.map((part) => part.right))),
  }
  const found: PaperBlock[] = []
  const written = ready.map(({ lines }) => partsByColumn(lines, columns))
  const centred = written.some(
    ([numbers = [], texts = []], index) =>
      ready[index]?.fresh === true &&
      startsAbove(
        numbers.filter(({ text }) => number.test(text)),
        [texts],
      ),
  )
  for (const [stretch, [numbers = [], texts = [], ...others]] of written.entries()) {
    const { page = 0, fresh = true, lines = [] } = ready[stretch] ?? {}
    const ys = lines.map(({ y }) => y)
    const bands = bandsOf({
      column: wide,
      anchors: numbers.filter(({ text }) => number.test(text)),
      beside: [texts],
      across,
      from: Math.min(...ys) - 6,
      to: Math.max(...ys) + 2,
      centred,
    })
    for (const [index, band] of bands.entries()) {
      const own = within(texts, band)
      const beside = others.map((parts) => within(parts, band))
      const last = found.at(-1)
      if (band.anchor === null && last && (own.length === 0 || (index === 0 && !fresh))) {
        last.lines.push(...own)
        for (const [at, parts] of beside.entries()) last.beside[at]?.push(...parts)
      } else if (band.anchor || own.length > 0)
        found.push({ page, stretch, number: band.anchor?.text ?? '', lines: own, beside })
    }
  }
  return found
}

/** What stands before a line of a list. */
const bullet = /^(?:[-•*–▪◦●○§·]|\d{1,2}[.)]|[a-z][.)])\s+/u
const onlyBullet = /^(?:[-•*–▪◦●○§·]|\d{1,2}[.)]|[a-z][.)])$/u

/** Lines of which each is a line again, where a bullet stands apart from its text. */
function withBullets(parts: readonly Part[]): Part[] {
  const lines: Part[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last && Math.abs(last.y - part.y) < part.size * 0.4)
      lines.splice(-1, 1, { ...last, text: `${last.text} ${part.text}`, right: part.right })
    else lines.push(part)
  }
  return lines
}

/** Whether a line was ended on purpose: the first word of the next one would have had its place. */
function endsShort(line: Part, next: Part, right: number): boolean {
  const [word = ''] = next.text.split(' ')
  const each = (next.right - next.x) / Math.max(1, next.text.length)
  return line.right + each * (word.length + 1.5) < right
}

/**
 * The lines of a block as paragraphs: of a list with bullets each line of it, else where a line was ended on purpose.
 * @param right where the longest lines end
 */
function paragraphsOf(lines: readonly Part[], right: number): string[] {
  const listed = lines.some(({ text }) => bullet.test(text) || onlyBullet.test(text))
  const paragraphs: string[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const begins = !before || (listed ? bullet.test(line.text) : endsShort(before, line, right))
    if (begins) paragraphs.push([line.text.replace(bullet, '')])
    else paragraphs.at(-1)?.push(line.text)
  }
  return paragraphs.map(wholeText).filter((text) => text !== '')
}

const label = /ukuran keberhasilan/i
/**
 * The text of a block of the qualitative approach as the form has it in Excel: RHK and who assigned it, the words
 * "Ukuran keberhasilan", and a line for each indicator.
 */
export function blockText({ lines: parts }: PaperBlock, right: number): string {
  const lines = withBullets(parts)
  const at = lines.findIndex(({ text }) => label.test(text))
  const texts = (some: readonly Part[]) => some.map(({ text }) => text)
  if (at < 0) return wholeText(texts(lines))
  const end = lines.findIndex(({ text }, index) => index >= at && /:\s*$/.test(text))
  const below = lines.slice((end < 0 ? at : end) + 1)
  // What a head's form says after the target is told apart by these words.
  const words = texts(lines.slice(at, (end < 0 ? at : end) + 1)).join(' ')
  const told = /perspektif/i.test(words) ? 'Target, dan Perspektif' : 'dan Target'
  return [
    wholeText(texts(lines.slice(0, at))),
    `Ukuran keberhasilan/Indikator Kinerja Individu, ${told}:`,
    ...paragraphsOf(below, right).map((text) => `- ${text}`),
  ].join('\n')
}

/** What stands beside a block in a further column, as paragraphs. @param at the place of the column */
export function besideText({ beside }: PaperBlock, at: number, blocks: readonly PaperBlock[]): string {
  const all = blocks.flatMap((block) => block.beside[at] ?? [])
  return paragraphsOf(beside[at] ?? [], Math.max(0, ...all.map(({ right }) => right))).join('\n')
}

/** Where the longest lines of all blocks end. */
export const rightOf = (blocks: readonly PaperBlock[]): number =>
  Math.max(0, ...blocks.flatMap(({ lines }) => lines.map(({ right }) => right)))

/** The texts of a list of the Lampiran. */
export const listTexts = (blocks: readonly PaperBlock[]): string[] =>
  blocks
    .map(({ lines }) => wholeText(lines.map(({ text }) => text)))
    .filter((text) => text !== '' && !/^[-–—]$/.test(text))
