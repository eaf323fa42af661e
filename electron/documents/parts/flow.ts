import type { Content, ContentTable, CustomTableLayout } from 'pdfmake/interfaces'
import { lineHeight } from '../fonts.ts'
import { type Group, line, type Look, padding, rowAir, rowHeights, toCell, widthOf } from './cell.ts'
import { cut } from './cut.ts'
import type { Page } from './page.ts'

/** Size of the tables' text on a page, in points. */
const sizeOn = ({ choices }: Page): number => (choices.typeSize === 'besar' ? 9 : 8)

export const usualLook = (page: Page): Look => ({
  size: sizeOn(page),
  paddingY: padding.y,
  font: page.choices.printFont,
})

/** From the usual one to one whose rows stand closer. */
const formLooks = (page: Page): readonly Look[] =>
  [padding.y, 1.5, 1].map((paddingY) => ({ ...usualLook(page), paddingY }))

const thin = () => line
/** Borders and padding of every table of the forms. */
const formTable = ({ paddingY }: Look): CustomTableLayout => ({
  hLineWidth: thin,
  vLineWidth: thin,
  paddingLeft: () => padding.x,
  paddingRight: () => padding.x,
  paddingTop: () => paddingY,
  paddingBottom: () => paddingY,
})

/** Room that is left free at the foot of a page, in points. */
export const slack = 2

/** Height of a group in points, with padding and lines. */
export const groupHeight = (group: Group, widths: readonly number[], look: Look): number =>
  sum(rowHeights(group, widths, look))

/** Lines of a form that stand at least on the page of what must follow its table, e.g. of the signatures. */
const linesBefore = 3

const enoughBefore = (look: Look): number => linesBefore * (lineHeight(look.size, look.font) + rowAir(look))

/** A head that would take more of every page than this stands once, above the first row. */
const highestHead = 0.4
/** A group that has to be cut begins on a page on which so much of it has room. */
const leastRoom = 0.2

/** Where the last groups of a table begin that are enough lines together. @param heights of all its groups */
function tailOf(heights: readonly number[], look: Look): number {
  let from = heights.length - 1
  let height = heights[from] ?? 0
  while (from > 0 && height < enoughBefore(look)) {
    from -= 1
    height += heights[from] ?? 0
  }
  return from
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Puts a block on a page of its own turn; pdfmake's nodes have no other way to say it. */
const onNewPage = (block: Content): Content => ({ stack: [block], pageBreak: 'before' })

/**
 * Decides where pages end: every block comes here with its height, so that what belongs together stays together. Heights
 * are reckoned as pdfmake reckons them; pdfmake is told where to break and breaks nothing itself. (Its own
 * `dontBreakRows` loses rows taller than a page.)
 */
export class Flow {
  readonly page: Page
  readonly look: Look
  /** From the top margin, in points. */
  y = 0
  /** Pages that what was placed until now needs. */
  pages = 1

  constructor(page: Page, look: Look = usualLook(page)) {
    this.page = page
    this.look = look.font ? look : { ...look, font: page.choices.printFont }
  }

  /** Whether something of this height begins a new page. */
  #turns(height: number): boolean {
    const fits = this.y === 0 || this.y + height <= this.page.innerHeight - slack
    if (!fits) this.turn()
    this.y += height
    // What is taller than a page runs over the next ones.
    for (; this.y > this.page.innerHeight; this.pages += 1) this.y -= this.page.innerHeight
    return !fits
  }

  /** The next block stands on a page of its own; who says so breaks the page there. */
  turn(): void {
    this.pages += 1
    this.y = 0
  }

  /** Takes room for what stands at the beginning of a form. */
  take(height: number): void {
    this.#turns(height)
  }

  /** A block that is not a table, on this page or on the next. */
  put(height: number, block: Content): Content {
    return this.#turns(height) ? onNewPage(block) : block
  }

  /** Room left on this page. */
  get room(): number {
    return this.page.innerHeight - this.y
  }

  /**
   * A table whose head repeats on every page and whose groups stay whole where they fit on a page; a longer one is cut.
   * @param headRows rows of the head; may be none
   * @param after height of what must stand on the same page as the last lines of the table, e.g. the signatures
   */
  table(widths: readonly number[], headRows: Group, groups: readonly Group[], after = 0): Content {
    const whole = groupHeight(headRows, widths, this.look)
    if (headRows.length > 0 && whole > this.page.innerHeight * highestHead)
      return this.table(widths, [], [...headRows.map((row) => [row]), ...groups], after)
    return new Table(this, widths, headRows, after).of(groups)
  }
}

/** A table of a form with several. */
export interface TablePart {
  widths: readonly number[]
  head: Group
  groups: readonly Group[]
}

/**
 * Tables below each other and what stands below the last of them: short tables stay with the lines above them, so that
 * there are enough.
 */
export function tables(flow: Flow, parts: readonly TablePart[], after: number): Content[] {
  const bodies = parts.map(({ widths, groups }) =>
    sum(groups.map((group) => groupHeight(group, widths, flow.look))),
  )
  const wholes = parts.map(
    ({ widths, head }, at) => spacerHeight + line + groupHeight(head, widths, flow.look) + (bodies[at] ?? 0),
  )
  return parts.flatMap(({ widths, head, groups }, at): Content[] => {
    const below = sum(bodies.slice(at + 1))
    const own = below < enoughBefore(flow.look) ? sum(wholes.slice(at + 1)) + after : 0
    return [...(at > 0 ? [spacer(flow)] : []), flow.table(widths, head, groups, own)]
  })
}

/** Of the part of a table that goes on overleaf: its head was said already. */
const continuing = { continues: true }

/** One table while it is shared out over pages. */
class Table {
  readonly #flow: Flow
  readonly #widths: readonly number[]
  readonly #head: Group
  readonly #headHeight: number
  readonly #after: number
  /** What stands of it on each page, and whether a new page begins with it. */
  readonly #parts: { groups: Group[]; isNew: boolean }[] = []

  constructor(flow: Flow, widths: readonly number[], head: Group, after: number) {
    this.#flow = flow
    this.#widths = widths
    this.#head = head
    this.#headHeight = groupHeight(head, widths, flow.look)
    this.#after = after
  }

  of(groups: readonly Group[]): Content {
    const { look } = this.#flow
    const heights = groups.map((group) => groupHeight(group, this.#widths, look))
    const tail = this.#after > 0 ? tailOf(heights, look) : groups.length
    for (const [at, group] of groups.entries())
      this.#place(group, at >= tail ? sum(heights.slice(at + 1)) + this.#after : 0)
    this.#flow.y += line
    return {
      stack: this.#parts.map(({ groups: some, isNew }, at): Content => ({
        ...tableOf(this.#widths, this.#head, some, isNew, look),
        ...(at > 0 ? continuing : {}),
      })),
    }
  }

  /** Below its head and above its last line. */
  get #fresh(): number {
    return this.#flow.page.innerHeight - this.#headHeight - line - slack
  }

  get #room(): number {
    return this.#flow.room - (this.#parts.length === 0 ? this.#headHeight : 0) - line - slack
  }

  #turn(): void {
    this.#flow.turn()
    this.#flow.y = this.#headHeight
    this.#parts.push({ groups: [], isNew: true })
  }

  #push(group: Group, height: number): void {
    if (this.#parts.length === 0) {
      this.#parts.push({ groups: [], isNew: false })
      this.#flow.y += this.#headHeight
    }
    this.#parts.at(-1)?.groups.push(group)
    this.#flow.y += height
  }

  /** @param following height of what must stand on the page of the group's last lines */
  #place(group: Group, following: number): void {
    const { look } = this.#flow
    const fresh = this.#fresh
    let rest = group
    // Each turn is a page; nobody writes so many.
    for (let turns = 0; turns < 500; turns++) {
      const height = groupHeight(rest, this.#widths, look)
      if (height + following <= this.#room) return this.#push(rest, height)
      const isFresh = this.#room >= fresh - 0.01
      if (!isFresh && (height + following <= fresh || this.#room < fresh * leastRoom)) {
        this.#turn()
        continue
      }
      // Lines enough go along with what follows.
      const most = following > 0 ? Math.min(this.#room, height - enoughBefore(look)) : this.#room
      const parts = cut(rest, this.#widths, look, most, fresh)
      if (!parts) {
        if (isFresh || height <= this.#room) return this.#push(rest, height)
        this.#turn()
        continue
      }
      const [first, next] = parts
      this.#push(first, groupHeight(first, this.#widths, look))
      this.#turn()
      rest = next
    }
    this.#push(rest, 0)
  }
}

/**
 * A form in the look in which it takes the fewest pages: its rows stand closer only where that saves one.
 * @param build places the whole form; may be called several times
 */
export function fewestPages<T>(page: Page, build: (flow: Flow) => T): T {
  const [usual, ...closer] = formLooks(page)
  let flow = new Flow(page, usual)
  let best = build(flow)
  for (const look of flow.pages > 1 ? closer : []) {
    const other = new Flow(page, look)
    const built = build(other)
    if (other.pages < flow.pages) [flow, best] = [other, built]
  }
  return best
}

function tableOf(
  widths: readonly number[],
  headRows: Group,
  groups: readonly Group[],
  isNew: boolean,
  look: Look,
): ContentTable {
  return {
    table: {
      widths: [...widths],
      body: [...headRows, ...groups.flat()].map((row) =>
        row.map((cell, at) => toCell(cell, cell ? widthOf(cell, at, widths) : 0, look)),
      ),
      headerRows: headRows.length,
    },
    layout: formTable(look),
    fontSize: look.size,
    ...(isNew ? { pageBreak: 'before' as const } : {}),
  }
}

/** Room of a spacer, in points. */
export const spacerHeight = 6

/** A little air between two tables; none at the head of a page. */
export function spacer(flow: Flow): Content {
  const fits = flow.room >= spacerHeight * 4
  if (fits) flow.take(spacerHeight)
  return { text: '', fontSize: 0.1, lineHeight: 0.1, margin: [0, fits ? spacerHeight - 0.1 : 0, 0, 0] }
}
