import type { DrawnLine } from '../../../excel/paper.ts'
import { coreValueCount } from '../../../regulations/berakhlak.ts'
import { coreValuesOfAnyYear } from '../any-year.ts'
import { textKey } from '../../../kernel/text.ts'
import { type Line, type Part, textOf, wholeText } from './lines.ts'

const title = /^ekspektasi khusus(?: pimpinan)?(?:\s*\/\s*leader)?\s*:?\s*/i
/** The rest of the title where it takes two lines. */
const rest = /^pimpinan(?:\s*\/\s*leader)?\s*:\s*/i

const places = new Map(
  coreValuesOfAnyYear.flatMap((values) => values.map(({ name }, index) => [textKey(name), index] as const)),
)

/** Which value a line names: alone, or with its number before it. */
const valueOf = (line: Line): number | undefined =>
  line.parts
    .slice(0, 2)
    .map(({ text }) => places.get(textKey(text.replace(/^\d+\s*[.)]?\s*/, ''))))
    .find((place) => place !== undefined)

/** Where the column of the expectations reaches to, and with it where that of the feedback of an evaluation begins. */
function columnOf(titles: readonly Part[], lines: readonly Line[], down: readonly DrawnLine[]) {
  const left = Math.min(...titles.map(({ x }) => x)) - 3
  const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0]
  const borders = down.filter(({ at, from, to }) => at > left + 20 && from < bottom && to > top)
  const feedback = lines.flatMap(({ parts }) => parts).find(({ text }) => /^umpan balik/i.test(text))
  return {
    left,
    right: Math.min(feedback?.x ?? Infinity, ...borders.map(({ at }) => at)),
    hasFeedback: feedback !== undefined,
  }
}

/** Whether a line stands above the first value: a title of the table, which may stand again on further pages. */
export function isAboveValues(lines: readonly Line[]): (line: Line) => boolean {
  const first = lines.findIndex((line) => valueOf(line) !== undefined)
  const above = new Set(first < 0 ? lines.slice(0, 1) : lines.slice(0, first))
  return (line) => above.has(line)
}

/**
 * The texts of "Ekspektasi Khusus Pimpinan" of the table PERILAKU KERJA, and those of the feedback beside it in an
 * evaluation, for the values in their order.
 */
export function readPaperBehaviour(
  lines: readonly Line[],
  down: readonly DrawnLine[],
): { expectations: string[]; feedback: string[] } {
  const expectations: string[][] = Array.from({ length: coreValueCount }, () => [])
  const feedback: string[][] = Array.from({ length: coreValueCount }, () => [])
  const titles = lines.flatMap(({ parts }) => parts).filter(({ text }) => title.test(text))
  const { left, right, hasFeedback } = columnOf(titles, lines, down)
  let value = -1
  for (const line of titles.length > 0 ? lines : []) {
    const named = valueOf(line)
    if (named !== undefined) value = named
    else if (/^umpan balik/i.test(textOf(line))) continue
    for (const { text, x } of line.parts) {
      if (x < left || (named !== undefined && places.has(textKey(text)))) continue
      if (x >= right) {
        if (hasFeedback) feedback[value]?.push(text)
        continue
      }
      const said = text.replace(title, '').replace(rest, '')
      if (said !== '' && said !== ':') expectations[value]?.push(said)
    }
  }
  const whole = (own: readonly string[]) => wholeText(own).replace(/^[-–—]$/, '')
  return { expectations: expectations.map(whole), feedback: feedback.map(whole) }
}
