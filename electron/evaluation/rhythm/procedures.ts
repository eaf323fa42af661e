import {
  chooseRhythm,
  doubtsOfRhythm,
  otherRhythm,
  type WrittenPeriod,
} from '../../../shared/evaluation/rhythm/choose.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Period, rhythmOf } from '../../../shared/office/period.ts'
import { mustBeMeant } from '../../../shared/office/signing-day.ts'
import { type Call, os } from '../../app/call.ts'
import { listed } from '../../office-file/listed.ts'
import { loadRhythms, storeRhythms } from '../../office/rhythm.ts'
import { yearsOfSkps } from '../../planning/skp/store.ts'

/** @throws Refusal where a period is not appraised in a year, as the office appraises in another rhythm */
export async function refuseOtherRhythm(call: Call, year: number, period: Period): Promise<void> {
  const why = otherRhythm(await loadRhythms(call.db), year, period)
  if (why !== null) throw new Refusal(why)
}

/** Of which periods of a year and later ones something is written. */
async function writtenFrom({ db }: Call, year: number): Promise<WrittenPeriod[]> {
  const years = await yearsOfSkps(db, year)
  const evaluations = await db
    .selectFrom('evaluation')
    .select(['skpId', 'period'])
    .where('skpId', 'in', listed([...years.keys()]))
    .execute()
  const achievements = await db
    .selectFrom('unitAchievement')
    .select(['year', 'period'])
    .distinct()
    .where('year', '>=', year)
    .execute()
  const distributions = await db
    .selectFrom('distribution')
    .select(['year', 'period'])
    .distinct()
    .where('year', '>=', year)
    .execute()
  return [
    ...evaluations.flatMap(({ skpId, period }) => {
      const of = years.get(skpId)
      return of === undefined ? [] : { year: of, period }
    }),
    ...achievements,
    ...distributions,
  ]
}

export const rhythmProcedures = {
  choose: os.evaluation.rhythm.choose.handler(async ({ input, context: { call } }) => {
    const { year, rhythm, sure } = input
    const before = await loadRhythms(call.db)
    if (rhythmOf(before, year) === rhythm) return {}
    const after = chooseRhythm(before, input, await writtenFrom(call, year))
    const doubts = doubtsOfRhythm(year, rhythm, call.today)
    mustBeMeant(
      doubts.map((message) => ({ field: 'Penilaian periodik', message })),
      sure,
      'Apakah ini benar?',
    )
    await storeRhythms(call.db, after)
    await call.audit({
      action: 'evaluation.rhythm.choose',
      subjectType: 'year',
      subjectId: year,
      before: { rhythm: rhythmOf(before, year) },
      after: { rhythm, ...(doubts.length > 0 ? { unusual: doubts } : {}) },
    })
    return {}
  }),
}
