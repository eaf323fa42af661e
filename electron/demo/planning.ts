import { officeDay } from '../../shared/kernel/dates.ts'
import { emptyMeasure, proposedMeasures } from '../../shared/planning/measures/measure.ts'
import type { Aspect, Iki, Rhk, SkpContent } from '../../shared/planning/skp/skp.ts'
import { parseTarget } from '../../shared/planning/skp/target.ts'
import { annexFor, firstTalk } from './annexes.ts'
import { goals } from './goals.ts'
import { people } from './people.ts'
import { additional, expectations, type PlanRow, plans } from './plans.ts'
import type { Stage, Told } from './stage.ts'
import { teams } from './teams.ts'

/** The teams of a year, before its SKP: members take their part from the leader's result. */
export async function formTeams(stage: Stage, year: number): Promise<void> {
  stage.on(`${year}-01-05`)
  for (const { kind, name, unit, from, to, decree, leader, result, members } of teams)
    await stage.client.planning.teams.save({
      year,
      kind,
      name,
      unitId: stage.unit(unit),
      leaderId: stage.person(leader),
      members: members.map((member) => ({ employeeId: stage.person(member.name), role: member.role })),
      startDate: `${year}-${from}`,
      endDate: `${year}-${to}`,
      decree,
      results: [result.rhk],
    })
}

/**
 * Writes the SKP of a part of the year with its annex, and what was talked of before.
 * @returns the id of the SKP, which is not signed yet
 */
export async function plan(
  stage: Stage,
  { person, index, employeeId, year }: Told,
  { start, end }: Readonly<{ start: string; end: string }>,
): Promise<number> {
  const { planning } = stage.client
  const { id } = await planning.skp.create({ employeeId, year, periodStart: start, periodEnd: end })
  const detail = await planning.skp.get({ id })
  const choices = await planning.sheet.superiorRhk({ id })
  const superiors = choices.filter(({ from }) => from === null)
  const servedBy = ({ serves }: PlanRow) =>
    serves > 0 ? superiors[(serves - 1) % Math.max(superiors.length, 1)] : undefined
  const toRhk = (row: PlanRow, kind: Rhk['kind'], served = servedBy(row)): Rhk => {
    return {
      id: stage.uuid(),
      kind,
      superiorRhkId: served?.id ?? null,
      superiorText: served?.text ?? '',
      text: row.rhk,
      assignedBy: row.assignedBy ?? '',
      perspective: row.perspective ?? null,
      indicators: row.indicators.map(([aspect, indicator, target]) => {
        const { min, max, unit } = parseTarget(target)
        return {
          id: stage.uuid(),
          aspect,
          indicator,
          target,
          targetMin: min,
          targetMax: max,
          unit,
          direction: target.endsWith('hari') ? ('down' as const) : ('up' as const),
          ...measureOf(aspect, indicator, min),
        }
      }),
    }
  }
  const content: SkpContent = {
    rhk: plans[person.role].map((row) => toRhk(row, 'utama')),
    expectations: expectations.map((text, at) => (at === 1 || (index + at) % 3 === 0 ? text : '')),
  }
  for (const { name, leader, result, members } of teams) {
    if (leader === person.name) content.rhk.push(toRhk(result, 'utama'))
    const own = members.find((member) => member.name === person.name)?.result
    const served = choices.find(({ text, from }) => text === result.rhk && from?.includes(name))
    if (own && served) content.rhk.push(toRhk(own, 'utama', served))
  }
  const extra = additional[index % 7]
  // The Camat is not assigned by himself.
  const by = person.role === 'camat' ? { assignedBy: 'Sekretaris Daerah Kota Harapan' } : {}
  if (extra) content.rhk.push(toRhk({ ...extra, ...by }, 'tambahan'))
  await planning.sheet.save({ id, revision: detail.revision, content })
  await planning.annex.save({
    id,
    revision: 0,
    annex: annexFor(person.role, content, { start, end }, stage.uuid),
  })
  if (person.head || index % 4 === 0)
    await planning.talks.save({
      ...firstTalk(person.role, content, officeDay(stage.now), index),
      skpId: id,
      revision: 0,
    })
  return id
}

/** What is told of an indicator beside its target: its kind, and an even plan where the year's number allows one. */
function measureOf(aspect: Aspect, indicator: string, yearly: number | null): Pick<Iki, 'measure'> {
  const measures = proposedMeasures({ aspect, indicator })
  const quarter =
    aspect === 'kuantitas' && /^jumlah/i.test(indicator) && yearly !== null && yearly > 0 && yearly % 4 === 0
      ? yearly / 4
      : null
  if (measures === null && quarter === null) return {}
  return {
    measure: {
      ...emptyMeasure,
      measures,
      accumulation: quarter === null ? null : 'sum',
      quarters: [quarter, quarter, quarter, quarter],
    },
  }
}

/** The performance agreement of the kecamatan, and which of the camat's results carry it. */
export async function agree(stage: Stage, year: number): Promise<void> {
  const { planning } = stage.client
  stage.on(`${year}-01-12`)
  const agreed = goals.map(({ carriedBy: _, indicators, ...goal }) => ({
    ...goal,
    id: stage.uuid(),
    indicators: indicators.map(([indicator, target]) => ({ id: stage.uuid(), indicator, target })),
  }))
  await planning.goals.save({ year, unitId: stage.unit('KEC'), revision: 0, goals: agreed })
  const camat = stage.ids[people.findIndex(({ role }) => role === 'camat')]
  const { people: planned, rhk } = await planning.cascade.get({ year })
  const skpId = planned.find(({ employeeId }) => employeeId === camat)?.skpId
  const own = rhk.filter((row) => row.skpId === skpId && row.kind === 'utama')
  for (const [index, { carriedBy }] of goals.entries())
    for (const place of carriedBy) {
      const [carrier, goal] = [own[place], agreed[index]]
      if (carrier && goal) await planning.cascade.linkGoal({ rhkId: carrier.id, goalId: goal.id })
    }
}
