import type { CascadeTree, RhkNode } from './cascade.ts'
import type { Cascade, CascadePerson, TreeGoal, TreeShape } from './contract.ts'

/** An RHK in the tree without its words, with those that serve it. */
export interface ShapeNode {
  rhk: { id: string }
  skpId: number
  children: ShapeNode[]
  untaken: boolean
}

/** The tree without words. */
export interface ShapeTree {
  goals: Array<{ goal: TreeGoal; children: ShapeNode[] }>
  loose: ShapeNode[]
}

/**
 * Which RHK of a tree stands below which, told as shortly as it can be.
 * @param cascade of which the tree was built
 */
export function shapeOf(cascade: Cascade, tree: CascadeTree): TreeShape {
  const nodes = new Map<string, { node: RhkNode; above: string | null; carries: number }>()
  const visit = (node: RhkNode, above: string | null, carries: number): void => {
    const known = nodes.get(node.rhk.id)
    nodes.set(node.rhk.id, {
      node,
      above: above ?? known?.above ?? null,
      carries: Math.max(carries, known?.carries ?? -1),
    })
    // What carries a goal may be come to twice; below it nothing is new then.
    if (!known) for (const child of node.children) visit(child, node.rhk.id, -1)
  }
  for (const [place, { children }] of tree.goals.entries())
    for (const node of children) visit(node, null, place)
  for (const node of tree.loose) visit(node, null, -1)
  const told = cascade.rhk.flatMap(({ id }) => nodes.get(id) ?? [])
  const places = new Map(told.map(({ node }, place) => [node.rhk.id, place]))
  return {
    goals: tree.goals.map(({ goal: { id, text, unitName } }) => ({ id, text, unitName })),
    ids: told.map(({ node }) => node.rhk.id),
    skps: told.map(({ node }) => node.person.skpId),
    above: told.map(({ above }) => (above === null ? -1 : (places.get(above) ?? -1))),
    carries: told.map(({ carries }) => carries),
    untaken: told.flatMap(({ node }, place) => (node.untaken ? place : [])),
    leads: [...teamsLed(cascade)].map(([employeeId, teams]) => ({ employeeId, teams: [...teams] })),
    people: cascade.people.length,
  }
}

/** The tree that a shape tells. */
export function treeOf({ goals, ids, skps, above, carries, untaken }: TreeShape): ShapeTree {
  const free = new Set(untaken)
  const nodes = ids.map((id, place): ShapeNode => ({
    rhk: { id },
    skpId: skps[place] ?? 0,
    children: [],
    untaken: free.has(place),
  }))
  const tree: ShapeTree = { goals: goals.map((goal) => ({ goal, children: [] })), loose: [] }
  for (const [place, node] of nodes.entries()) {
    const [goal, superior] = [tree.goals[carries[place] ?? -1], nodes[above[place] ?? -1]]
    goal?.children.push(node)
    superior?.children.push(node)
    if (!goal && !superior) tree.loose.push(node)
  }
  return tree
}

/** The teams that each person leads, by employee. */
export const teamsLed = ({ teams }: Pick<Cascade, 'teams'>): ReadonlyMap<number, readonly string[]> =>
  new Map(
    [...Map.groupBy(teams, ({ leaderId }) => leaderId)].flatMap(([id, own]) =>
      id === null ? [] : [[id, own.map(({ name }) => name)]],
    ),
  )

/** Whose RHK it is, as the tree says it and as it is found. @param led the teams that the person leads */
export const whoseRhk = (
  { fullName, jabatan }: Pick<CascadePerson, 'fullName' | 'jabatan'>,
  led: readonly string[],
): string => [fullName, jabatan, ...led.map((name) => `Ketua ${name}`)].filter(Boolean).join(' · ')
