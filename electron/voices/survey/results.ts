import type { Kysely } from 'kysely'
import {
  AgeGroup,
  ageLabels,
  AnswerSource,
  Education,
  educationLabels,
  Occupation,
  occupationLabels,
  Sex,
  sexLabels,
  sourceLabels,
} from '../../../shared/voices/survey/answer.ts'
import type { PeriodRow } from '../../../shared/voices/survey/contract.ts'
import { indexOf, indexOfUnit, weakestOf } from '../../../shared/voices/survey/index-of.ts'
import { periodName, type SurveyPeriod } from '../../../shared/voices/survey/period.ts'
import {
  type Count,
  isSameSurvey,
  type PartResult,
  type SurveyResults,
} from '../../../shared/voices/survey/results.ts'
import { gone } from '../../../shared/kernel/refusal.ts'
import { neededFor } from '../../../shared/voices/survey/sample.ts'
import type { OfficeSchema } from '../../office-file/schema.ts'
import { loadOffice, loadUnits } from '../../office/store.ts'
import { loadActions } from './action-store.ts'
import { profileCounts, type ServiceTally, tallies } from './answer-store.ts'
import { loadPeriods } from './period-store.ts'
import { loadServices } from './service-store.ts'

type Db = Kysely<OfficeSchema>

const askedOf = ({ questionnaire: { questions }, weight, startsOn }: SurveyPeriod) => ({
  questions,
  weight,
  day: startsOn,
})

const longest = (periods: readonly SurveyPeriod[]): number =>
  periods.reduce((most, { questionnaire: { questions } }) => Math.max(most, questions.length), 1)

/** The answers of some periods, by period. */
async function talliesOf(db: Db, periods: readonly SurveyPeriod[]): Promise<Map<number, ServiceTally[]>> {
  const found = await tallies(
    db,
    periods.map(({ id }) => id),
    longest(periods),
    periods.filter(({ gaps }) => gaps === 'lengkap').map(({ id }) => id),
  )
  return Map.groupBy(found, ({ periodId }) => periodId)
}

const respondentsOf = (all: readonly ServiceTally[]): number =>
  all.reduce((sum, { respondents }) => sum + respondents, 0)

const wholeOf = (period: SurveyPeriod, all: readonly ServiceTally[]) =>
  indexOfUnit(
    all.map(({ tallies: own }) => own),
    period.pooling,
    askedOf(period),
  )

/** Whose survey it is: of a unit, or of the office. */
export const ofName = (
  { unitId }: Pick<SurveyPeriod, 'unitId'>,
  office: string,
  units: ReadonlyArray<{ id: number; name: string }>,
): string => units.find(({ id }) => id === unitId)?.name ?? office

/** The surveys of a year with their indices, oldest first. */
export async function listSurveys(db: Db, year: number): Promise<PeriodRow[]> {
  const periods = (await loadPeriods(db)).filter((period) => period.year === year)
  const found = await talliesOf(db, periods)
  const { name: office } = await loadOffice(db)
  const units = await loadUnits(db)
  return periods.map((period) => {
    const own = found.get(period.id) ?? []
    const { index, mutu } = wholeOf(period, own)
    return {
      id: period.id,
      name: periodName(period),
      of: ofName(period, office, units),
      questionnaire: period.questionnaire.name,
      state: period.state,
      startsOn: period.startsOn,
      endsOn: period.endsOn,
      respondents: respondentsOf(own),
      needed: neededFor(period),
      index,
      mutu,
    }
  })
}

const unsaid = 'Tidak diisi'

function countsIn<T extends string>(
  found: ReadonlyArray<{ value: string | null; count: number }>,
  all: readonly T[],
  labels: Readonly<Record<T, string>>,
): Count[] {
  const of = (value: string | null) => found.find((one) => one.value === value)?.count ?? 0
  return [
    ...all.map((value) => ({ label: labels[value], count: of(value) })),
    ...(of(null) > 0 ? [{ label: unsaid, count: of(null) }] : []),
  ]
}

async function profileOf(db: Db, periodId: number) {
  const found = Map.groupBy(await profileCounts(db, periodId), ({ what }) => what)
  const of = (what: 'sex' | 'age' | 'education' | 'occupation' | 'source') => found.get(what) ?? []
  return {
    profile: {
      sex: countsIn(of('sex'), Sex.options, sexLabels),
      age: countsIn(of('age'), AgeGroup.options, ageLabels),
      education: countsIn(of('education'), Education.options, educationLabels),
      occupation: countsIn(of('occupation'), Occupation.options, occupationLabels),
    },
    sources: countsIn(of('source'), AnswerSource.options, sourceLabels),
  }
}

/** What the answers of a survey say, with the surveys of the same kind before it. @throws Refusal when it is gone */
export async function resultsOf(db: Db, id: number): Promise<SurveyResults> {
  const all = await loadPeriods(db)
  const period = all.find((one) => one.id === id)
  if (!period) throw gone('Survei itu')
  const units = await loadUnits(db)
  const { name: office } = await loadOffice(db)
  // A survey of the unit that is the office itself goes on in one of the whole office.
  const whose = <T extends SurveyPeriod>(one: T): T =>
    ofName(one, office, units) === office ? { ...one, unitId: null } : one
  const series = all.filter(
    (one) => isSameSurvey(whose(one), whose(period)) && one.startsOn <= period.startsOn,
  )
  const found = await talliesOf(db, series)
  const own = found.get(id) ?? []
  const asked = askedOf(period)
  const services = await loadServices(db)
  const of = ofName(period, office, units)

  const serviceOf = new Map(services.map((service) => [service.id, service]))
  const partOf = (partId: number, name: string, some: readonly ServiceTally[]): PartResult => ({
    id: partId,
    name,
    respondents: respondentsOf(some),
    result: indexOfUnit(
      some.map((one) => one.tallies),
      period.pooling,
      asked,
    ),
  })
  const byUnit = Map.groupBy(own, ({ serviceId }) => serviceOf.get(serviceId)?.unitId ?? 0)
  const whole = wholeOf(period, own)
  // Another survey of the same time is none before it.
  const earlier = series.findLast((one) => one.startsOn < period.startsOn)
  const actions = Map.groupBy(
    await loadActions(db, earlier ? [id, earlier.id] : [id]),
    ({ periodId }) => periodId,
  )
  const actionsOf = (periodId: number) =>
    (actions.get(periodId) ?? []).map(({ periodId: _, ...action }) => action)
  return {
    period,
    name: periodName(period),
    of,
    respondents: respondentsOf(own),
    needed: neededFor(period),
    whole,
    services: period.serviceIds
      .map((serviceId) => {
        const some = own.filter((one) => one.serviceId === serviceId)
        return {
          id: serviceId,
          name: serviceOf.get(serviceId)?.name ?? '-',
          respondents: respondentsOf(some),
          result: indexOf(some[0]?.tallies ?? [], asked),
        }
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    units: [...byUnit].map(([unitId, some]) =>
      partOf(unitId, units.find((unit) => unit.id === unitId)?.name ?? '-', some),
    ),
    weakest: weakestOf(whole).map(({ code }) => code),
    ...(await profileOf(db, id)),
    trend: series.map((one) => {
      const some = found.get(one.id) ?? []
      const { index, mutu } = wholeOf(one, some)
      return {
        periodId: one.id,
        name: periodName(one),
        startsOn: one.startsOn,
        respondents: respondentsOf(some),
        index,
        mutu,
      }
    }),
    actions: actionsOf(id),
    before: earlier
      ? { periodId: earlier.id, name: periodName(earlier), actions: actionsOf(earlier.id) }
      : null,
  }
}
