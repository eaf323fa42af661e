import type { GridModel } from '../../excel/grid.ts'
import { changed } from '../../kernel/changed.ts'
import { formatNumber } from '../../kernel/numbers.ts'
import { type Goal, goalLimits } from './goal.ts'
import {
  addGoals,
  fillGoals,
  goalCells,
  type NewId,
  notFilled,
  notTaken,
  pastedGoals,
  titledGoals,
} from './table.ts'
import { rupiah } from './workbook.ts'

/** One indicator of a goal; the goal's own cells stand in the first. */
export interface GoalRow {
  goalId: string
  /** null for a goal that has no indicator yet. */
  indicatorId: string | null
  /** Counted from 0 among the indicators of its goal. */
  index: number
}

const goalColumns = ['text', ...goalCells] as const
export type GoalColumn = (typeof goalColumns)[number]

const limits: Readonly<Record<GoalColumn, number>> = {
  text: goalLimits.text,
  indicator: goalLimits.text,
  target: goalLimits.short,
  program: goalLimits.short,
  budget: 40,
  renstra: goalLimits.short,
}

const ofIndicator = (column: GoalColumn): column is 'indicator' | 'target' =>
  column === 'indicator' || column === 'target'

/**
 * The performance agreement of a unit as a grid. A block that is pasted with its titles, or upon a sasaran, brings
 * further goals; elsewhere it fills the cells below and to the right.
 */
export const goalsModel = (newId: NewId): GridModel<readonly Goal[], GoalRow, GoalColumn> => ({
  columns: goalColumns,
  rows: (goals) =>
    goals.flatMap(({ id: goalId, indicators }): GoalRow[] =>
      indicators.length === 0
        ? [{ goalId, indicatorId: null, index: 0 }]
        : indicators.map(({ id: indicatorId }, index) => ({ goalId, indicatorId, index })),
    ),
  has: ({ index }, column) => index === 0 || ofIndicator(column),
  read: (goals, { goalId, indicatorId }, column) => {
    const goal = goals.find(({ id }) => id === goalId)
    if (!goal) return ''
    if (ofIndicator(column)) return goal.indicators.find(({ id }) => id === indicatorId)?.[column] ?? ''
    if (column === 'budget') return goal.budget === null ? '' : formatNumber(goal.budget)
    return goal[column]
  },
  write: (goals, edits) => {
    const byGoal = Map.groupBy(edits, ({ row }) => row.goalId)
    const next = goals.map((goal) =>
      (byGoal.get(goal.id) ?? []).reduce((now, { row, column, text }) => {
        if (column === 'budget') {
          const budget = text.trim() === '' ? null : rupiah(text)
          // What is no amount of rupiah leaves the one that is there.
          return budget === null && text.trim() !== '' ? now : changed(now, { budget })
        }
        if (!ofIndicator(column)) return changed(now, { [column]: text })
        // The first thing that is written beside a goal without indicators is its first one.
        if (now.indicators.length === 0 && text !== '')
          return { ...now, indicators: [{ id: newId(), indicator: '', target: '', [column]: text }] }
        const written = row.indicatorId ?? now.indicators[0]?.id
        const indicators = now.indicators.map((one) =>
          one.id === written ? changed(one, { [column]: text }) : one,
        )
        return indicators.every((one, index) => one === now.indicators[index]) ? now : { ...now, indicators }
      }, goal),
    )
    return next.every((goal, index) => goal === goals[index]) ? goals : next
  },
  limit: (column) => limits[column],
  takes: (column, text) => column !== 'budget' || rupiah(text) !== null,
  paste: (goals, { row, column }, block) => {
    const cell = goalCells[column - 1]
    const { goalId = null, index = 0 } = goalsModel(newId).rows(goals)[row] ?? {}
    if (cell && !titledGoals(block)) {
      const at = { goal: goals.findIndex(({ id }) => id === goalId), cell, row: index }
      const { goals: filled, ...missing } = fillGoals(goals, at, block, newId)
      return { content: filled, said: notFilled(missing) }
    }
    const { goals: pasted, ...left } = pastedGoals(block, newId)
    const { goals: content, ...result } = addGoals(goals, pasted)
    const missing = notTaken({ ...result, ...left })
    return {
      content: result.added > 0 ? content : goals,
      said: missing.length > 0 ? [`${result.added} sasaran ditambahkan.`, ...missing] : [],
    }
  },
})
