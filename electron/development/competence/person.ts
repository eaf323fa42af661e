import { type Assessor, isShown, notWriter } from '../../../shared/development/competence/assessment.ts'
import type { CompetencePerson, ShownAssessment } from '../../../shared/development/competence/contract.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import type { Call } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { decidesBy } from '../../planning/skp/decides.ts'
import { loadAssessments, type StoredAssessment } from './assessments.ts'
import { loadPairs } from './mentoring.ts'
import { assessedOf, cellsOf, personLineOf, resultOf } from './people.ts'
import { loadStandards } from './standards.ts'

/** Which sides of somebody's assessment the operator writes, and reads while they are drafts. */
export async function sideOf(call: Call, employeeId: number) {
  const isKeeper = call.operator.role === 'pengelola'
  const isSelf = call.operator.employeeId === employeeId
  const decides = (await decidesBy('development.competence.assess', call))(employeeId)
  return { isKeeper, isSelf, decides }
}

const shown = ({ assessor, state, assessedOn, note, writtenBy, levels, revision }: StoredAssessment) =>
  ({ assessor, state, assessedOn, note, writtenBy, levels, revision }) satisfies ShownAssessment

/** One person in a year, with all that was assessed before. @throws Refusal when there is no such person */
export async function personOf(call: Call, employeeId: number, year: number): Promise<CompetencePerson> {
  const { db, today } = call
  const [post] = await listPosts(db, { employeeIds: [employeeId] })
  if (!post) throw gone('Pegawai itu')
  const side = await sideOf(call, employeeId)
  const [person] = await assessedOf(call, [{ ...post, employeeId: post.id }], year)
  if (!person) throw gone('Pegawai itu')
  const former = (await loadAssessments(db, { employeeIds: [employeeId] })).filter(
    ({ assessor, state }) => assessor === 'superior' && state === 'final',
  )
  const standards = new Map(
    (
      await loadStandards(
        db,
        former.map(({ standardId }) => standardId),
      )
    ).map((standard) => [standard.id, standard]),
  )
  const pairs = await loadPairs(db, { employeeIds: [employeeId] })
  const sides: readonly Assessor[] = ['superior', 'self']
  return {
    ...personLineOf(post),
    year,
    today,
    standardName: person.standardName,
    standard: person.standard,
    assessments: [person.superior, person.self].flatMap((one) =>
      one !== null && isShown(one, side) ? [shown(one)] : [],
    ),
    writes: sides.filter((assessor) => notWriter(assessor, side) === null),
    jpm: resultOf(cellsOf(person)).jpm,
    history: former.map((superior) => {
      const standard = standards.get(superior.standardId) ?? null
      return {
        year: superior.year,
        ...resultOf(cellsOf({ standard, superior })),
        standard: standard ? `${standard.jabatan}, sejak ${longDate(standard.validFrom)}` : '-',
      }
    }),
    mentors: pairs.filter(
      (pair) => pair.employeeId === employeeId && pair.year === year && pair.state === 'accepted',
    ),
    mentees: pairs.filter(
      (pair) => pair.mentorId === employeeId && pair.year === year && pair.state === 'accepted',
    ),
    meets: side.isKeeper || side.isSelf,
  }
}
