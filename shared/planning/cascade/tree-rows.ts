import type { CascadeTree, GoalNode, RhkNode } from './cascade.ts'

/** A line of the tree as it is shown. */
export interface CascadeRow {
  /** Its place in the tree: the same RHK may stand below a goal and below a superior's RHK. */
  key: string
  parent: string | null
  /** 0 for goals and for RHK that no goal stands above. */
  depth: number
  goal?: GoalNode['goal']
  node?: RhkNode
  children: number
  open: boolean
  /** Nobody carries it on. */
  untaken: boolean
}

/** How many goals and RHK of leaders nobody has taken up. */
export function untakenIn({ goals, loose }: CascadeTree): number {
  const seen = new Set<string>()
  const count = (node: RhkNode): void => {
    if (node.untaken) seen.add(node.rhk.id)
    node.children.forEach(count)
  }
  for (const { children } of goals) children.forEach(count)
  loose.forEach(count)
  return seen.size + goals.filter(({ children }) => children.length === 0).length
}

/**
 * The lines of the tree from top to bottom: goals with what carries them, then what no goal stands above.
 * @param isOpen whether a branch is open
 * @param onlyUntaken only what nobody carries, with what stands above it; all branches are open then
 */
export function cascadeRows(
  tree: CascadeTree,
  isOpen: (key: string, depth: number) => boolean,
  onlyUntaken: boolean,
): CascadeRow[] {
  const rows: CascadeRow[] = []
  /** @returns whether something was shown */
  const put = (row: Omit<CascadeRow, 'open' | 'children'>, children: readonly RhkNode[]): boolean => {
    const open = onlyUntaken || isOpen(row.key, row.depth)
    const at = rows.push({ ...row, open, children: children.length }) - 1
    let below = false
    if (open)
      for (const node of children)
        below =
          put(
            {
              key: `${row.key}/${node.rhk.id}`,
              parent: row.key,
              depth: row.depth + 1,
              node,
              untaken: node.untaken,
            },
            node.children,
          ) || below
    const shown = !onlyUntaken || row.untaken || below
    if (!shown) rows.length = at
    return shown
  }
  for (const { goal, children } of tree.goals)
    put({ key: goal.id, parent: null, depth: 0, goal, untaken: children.length === 0 }, children)
  for (const node of tree.loose)
    put({ key: node.rhk.id, parent: null, depth: 0, node, untaken: node.untaken }, node.children)
  return rows
}
