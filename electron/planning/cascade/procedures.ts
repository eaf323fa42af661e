import { randomUUID } from 'node:crypto'
import { personSearch } from '../../../shared/employees/search.ts'
import { inOrder } from '../../../shared/kernel/order.ts'
import { hasWords } from '../../../shared/kernel/text.ts'
import { buildCascade, noTaker } from '../../../shared/planning/cascade/cascade.ts'
import { shapeOf, teamsLed, whoseRhk } from '../../../shared/planning/cascade/shape.ts'
import { closesCircle } from '../../../shared/planning/skp/circle.ts'
import type { NewRole } from '../../../shared/planning/cascade/contract.ts'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import { leadersOf, matrixLeaders, twoLevels } from '../../../shared/planning/cascade/matrix.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { measuredRole } from '../../../shared/planning/cascade/roles.ts'
import { isOpen, lockedUntilReopened } from '../../../shared/planning/skp/transitions.ts'
import { type Call, os } from '../../app/call.ts'
import { loadPersonal } from '../../employees/store.ts'
import { loadContent, superiorsOfYear } from '../skp/content.ts'
import { linkGoal, loadGoal } from '../goals/store.ts'
import { loadCascade, loadRhk, loadSome, measuredRhk } from './store.ts'
import { visibleCascade } from './visible.ts'
import { removedRhk } from '../skp/removed.ts'
import { rewrite } from '../skp/rewrite.ts'
import { loadSkp, skpOfEmployee, type SkpRow } from '../skp/store.ts'

interface Superior {
  id: string
  text: string
}

const newRhk = (id: string, text: string, superior: Superior | null): Rhk => ({
  id,
  kind: 'utama',
  superiorRhkId: superior?.id ?? null,
  superiorText: superior?.text ?? '',
  text,
  assignedBy: '',
  perspective: null,
  indicators: [],
})

/** An RHK that is handed down, and its place among the others; one that was taken back is the one it was. */
async function handedDown(
  call: Call,
  { text, rhkId }: NewRole,
  superior: Superior | null,
): Promise<{ rhk: Rhk; position: number }> {
  const former = rhkId === undefined ? null : await removedRhk(call.db, rhkId)
  if (!former) return { rhk: newRhk(rhkId ?? randomUUID(), text, superior), position: Infinity }
  // It may serve by the words only.
  const superiorRhkId = former.rhk.superiorRhkId === null ? null : (superior?.id ?? null)
  return { rhk: { ...former.rhk, text, superiorRhkId }, position: former.position }
}

/** The draft into which an RHK is handed down, from whom or from a goal. */
async function draftOf(
  call: Call,
  employeeId: number,
  year: number,
  from: number | null,
  skpId?: number,
): Promise<{ skp: SkpRow; name: string }> {
  const { name } = await loadPersonal(call.db, employeeId)
  const skp =
    skpId === undefined
      ? await skpOfEmployee(call.db, employeeId, year, `${year}-12-31`)
      : await loadSkp(call.db, skpId)
  if (!skp || skp.employeeId !== employeeId || skp.year !== year)
    throw new Refusal(`${name} belum mempunyai SKP ${year}. Buka tahunnya lebih dahulu di Perencanaan.`)
  call.mustBeWithin({ employeeId, skpId: skp.id })
  const refused = noTaker({ employeeId, state: skp.state }, name, from)
  if (refused !== null) throw new Refusal(refused)
  return { skp, name }
}

/** An appraiser hands down his own RHK; those of others are handed down by themselves, or by the pengelola. */
function mustBeOwn(call: Call, { employeeId, skpId }: { employeeId: number; skpId: number }): void {
  const { scope } = call
  if (scope.rows === 'office' || scope.employeeId !== employeeId) call.mustBeWithin({ employeeId, skpId })
}

/**
 * Writes new RHK into the drafts of people.
 * @param superior the RHK that they serve; null when they carry a goal
 * @param parents the superior of every RHK of the year; the new ones are added
 * @returns their ids, in the order of `to`
 */
async function handDown(
  call: Call,
  year: number,
  superior: Awaited<ReturnType<typeof loadRhk>> | null,
  parents: Map<string, string | null>,
  to: readonly NewRole[],
): Promise<string[]> {
  if (superior) mustBeOwn(call, superior)
  const rhkIds: string[] = []
  for (const role of to) {
    const { employeeId, skpId } = role
    const { skp, name } = await draftOf(call, employeeId, year, superior?.employeeId ?? null, skpId)
    const content = await loadContent(call.db, skp.id)
    const { rhk, position } = await handedDown(call, role, superior)
    const all = content.rhk.toSpliced(position, 0, rhk)
    // Through a team somebody may stand below their own subordinate.
    if (superior && closesCircle(parents, all))
      throw new Refusal(
        `RHK ini sudah mendukung RHK lain dari ${name}, jadi tidak dapat diturunkan kembali kepadanya.`,
      )
    await rewrite(call, skp, 'planning.cascade.handDown', { ...content, rhk: all })
    parents.set(rhk.id, rhk.superiorRhkId)
    rhkIds.push(rhk.id)
  }
  return rhkIds
}

/** Changes the text of a role in its draft; an empty one takes the role back. */
async function changeRole(call: Call, rhkId: string, text: string): Promise<void> {
  const { skpId, employeeId } = await loadRhk(call.db, rhkId)
  call.mustBeWithin({ employeeId, skpId })
  const skp = await loadSkp(call.db, skpId)
  const nameOf = async () => (await loadPersonal(call.db, employeeId)).name
  if (!isOpen(skp.state)) throw new Refusal(lockedUntilReopened(`SKP ${await nameOf()}`, skp.state))
  const content = await loadContent(call.db, skp.id)
  const role = content.rhk.find(({ id }) => id === rhkId)
  if (text === '' && role?.indicators.some(({ indicator, target }) => indicator || target))
    throw new Refusal(measuredRole(role.text, await nameOf()))
  await rewrite(call, skp, 'planning.cascade.writeRoles', {
    ...content,
    rhk:
      text === ''
        ? content.rhk.filter(({ id }) => id !== rhkId)
        : content.rhk.map((row) => (row.id === rhkId ? { ...row, text } : row)),
  })
}

export const cascadeProcedures = {
  get: os.planning.cascade.get.handler(async ({ input: { year, rhkIds }, context: { call } }) =>
    visibleCascade(
      call,
      await (rhkIds === undefined ? loadCascade(call.db, year) : loadSome(call.db, year, rhkIds)),
    ),
  ),

  tree: os.planning.cascade.tree.handler(async ({ input, context: { call } }) => {
    const cascade = visibleCascade(call, await loadCascade(call.db, input.year))
    return shapeOf(cascade, buildCascade(cascade))
  }),

  find: os.planning.cascade.find.handler(async ({ input: { year, words }, context: { call } }) => {
    const cascade = visibleCascade(call, await loadCascade(call.db, year))
    const led = teamsLed(cascade)
    const whose = new Map(
      cascade.people.map((person) => [person.skpId, whoseRhk(person, led.get(person.employeeId) ?? [])]),
    )
    return cascade.rhk.flatMap(({ id, skpId, text }) =>
      hasWords(`${text} ${whose.get(skpId) ?? ''}`, words) ? id : [],
    )
  }),

  people: os.planning.cascade.people.handler(async ({ input, context: { call } }) => {
    const { year, search, appraiserId, open, limit } = input
    const cascade = visibleCascade(call, await loadCascade(call.db, year))
    const unlinked = new Set(buildCascade(cascade).unlinked.map(({ skpId }) => skpId))
    const isMeant = personSearch(search ?? '')
    const found = cascade.people.filter(
      (person) =>
        (appraiserId === undefined || person.appraiserId === appraiserId) &&
        (!open || isOpen(person.state)) &&
        isMeant(person),
    )
    const first = inOrder(found, ({ skpId }) => (unlinked.has(skpId) ? 0 : 1), false).slice(0, limit)
    return {
      unlinked: unlinked.size,
      total: found.length,
      people: first.map((person) => ({ ...person, linked: !unlinked.has(person.skpId) })),
    }
  }),

  matrix: os.planning.cascade.matrix.handler(async ({ input, context: { call } }) => {
    const cascade = visibleCascade(call, await loadCascade(call.db, input.year))
    const leaders = matrixLeaders(cascade)
    const leader = leaders.find(({ skpId }) => skpId === input.leaderSkpId) ?? leadersOf(cascade)[0]
    const levels = leader ? twoLevels(cascade, leader.skpId) : null
    const top = levels?.top ?? null
    const below = input.below ? (levels?.below ?? []) : []
    const shown = [...(top ? [top] : []), ...below].flatMap(({ rows }) => rows)
    return {
      begun: cascade.people.length > 0,
      leaders,
      top,
      below,
      measured: await measuredRhk(
        call.db,
        shown.map(({ person }) => person.skpId),
      ),
    }
  }),

  linkGoal: os.planning.cascade.linkGoal.handler(async ({ input, context: { call } }) => {
    const { rhkId, goalId } = input
    const rhk = await loadRhk(call.db, rhkId)
    if (goalId !== null) {
      const goal = await loadGoal(call.db, goalId)
      if (goal.year !== rhk.year)
        throw new Refusal(`Sasaran itu milik tahun ${goal.year}, sedangkan RHK ini milik tahun ${rhk.year}.`)
    }
    const before = await linkGoal(call.db, rhkId, goalId)
    await call.audit({
      action: 'planning.cascade.linkGoal',
      subjectType: 'skp',
      subjectId: rhk.skpId,
      before: { rhkId, goalId: before },
      after: { rhkId, goalId },
    })
    return {}
  }),

  handDown: os.planning.cascade.handDown.handler(async ({ input, context: { call } }) => {
    const { year, from, to } = input
    const goal = 'goalId' in from ? await loadGoal(call.db, from.goalId) : null
    const superior = 'rhkId' in from ? await loadRhk(call.db, from.rhkId) : null
    const rhkIds = await handDown(call, year, superior, await superiorsOfYear(call.db, year), to)
    if (goal) for (const rhkId of rhkIds) await linkGoal(call.db, rhkId, goal.id)
    return { added: to.length, rhkIds }
  }),

  writeRoles: os.planning.cascade.writeRoles.handler(async ({ input, context: { call } }) => {
    for (const { rhkId, text } of input.change) await changeRole(call, rhkId, text)
    const parents = await superiorsOfYear(call.db, input.year)
    const rhkIds: string[] = []
    for (const { superiorRhkId, ...role } of input.add) {
      const superior = await loadRhk(call.db, superiorRhkId)
      rhkIds.push(...(await handDown(call, input.year, superior, parents, [role])))
    }
    return { rhkIds }
  }),
}
