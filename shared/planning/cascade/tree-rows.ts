import type { GoalNode, RhkNode } from './cascade.ts'

/** An RHK in a tree, whatever else is known of it. */
interface Node<N> {
  rhk: { id: string }
  children: readonly N[]
  untaken: boolean
}

/** Goals and RHK as they hang together. */
interface Tree<N, G> {
  goals: ReadonlyArray<{ goal: G; children: readonly N[] }>
  loose: readonly N[]
}

/** A line of the tree as it is shown. */
export interface CascadeRow<N = RhkNode, G = GoalNode['goal']> {
  /** Its place in the tree: the same RHK may stand below a goal and below a superior's RHK. */
  key: string
  parent: string | null
  /** 0 for goals and for RHK that no goal stands above. */
  depth: number
  goal?: G
  node?: N
  children: number
  open: boolean
  /** Nobody carries it on. */
  untaken: boolean
}

/** How many goals and RHK of leaders nobody has taken up. */
export function untakenIn<N extends Node<N>>({ goals, loose }: Tree<N, unknown>): number {
  const seen = new Set<string>()
  const count = (node: N): void => {
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
export function cascadeRows<N extends Node<N>, G extends { id: string }>(
  tree: Tree<N, G>,
  isOpen: (key: string, depth: number) => boolean,
  onlyUntaken: boolean,
): CascadeRow<N, G>[] {
  const rows: CascadeRow<N, G>[] = []
  /** @returns whether something was shown */
  const put = (row: Omit<CascadeRow<N, G>, 'open' | 'children'>, children: readonly N[]): boolean => {
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
