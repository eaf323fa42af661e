import type { Achievement, Rating } from '../../../shared/evaluation/evaluation.ts'
import type { Period } from '../../../shared/office/period.ts'
import { type Client, signedSkp } from '../people.ts'

/** Sets the achievement of a unit. */
export const achieve = (
  client: Client,
  unitId: number,
  achievement: Achievement,
  period: Period = 'tahunan',
) =>
  client.evaluation.setAchievement({
    year: 2026,
    period,
    unitId,
    achievement,
    reason: 'Target perjanjian kinerja tercapai',
    decidedBy: 'Rahma Fiktif, S.H.',
    decidedOn: '2026-12-20',
    sure: true,
  })

/** Rates an evaluation, with a realisation for every indicator. @returns its revision */
export async function rate(client: Client, id: number, result: Rating, behaviour: Rating): Promise<number> {
  const { revision, skp, content } = await client.evaluation.get({ id })
  const realisations = Object.fromEntries(
    skp.content.rhk.flatMap((row) => row.indicators.map((indicator) => [indicator.id, 'tercapai'])),
  )
  const rated = { ...content, realisations, ratingResult: result, ratingBehaviour: behaviour }
  return (await client.evaluation.saveContent({ id, revision, content: rated })).revision
}

/** Signs it as the appraiser on 22 December 2026. @param employeeSignedOn null where the employee has not signed yet */
export const sign = async (client: Client, id: number, employeeSignedOn: string | null = '2026-12-23') =>
  client.evaluation.sign({
    id,
    revision: (await client.evaluation.get({ id })).revision,
    signedOn: '2026-12-22',
    employeeSignedOn,
    place: 'Uji',
    sure: true,
  })

/** A signed annual evaluation of somebody. */
export async function evaluated(
  client: Client,
  employeeId: number,
  [result, behaviour]: readonly [Rating, Rating],
  employeeSignedOn?: string | null,
) {
  const skp = await signedSkp(client, employeeId)
  const { id } = await client.evaluation.begin({ skpId: skp.id, period: 'tahunan' })
  await rate(client, id, result, behaviour)
  const { predikat } = await sign(client, id, employeeSignedOn)
  return { id, skpId: skp.id, predikat }
}
