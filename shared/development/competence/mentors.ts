import { z } from 'zod'
import { personLine } from '../../employees/person-line.ts'
import { Id, Revision } from '../../kernel/fields.ts'
import { IsoDate } from '../../office/period.ts'
import { Level } from './gap.ts'

export const MentorState = z.enum(['accepted', 'refused'])
export type MentorState = z.infer<typeof MentorState>

/** Somebody who could help another with a competence, and why. */
export const MentorCandidate = z.object({ ...personLine, level: Level, reasons: z.array(z.string()) })
export type MentorCandidate = z.infer<typeof MentorCandidate>

/** What is settled about a mentor. */
export const MentorPair = z.object({
  id: Id,
  year: z.number().int(),
  employeeId: Id,
  employeeName: z.string(),
  mentorId: Id,
  mentorName: z.string(),
  competenceId: Id,
  competence: z.string(),
  state: MentorState,
  reason: z.string(),
  decidedOn: IsoDate,
  revision: Revision,
  /** Days of their meetings, the newest first. */
  meetings: z.array(IsoDate),
})
export type MentorPair = z.infer<typeof MentorPair>

/** Somebody's assessed level, as the proposal of mentors needs it. */
export interface Strength {
  employeeId: number
  competenceId: number
  required: number
  assessed: number
}

/** So many levels a mentor is ahead, at least. */
const lead = 1
/** So many people one mentor helps at the same time, at most. */
export const mostMentees = 3
/** So many mentors are proposed for one need, of all who could help. */
export const mostProposed = 3

interface Candidate {
  employeeId: number
  level: number
  reasons: string[]
}

/**
 * Who of the office could help somebody who is below his standard: whoever is assessed at the level that is required or
 * above it, and at least one level ahead. The farthest ahead first; then who is of the same unit, and helps fewer already.
 * @param need somebody's level that is below the standard
 * @param strengths everybody's of the same competence
 * @param unitOf the unit of a person
 * @param mentees how many people each helps now, by id
 * @param settled mentors that were accepted or refused for this need; they are not proposed again
 * @returns none where the standard is met
 */
export function mentorsFor(
  need: Strength & { name: string },
  strengths: readonly Strength[],
  {
    unitOf,
    mentees,
    settled,
  }: {
    unitOf: (employeeId: number) => number | null
    mentees: ReadonlyMap<number, number>
    settled: ReadonlySet<number>
  },
): Candidate[] {
  if (need.assessed >= need.required) return []
  const helps = (id: number): number => mentees.get(id) ?? 0
  const near = (id: number): boolean => unitOf(id) !== null && unitOf(id) === unitOf(need.employeeId)
  return strengths
    .filter(
      ({ employeeId, competenceId, assessed }) =>
        competenceId === need.competenceId &&
        employeeId !== need.employeeId &&
        assessed >= need.required &&
        assessed - need.assessed >= lead &&
        helps(employeeId) < mostMentees &&
        !settled.has(employeeId),
    )
    .toSorted(
      (a, b) =>
        b.assessed - a.assessed ||
        Number(near(b.employeeId)) - Number(near(a.employeeId)) ||
        helps(a.employeeId) - helps(b.employeeId) ||
        a.employeeId - b.employeeId,
    )
    .map(({ employeeId, assessed }) => ({
      employeeId,
      level: assessed,
      reasons: [
        `unggul ${assessed - need.assessed} tingkat pada ${need.name}`,
        ...(near(employeeId) ? ['satu unit'] : []),
        helps(employeeId) === 0
          ? 'belum membimbing siapa pun'
          : `sudah membimbing ${helps(employeeId)} orang`,
      ],
    }))
}
