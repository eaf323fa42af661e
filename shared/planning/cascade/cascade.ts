import type { Cascade, CascadePerson, CascadeRhk } from './contract.ts'
import { teamsOf } from '../teams/team.ts'
import { isOpen, lockedText } from '../skp/transitions.ts'
import { textKey } from '../../kernel/text.ts'

/** An RHK in the tree, with those that serve it. */
export interface RhkNode {
  rhk: CascadeRhk
  person: CascadePerson
  children: RhkNode[]
  /** Of somebody who leads others, and nobody has taken it up. */
  untaken: boolean
}

export interface GoalNode {
  goal: Cascade['goals'][number]
  children: RhkNode[]
}

export interface CascadeTree {
  goals: GoalNode[]
  /** RHK at the top of a line that no goal stands above. */
  loose: RhkNode[]
  /** People none of whose RHK leads up to a goal. */
  unlinked: CascadePerson[]
}

const spanOf = ({ periodStart: start, periodEnd: end }: CascadePerson) => ({ start, end })

/**
 * The tree of a year: goals, the RHK that carry them, the RHK that serve those, and so on down. A superior's RHK
 * that was only typed counts when its words are those of an RHK of the appraiser or of the leader of a team.
 */
export function buildCascade({ goals, people, rhk, teams }: Cascade): CascadeTree {
  const persons = new Map(people.map((person) => [person.skpId, person]))
  const leading = new Set(people.map(({ appraiserId }) => appraiserId))
  const bySkp = Map.groupBy(rhk, ({ skpId }) => skpId)
  const skpsOf = Map.groupBy(people, ({ employeeId }) => employeeId)
  const known = new Set(rhk.map(({ id }) => id))
  const keys = new Map(rhk.map(({ id, text }) => [id, textKey(text)]))

  const parentOf = (row: CascadeRhk): string | null => {
    if (row.superiorRhkId !== null && known.has(row.superiorRhkId)) return row.superiorRhkId
    const person = persons.get(row.skpId)
    const typed = textKey(row.superiorText)
    if (!typed || !person) return null
    const above = [
      person.appraiserId,
      ...teamsOf(teams, person.employeeId, spanOf(person)).map((t) => t.leaderId),
    ]
    const theirs = above
      .flatMap((id) => (id === null ? [] : (skpsOf.get(id) ?? [])))
      .flatMap(({ skpId }) => bySkp.get(skpId) ?? [])
    return theirs.find(({ id }) => keys.get(id) === typed)?.id ?? null
  }
  const parents = new Map(rhk.map((row) => [row.id, parentOf(row)]))
  const served = Map.groupBy(rhk, ({ id }) => parents.get(id) ?? null)

  const nodeOf = (row: CascadeRhk, above: ReadonlySet<string>): RhkNode[] => {
    const person = persons.get(row.skpId)
    // A circle, which only a damaged file could hold, must not hang the page.
    if (!person || above.has(row.id)) return []
    const path = new Set([...above, row.id])
    const children = (served.get(row.id) ?? []).flatMap((child) => nodeOf(child, path))
    return [
      {
        rhk: row,
        person,
        children,
        untaken: row.kind === 'utama' && leading.has(person.employeeId) && children.length === 0,
      },
    ]
  }
  const tops = (served.get(null) ?? []).flatMap((row) => nodeOf(row, new Set()))
  const carried = rhk.filter(({ goalId }) => goalId !== null)
  const goalNodes = goals.map((goal) => ({
    goal,
    children: carried.filter(({ goalId }) => goalId === goal.id).flatMap((row) => nodeOf(row, new Set())),
  }))

  const reached = new Set<number>()
  const visit = (node: RhkNode): void => {
    reached.add(node.person.skpId)
    node.children.forEach(visit)
  }
  for (const { children } of goalNodes) children.forEach(visit)
  return {
    goals: goalNodes,
    loose: tops.filter((node) => node.rhk.goalId === null),
    unlinked: people.filter(({ skpId }) => !reached.has(skpId)),
  }
}

/**
 * Why nothing can be handed down to somebody; null when it can.
 * @param name how the person is called in the sentence
 * @param from whose RHK it is; null for a goal
 */
export function noTaker(
  { employeeId, state }: Pick<CascadePerson, 'employeeId' | 'state'>,
  name: string,
  from: number | null,
): string | null {
  if (employeeId === from) return 'RHK seorang pimpinan tidak dapat diturunkan kepada dirinya sendiri.'
  return isOpen(state)
    ? null
    : `${lockedText(`SKP ${name}`, state)}. Buka kembali SKP itu untuk menambah RHK.`
}
