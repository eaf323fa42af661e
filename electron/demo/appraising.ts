import type { Rating } from '../../shared/evaluation/evaluation.ts'
import { addDays, officeDay } from '../../shared/kernel/dates.ts'
import { type Period, periodRange, quarterOfPeriod } from '../../shared/office/period.ts'
import { notHandedOver } from './objections.ts'
import { type DemoPerson, officials } from './people.ts'
import { additional, behaviourFeedback, feedback, notes, type PlanRow, plans } from './plans.ts'
import type { Stage, Told } from './stage.ts'
import { teamResults } from './teams.ts'

/** Appraises the SKP of a person for a period, and signs that unless it is only begun. */
export async function appraise(
  stage: Stage,
  { person, index, year }: Told,
  skpId: number,
  period: Period,
  onlyBegun: boolean,
): Promise<void> {
  const { evaluation } = stage.client
  const signedOn = signingDay(year, period, index)
  stage.on(signedOn)
  await decideAchievement(stage, year, period)
  const { id } = await evaluation.begin({ skpId, period })
  const { skp, revision } = await evaluation.get({ id })
  const result = ratingOf(person, index, period)
  const behaviour: Rating = result === 'di-bawah' ? 'sesuai' : result
  const share = (quarterOfPeriod(period) ?? 4) / 4
  const realisations: Record<string, string> = {}
  const remarks: Record<string, string> = {}
  const rows = new Map<string, PlanRow>(
    [...plans[person.role], ...additional, ...teamResults].map((row) => [row.rhk, row]),
  )
  for (const [number, rhk] of skp.content.rhk.entries()) {
    const row = rows.get(rhk.text)
    for (const [at, iki] of rhk.indicators.entries())
      realisations[iki.id] = scaled(
        row?.indicators[at]?.[3] ?? iki.target,
        result === 'di-bawah' ? share * 0.8 : share,
      )
    const phrases = feedback[result]
    remarks[rhk.id] = phrases[(index + number) % phrases.length] ?? ''
  }
  await evaluation.saveContent({
    id,
    revision,
    content: {
      realisations,
      feedback: onlyBegun ? {} : remarks,
      behaviourFeedback: Array.from({ length: 7 }, (_, at) =>
        onlyBegun || (index + at) % 2 === 0 ? '' : behaviourFeedback[behaviour],
      ),
      ratingResult: onlyBegun ? null : result,
      ratingBehaviour: onlyBegun ? null : behaviour,
      notes: onlyBegun ? '' : notes[result],
    },
  })
  if (onlyBegun) return
  const isHandedOver = !(year === stage.year && period === 'tw3' && notHandedOver.has(person.name))
  const saved = await evaluation.get({ id })
  await evaluation.sign({
    id,
    revision: saved.revision,
    signedOn,
    employeeSignedOn: isHandedOver ? signedOn : null,
    place: 'Sukamaju',
  })
}

/** The achievement of the kecamatan comes before everybody's predikat (SE MenPANRB 3/2023). */
async function decideAchievement(stage: Stage, year: number, period: Period): Promise<void> {
  const key = `${year}/${period}`
  if (stage.decided.has(key)) return
  stage.decided.add(key)
  await stage.client.evaluation.setAchievement({
    unitId: stage.unit('KEC'),
    year,
    period,
    achievement: 'baik',
    reason: 'Target perjanjian kinerja tercapai, indeks kepuasan masyarakat naik.',
    decidedBy: officials.SETDA.name,
    decidedOn: officeDay(stage.now),
  })
}

function ratingOf(person: DemoPerson, index: number, period: Period): Rating {
  if (person.role === 'camat') return 'sesuai'
  if (person.tendency) return person.tendency
  return (index + period.length) % 9 === 0 ? 'di-atas' : 'sesuai'
}

/** A period is signed early in the month after it; the last one and the year before the year is over. */
function signingDay(year: number, period: Period, index: number): string {
  if (period === 'tahunan') return `${year}-12-${20 + (index % 9)}`
  const { end } = periodRange(period, year)
  if (end.endsWith('12-31')) return `${year}-12-${15 + (index % 5)}`
  return addDays(end, 4 + (index % 6))
}

/** Part of a year's realisation: counted things grow over the year, percentages and days do not. */
function scaled(realisation: string, share: number): string {
  const found = /^([\d.]+) (?!%|hari|nilai)(.+)$/.exec(realisation)
  if (!found) return realisation
  const count = Math.round(Number((found[1] ?? '').replaceAll('.', '')) * share)
  return `${new Intl.NumberFormat('id-ID').format(count)} ${found[2]}`
}
