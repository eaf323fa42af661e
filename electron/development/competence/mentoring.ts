import type { Kysely } from 'kysely'
import type { MentorNeed } from '../../../shared/development/competence/contract.ts'
import { type MentorPair, mentorsFor, mostProposed } from '../../../shared/development/competence/mentors.ts'
import type { PeopleFilter } from '../../../shared/employees/people-filter.ts'
import type { Call } from '../../app/call.ts'
import { fullNames, type Post } from '../../employees/store.ts'
import { notesById } from '../../monitoring/coaching/store.ts'
import { listed } from '../../office-file/listed.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { decidesBy } from '../../planning/skp/decides.ts'
import { competencesById } from './dictionary.ts'
import { gapsOf } from './gaps.ts'
import { peopleInService, personLineOf } from './people.ts'

type Db = Kysely<OfficeSchema>

/** What is settled about mentors, by id. @param of only of a year, or only where one of these people has a part */
export async function loadPairs(
  db: Db,
  of: { year?: number; employeeIds?: readonly number[]; id?: number },
): Promise<MentorPair[]> {
  const ids = listed(of.employeeIds ?? [])
  const rows = await db
    .selectFrom('mentor')
    .selectAll()
    .$if(of.id !== undefined, (all) => all.where('id', '=', of.id ?? 0))
    .$if(of.year !== undefined, (all) => all.where('year', '=', of.year ?? 0))
    .$if(of.employeeIds !== undefined, (all) =>
      all.where((where) => where.or([where('employeeId', 'in', ids), where('mentorId', 'in', ids)])),
    )
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const meetings = await db
    .selectFrom('mentorMeeting')
    .selectAll()
    .where('mentorId', 'in', listed(rows.map(({ id }) => id)))
    .execute()
  const notes = await notesById(
    db,
    meetings.map(({ coachingId }) => coachingId),
  )
  const days = Map.groupBy(
    meetings.flatMap(({ mentorId, coachingId }) => {
      const note = notes.get(coachingId)
      return note ? [{ mentorId, heldOn: note.heldOn }] : []
    }),
    ({ mentorId }) => mentorId,
  )
  const names = await fullNames(db)
  const competences = await competencesById(
    db,
    rows
      .map(({ decidedOn }) => decidedOn)
      .toSorted()
      .at(-1) ?? '',
  )
  return rows.map((row) => ({
    ...row,
    employeeName: names.get(row.employeeId) ?? '-',
    mentorName: names.get(row.mentorId) ?? '-',
    competence: competences.get(row.competenceId)?.name ?? '-',
    meetings: (days.get(row.id) ?? [])
      .map(({ heldOn }) => heldOn)
      .toSorted()
      .toReversed(),
  }))
}

/** What proposals of a year are made of. */
async function ground(db: Db, year: number, posts: readonly Post[]) {
  const inService = new Map(posts.map((post) => [post.id, post]))
  const strengths = (await gapsOf(db, { year })).filter(({ employeeId }) => inService.has(employeeId))
  const pairs = await loadPairs(db, { year })
  const accepted = Map.groupBy(
    pairs.filter(({ state }) => state === 'accepted'),
    ({ mentorId }) => mentorId,
  )
  return {
    strengths: Map.groupBy(strengths, ({ competenceId }) => competenceId),
    pairs,
    posts: inService,
    facts: {
      unitOf: (id: number) => inService.get(id)?.unitId ?? null,
      mentees: new Map(
        [...accepted].map(([id, own]) => [id, new Set(own.map(({ employeeId }) => employeeId)).size]),
      ),
    },
  }
}

const settledFor = (pairs: readonly MentorPair[], employeeId: number, competenceId: number): Set<number> =>
  new Set(
    pairs
      .filter((pair) => pair.employeeId === employeeId && pair.competenceId === competenceId)
      .map(({ mentorId }) => mentorId),
  )

/** Needs of the people whom a call sees for which the office has a mentor, the largest first; and what is settled. */
export async function mentorNeeds(
  call: Call,
  year: number,
  filter: PeopleFilter,
): Promise<{ needs: MentorNeed[]; pairs: MentorPair[] }> {
  const everybody = await peopleInService(call, {})
  const { strengths, pairs, posts, facts } = await ground(call.db, year, everybody)
  // Of whom the operator does not see the levels, he is not told that they are strong.
  const seen = new Set(call.visible(everybody).map(({ id }) => id))
  const meant = new Set(call.visible(await peopleInService(call, filter)).map(({ id }) => id))
  const decides = await decidesBy('development.competence.settleMentor', call)
  const needs = [...strengths.values()]
    .flatMap((same) =>
      same.flatMap((need): MentorNeed[] => {
        const post = posts.get(need.employeeId)
        if (!post || need.gap <= 0 || !meant.has(need.employeeId)) return []
        const own = pairs.filter(
          (pair) => pair.employeeId === need.employeeId && pair.competenceId === need.competenceId,
        )
        // Whoever has a mentor for it needs no other.
        if (own.some(({ state }) => state === 'accepted')) return []
        const settled = settledFor(own, need.employeeId, need.competenceId)
        const helpers = same.filter(({ employeeId }) => seen.has(employeeId))
        const proposed = mentorsFor(need, helpers, { ...facts, settled }).slice(0, mostProposed)
        const candidates = proposed.flatMap((candidate) => {
          const mentor = posts.get(candidate.employeeId)
          return mentor
            ? [{ ...personLineOf(mentor), level: candidate.level, reasons: candidate.reasons }]
            : []
        })
        return candidates.length === 0
          ? []
          : [
              {
                ...personLineOf(post),
                competenceId: need.competenceId,
                competence: need.name,
                required: need.required,
                assessed: need.assessed,
                candidates,
                decides: decides(need.employeeId),
              },
            ]
      }),
    )
    .toSorted(
      (a, b) =>
        b.required - b.assessed - (a.required - a.assessed) ||
        a.fullName.localeCompare(b.fullName) ||
        a.competenceId - b.competenceId,
    )
  return { needs, pairs: pairs.filter(({ employeeId }) => meant.has(employeeId)) }
}

/** Whether somebody is proposed as a mentor, by the same rule as the list; why, and null where he is not. */
export async function proposalOf(
  call: Call,
  {
    employeeId,
    mentorId,
    competenceId,
    year,
  }: Record<'employeeId' | 'mentorId' | 'competenceId' | 'year', number>,
): Promise<{ name: string; reasons: string[] } | null> {
  const { strengths, pairs, facts } = await ground(call.db, year, await peopleInService(call, {}))
  const same = strengths.get(competenceId) ?? []
  const need = same.find((one) => one.employeeId === employeeId)
  if (!need) return null
  const settled = settledFor(pairs, employeeId, competenceId)
  const found = mentorsFor(need, same, { ...facts, settled }).find((one) => one.employeeId === mentorId)
  return found ? { name: need.name, reasons: found.reasons } : null
}

type Settled = Pick<
  MentorPair,
  'year' | 'employeeId' | 'mentorId' | 'competenceId' | 'state' | 'reason' | 'decidedOn'
>

/** Writes what is settled about a mentor over what was. */
export async function storePair(db: Db, pair: Settled): Promise<void> {
  await db
    .insertInto('mentor')
    .values(pair)
    .onConflict((conflict) =>
      conflict.columns(['year', 'employeeId', 'mentorId', 'competenceId']).doUpdateSet((set) => ({
        state: pair.state,
        reason: pair.reason,
        decidedOn: pair.decidedOn,
        revision: set('mentor.revision', '+', 1),
      })),
    )
    .execute()
}

/** Keeps that a note is of a meeting of these two. */
export async function storeMeeting(db: Db, mentorId: number, coachingId: number): Promise<void> {
  await db.insertInto('mentorMeeting').values({ mentorId, coachingId }).execute()
}
