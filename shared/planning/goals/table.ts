import { type Goal, goalLimits } from './goal.ts'
import { readGoalRows, rupiah } from './workbook.ts'

export type NewId = () => string

export const newGoal = (newId: NewId, text = ''): Goal => ({
  id: newId(),
  text,
  renstra: '',
  program: '',
  budget: null,
  indicators: [{ id: newId(), indicator: '', target: '' }],
})

/** Goals out of the clipboard, and what of it could not be taken. */
export interface PastedGoals {
  goals: Goal[]
  /** Rows without a sasaran above which none stands. */
  orphans: number
  /** Budgets that are no amount of rupiah. */
  unreadable: number
  /** Further indicators with a program, budget or Renstra that is not the goal's. */
  beside: number
  /** What of a table with its titles was not taken, as sentences. */
  remarks: string[]
}

/** Without the running numbers, which most tables of goals begin with. */
function withoutNumbers(rows: ReadonlyArray<readonly string[]>): ReadonlyArray<readonly string[]> {
  const numbers = rows.map(([first = '']) => first.trim()).filter((first) => first !== '')
  const numbered = numbers.length > 0 && numbers.every((first) => /^\d{1,3}[.)]?$/.test(first))
  return numbered && rows.some(({ length }) => length > 1) ? rows.map((row) => row.slice(1)) : rows
}

/**
 * Rows of Excel: by their titles, where these were copied too, else sasaran, indicator, target, program, budget,
 * Renstra; without a sasaran it is a further indicator.
 */
export function pastedGoals(rows: ReadonlyArray<readonly string[]>, newId: NewId): PastedGoals {
  const result: PastedGoals = { goals: [], orphans: 0, unreadable: 0, beside: 0, remarks: [] }
  const titled = readGoalRows(rows)
  if (titled) {
    const goals = titled.goals.map(({ indicators, ...goal }) => ({
      ...goal,
      id: newId(),
      indicators: indicators.map((row) => ({ ...row, id: newId() })),
    }))
    return { ...result, goals, remarks: titled.remarks }
  }
  for (const cells of withoutNumbers(rows)) {
    const trimmed = cells.map((cell) => cell.trim())
    const [goal = '', indicator = '', target = '', program = '', written = '', renstra = ''] = trimmed
    if (trimmed.every((cell) => cell === '')) continue
    const row = { id: newId(), indicator, target }
    const last = result.goals.at(-1)
    const budget = rupiah(written)
    if (goal !== '') {
      if (written !== '' && budget === null) result.unreadable += 1
      result.goals.push({ ...newGoal(newId, goal), program, budget, renstra, indicators: [row] })
    } else if (last) {
      last.indicators.push(row)
      const repeats =
        ['', last.program].includes(program) &&
        ['', last.renstra].includes(renstra) &&
        (written === '' || budget === last.budget)
      if (!repeats) result.beside += 1
    } else result.orphans += 1
  }
  return result
}

/** Whether a block is a table of goals with its titles. */
export const titledGoals = (block: ReadonlyArray<readonly string[]>): boolean => readGoalRows(block) !== null

/** The cells of a goal, from left to right as in Excel; the first two are of each indicator. */
export const goalCells = ['indicator', 'target', 'program', 'budget', 'renstra'] as const
export type GoalCell = (typeof goalCells)[number]

/** What came of writing a block into cells that are there. */
export interface FilledGoals {
  goals: Goal[]
  /** Cells of the block for which there was no cell. */
  outside: number
  /** Budgets that are no amount of rupiah. */
  unreadable: number
  /** Texts that were longer than they may be. */
  cut: number
}

/**
 * Writes a block of Excel into the cells below and to the right of one. Indicators stay in their goal, which gets
 * more of them where they do not suffice; targets go on over the goals below. What is empty changes nothing.
 * @param at goal, cell, and which of the goal's indicators
 */
export function fillGoals(
  goals: readonly Goal[],
  at: { goal: number; cell: GoalCell; row: number },
  block: ReadonlyArray<readonly string[]>,
  newId: NewId,
): FilledGoals {
  const copies = goals.map((goal) => ({ ...goal, indicators: goal.indicators.map((row) => ({ ...row })) }))
  const result: FilledGoals = { goals: copies, outside: 0, unreadable: 0, cut: 0 }
  const short = (text: string, most: number) => {
    if (text.length > most) result.cut += 1
    return text.slice(0, most)
  }
  const write = (goal: Goal, row: number, cell: GoalCell, text: string) => {
    if (cell === 'indicator' || cell === 'target') {
      while (goal.indicators.length <= row) goal.indicators.push({ id: newId(), indicator: '', target: '' })
      const indicator = goal.indicators[row]
      if (indicator) indicator[cell] = short(text, cell === 'indicator' ? goalLimits.text : goalLimits.short)
    } else if (cell !== 'budget') goal[cell] = short(text, goalLimits.short)
    else if (rupiah(text) === null) result.unreadable += 1
    else goal.budget = rupiah(text)
  }
  const first = goalCells.indexOf(at.cell)
  /** Where each line of the block comes to stand. */
  const places = result.goals.flatMap((goal, index) => {
    if (index < at.goal) return []
    if (at.cell === 'indicator')
      return index > at.goal
        ? []
        : Array.from({ length: goalLimits.indicators - at.row }, (_, more) => ({ goal, row: at.row + more }))
    const rows = at.cell === 'target' ? Math.max(1, goal.indicators.length) : 1
    const from = index === at.goal && at.cell === 'target' ? at.row : 0
    return Array.from({ length: rows - from }, (_, more) => ({ goal, row: from + more }))
  })
  for (const [down, line] of block.entries())
    for (const [right, written] of line.entries()) {
      const text = written.trim()
      const place = places[down]
      const cell = goalCells[first + right]
      if (text === '') continue
      // Program, budget and Renstra stand once for a goal.
      const fits = place && cell && (cell === 'indicator' || cell === 'target' || place.row === 0)
      if (fits) write(place.goal, place.row, cell, text)
      else result.outside += 1
    }
  return result
}

/** What came of adding goals; what was not taken is counted, so that nobody believes it is there. */
export interface AddedGoals {
  goals: Goal[]
  added: number
  /** Goals that stood there already, or were given twice. */
  twice: number
  /** Goals, or indicators of a goal, for which there is no more room. */
  beyond: number
  /** Texts that were longer than they may be. */
  cut: number
}

const same = (a: Goal, b: Goal) => a.text.trim().toLowerCase() === b.text.trim().toLowerCase()

/** Adds goals below those that say something already. */
export function addGoals(known: readonly Goal[], more: readonly Goal[]): AddedGoals {
  const result: AddedGoals = {
    goals: known.filter(({ text }) => text.trim() !== ''),
    added: 0,
    twice: 0,
    beyond: 0,
    cut: 0,
  }
  const short = (text: string, most: number) => {
    if (text.length > most) result.cut += 1
    return text.slice(0, most)
  }
  for (const goal of more) {
    if (result.goals.some((other) => same(other, goal))) result.twice += 1
    else if (result.goals.length >= goalLimits.goals) result.beyond += 1
    else {
      result.added += 1
      result.beyond += Math.max(0, goal.indicators.length - goalLimits.indicators)
      result.goals.push({
        ...goal,
        text: short(goal.text, goalLimits.text),
        program: short(goal.program, goalLimits.short),
        renstra: short(goal.renstra, goalLimits.short),
        indicators: goal.indicators.slice(0, goalLimits.indicators).map((row) => ({
          ...row,
          indicator: short(row.indicator, goalLimits.text),
          target: short(row.target, goalLimits.short),
        })),
      })
    }
  }
  return result
}

/** What was not taken of goals that were added, as sentences; none when all were. */
export const notTaken = ({
  twice,
  beyond,
  cut,
  orphans = 0,
  unreadable = 0,
  beside = 0,
  remarks = [],
}: Omit<AddedGoals, 'goals' | 'added'> & Partial<Omit<PastedGoals, 'goals'>>): string[] =>
  [
    ...remarks,
    orphans > 0 && `${orphans} baris tanpa sasaran di atasnya, jadi dilewati.`,
    unreadable > 0 && `${unreadable} anggaran bukan jumlah rupiah, jadi dikosongkan.`,
    beside > 0 &&
      `${beside} program, anggaran atau Renstra berdiri di baris indikator berikutnya, jadi tidak dibawa.`,
    twice > 0 && `${twice} sasaran sudah ada atau tertulis dua kali, jadi dilewati.`,
    beyond > 0 &&
      `${beyond} baris tidak mendapat tempat: satu unit memuat paling banyak ${goalLimits.goals} sasaran, satu sasaran ${goalLimits.indicators} indikator.`,
    cut > 0 && cutSentence(cut),
  ].filter((sentence) => sentence !== false)

const cutSentence = (count: number) => `${count} teks terlalu panjang dan dipotong.`

/** What was not written into cells, as sentences; none when all was. */
export const notFilled = ({ outside, unreadable, cut }: Omit<FilledGoals, 'goals'>): string[] =>
  [
    outside > 0 && `${outside} sel tempelan tidak mempunyai tempat di tabel, jadi diabaikan.`,
    unreadable > 0 && `${unreadable} anggaran bukan jumlah rupiah, jadi dibiarkan.`,
    cut > 0 && cutSentence(cut),
  ].filter((sentence) => sentence !== false)
