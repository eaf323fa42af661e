import { parseTsv } from '../format/tsv.ts'
import type { Goal } from './cascade-contract.ts'
import { rupiah } from './goals-sheet.ts'

/** The most goals of a unit and year, and indicators of a goal; and the longest texts. */
export const goalLimits = { goals: 60, indicators: 20, text: 2000, short: 500 } as const

type NewId = () => string

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
  /** Further indicators with a program or budget that is not the goal's. */
  beside: number
}

/** Rows of Excel: sasaran, indicator, target, program, budget; without a sasaran it is a further indicator. */
export function pastedGoals(text: string, newId: NewId): PastedGoals {
  const result: PastedGoals = { goals: [], orphans: 0, unreadable: 0, beside: 0 }
  for (const cells of parseTsv(text)) {
    const [goal = '', indicator = '', target = '', program = '', written = ''] = cells.map((cell) =>
      cell.trim(),
    )
    if ([goal, indicator, target, program, written].every((cell) => cell === '')) continue
    const row = { id: newId(), indicator, target }
    const last = result.goals.at(-1)
    const budget = rupiah(written)
    if (goal !== '') {
      if (written !== '' && budget === null) result.unreadable += 1
      result.goals.push({ ...newGoal(newId, goal), program, budget, indicators: [row] })
    } else if (last) {
      last.indicators.push(row)
      const repeats = ['', last.program].includes(program) && (written === '' || budget === last.budget)
      if (!repeats) result.beside += 1
    } else result.orphans += 1
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
}: Omit<AddedGoals, 'goals' | 'added'> & Partial<Omit<PastedGoals, 'goals'>>): string[] =>
  [
    orphans > 0 && `${orphans} baris tanpa sasaran di atasnya, jadi dilewati.`,
    unreadable > 0 && `${unreadable} anggaran bukan jumlah rupiah, jadi dikosongkan.`,
    beside > 0 && `${beside} program atau anggaran berdiri di baris indikator berikutnya, jadi tidak dibawa.`,
    twice > 0 && `${twice} sasaran sudah ada atau tertulis dua kali, jadi dilewati.`,
    beyond > 0 &&
      `${beyond} baris tidak mendapat tempat: satu unit memuat paling banyak ${goalLimits.goals} sasaran, satu sasaran ${goalLimits.indicators} indikator.`,
    cut > 0 && `${cut} teks terlalu panjang dan dipotong.`,
  ].filter((sentence) => sentence !== false)
