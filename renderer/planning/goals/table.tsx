import { ActionIcon, Group } from '@mantine/core'
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react'
import { type RefObject, useMemo } from 'react'
import { type Goal, goalLimits } from '../../../shared/planning/goals/goal.ts'
import { type GoalColumn, type GoalRow, goalsModel } from '../../../shared/planning/goals/grid.ts'
import { newGoal } from '../../../shared/planning/goals/table.ts'
import { tell } from '../../components/confirm.tsx'
import type { Change, GridColumn } from '../../components/grid/column.ts'
import type { GridShow } from '../../components/grid/group.tsx'
import { GridTable, groupsOf } from '../../components/grid/grid.tsx'
import { useGrid } from '../../components/grid/use-grid.ts'
import { useStable } from '../../components/use-stable.ts'

const newId = () => crypto.randomUUID()
const model = goalsModel(newId)

const columns: Readonly<Record<GoalColumn, GridColumn>> = {
  text: { label: 'Sasaran', width: '25%', placeholder: 'Sasaran' },
  indicator: { label: 'Indikator', width: '23%', placeholder: 'Indikator' },
  target: { label: 'Target', width: '11%', placeholder: 'Target' },
  program: { label: 'Program', width: '14%' },
  budget: {
    label: 'Anggaran (Rp)',
    width: 130,
    numeric: true,
    refusal: 'Anggaran ditulis dengan angka, misalnya 1.250.000.',
  },
  renstra: { label: 'Renstra', width: '10%' },
}

/** The table of the performance agreement: goals with their indicators, program and budget. */
export function GoalsTable({
  goals,
  locked,
  onChange,
  undo,
  redo,
  typing,
  begin,
}: {
  goals: readonly Goal[]
  /** Why nothing can be written, as a sentence; null where one can. */
  locked: string | null
  onChange: Change<readonly Goal[]>
  undo: () => void
  redo: () => void
  /** Set to what brings the text of an open cell into the goals. */
  typing: RefObject<(() => void) | null>
  /** Set to what adds a goal below another, or as the last, and goes to it. */
  begin: RefObject<((after: string | null) => void) | null>
}) {
  const grid = useGrid({
    content: goals,
    model,
    columns,
    readOnly: locked,
    onChange,
    undo,
    redo,
    typing,
    onEnd: ({ goalId }) => actions.add(goalId),
    keys: ({ key, ctrlKey, metaKey, shiftKey }, { goalId, indicatorId }, column) => {
      if (locked !== null || (!ctrlKey && !metaKey)) return false
      if (key === 'Enter' && shiftKey) actions.add(goalId)
      else if (key === 'Enter') actions.addIndicator(goalId, indicatorId)
      else if (key !== 'Delete' && key !== '-') return false
      else if (indicatorId !== null && (column === 'indicator' || column === 'target'))
        actions.removeIndicator(goalId, indicatorId)
      else actions.remove(goalId)
      grid.cursor.focusSoon('cell')
      return true
    },
  })
  const update = (goalId: string, change: (goal: Goal) => Goal) =>
    onChange((now) => now.map((goal) => (goal.id === goalId ? change(goal) : goal)))
  const actions = useStable({
    add: (after: string | null) => {
      if (goals.length >= goalLimits.goals)
        return tell(`Satu unit memuat paling banyak ${goalLimits.goals} sasaran.`, 'orange')
      const goal = newGoal(newId)
      onChange((now) => {
        const place = now.findIndex(({ id }) => id === after)
        return now.toSpliced(place < 0 ? now.length : place + 1, 0, goal)
      })
      grid.cursor.reach({ is: ({ goalId }) => goalId === goal.id, column: 'text' })
    },
    remove: (goalId: string) => onChange((now) => now.filter(({ id }) => id !== goalId)),
    addIndicator: (goalId: string, after: string | null) => {
      const added = { id: newId(), indicator: '', target: '' }
      if ((goals.find(({ id }) => id === goalId)?.indicators.length ?? 0) >= goalLimits.indicators)
        return tell(`Satu sasaran memuat paling banyak ${goalLimits.indicators} indikator.`, 'orange')
      update(goalId, (goal) => {
        const place = goal.indicators.findIndex(({ id }) => id === after)
        const at = place < 0 ? goal.indicators.length : place + 1
        return { ...goal, indicators: goal.indicators.toSpliced(at, 0, added) }
      })
      grid.cursor.reach({ is: ({ indicatorId }) => indicatorId === added.id, column: 'indicator' })
    },
    removeIndicator: (goalId: string, indicatorId: string) =>
      update(goalId, (goal) => ({
        ...goal,
        indicators: goal.indicators.filter(({ id }) => id !== indicatorId),
      })),
  })
  begin.current = actions.add
  const groups = useMemo(() => {
    const known = new Map(goals.map((goal) => [goal.id, goal]))
    return groupsOf(grid.rows, ({ goalId }) => ({ key: goalId, of: known.get(goalId) }))
  }, [goals, grid.rows])
  const show = useMemo(() => showOf(actions), [actions])
  return goals.length === 0 ? null : (
    <div className="kk-stacked">
      <GridTable grid={grid} label="Perjanjian kinerja" groups={groups} show={show} tailWidth={98} />
    </div>
  )
}

/** What a goal shows besides its texts. @param actions what its buttons do */
const showOf = (actions: {
  remove: (goalId: string) => void
  addIndicator: (goalId: string, after: string | null) => void
  removeIndicator: (goalId: string, indicatorId: string) => void
}): GridShow<GoalRow, Goal | undefined> => ({
  lead: ({ number }) => number,
  field: ({ number }, index, column) => fieldName(column as GoalColumn, number, index),
  tail: ({ goalId, indicatorId }, index, { number, rows }) => (
    <Group gap={2} wrap="nowrap" justify="end">
      {rows.length > 1 && indicatorId !== null && (
        <Tool
          label={`Hapus indikator ${index + 1} sasaran ${number}`}
          icon={<IconX size={16} />}
          onClick={() => actions.removeIndicator(goalId, indicatorId)}
        />
      )}
      {index === 0 && (
        <>
          <Tool
            label={`Tambah indikator sasaran ${number}`}
            icon={<IconPlus size={16} />}
            disabled={rows.length >= goalLimits.indicators}
            onClick={() => actions.addIndicator(goalId, null)}
          />
          <Tool
            label={`Hapus sasaran ${number}`}
            icon={<IconTrash size={16} />}
            onClick={() => actions.remove(goalId)}
          />
        </>
      )}
    </Group>
  ),
})

/** The name of the field in which a cell is written. */
function fieldName(column: GoalColumn, number: number, index: number): string {
  if (column === 'text') return `Sasaran ${number}`
  const { label } = columns[column]
  return column === 'indicator' || column === 'target'
    ? `${label} ${index + 1} sasaran ${number}`
    : `${label} sasaran ${number}`
}

function Tool({
  label,
  icon,
  disabled = false,
  onClick,
}: {
  label: string
  icon: React.ReactNode
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  )
}
