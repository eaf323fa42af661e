import type { Training, TrainingRow } from '../../../shared/development/training/contract.ts'
import type { CompetenceGap } from '../../../shared/development/competence/gap.ts'
import { effectOf, effectText } from '../../../shared/development/training/effect.ts'
import { hoursOf, type TrainingRecord } from '../../../shared/development/training/training.ts'
import type { Call } from '../../app/call.ts'
import { certifiedIn } from '../../app/certified.ts'
import { listPosts } from '../../employees/store.ts'
import { listEvaluations } from '../../evaluation/list-store.ts'
import { gapsOf } from '../competence/gaps.ts'
import { itemsOf } from '../plan/store.ts'
import { type Taking, takingPart } from './attended.ts'
import { loadTraining, trainingsOf } from './store.ts'

/** Higher is better. */
const rank = { 'sangat-baik': 4, baik: 3, 'butuh-perbaikan': 2, kurang: 1, 'sangat-kurang': 0 } as const

/** The signed annual predikat of a year as numbers, by person. */
async function predikatsOf(call: Call, year: number): Promise<Map<number, number>> {
  const rows = await listEvaluations(call.db, year, 'tahunan')
  return new Map(
    rows.flatMap(({ employeeId, state, predikat }) =>
      state === 'signed' && predikat !== null ? [[employeeId, rank[predikat]] as const] : [],
    ),
  )
}

/**
 * The levels that people lack against their standard, as a number below zero, in the competences that were assessed in
 * both years; by person.
 */
async function lacking(call: Call, year: number, employeeIds: readonly number[]) {
  const key = ({ employeeId, competenceId }: CompetenceGap) => `${employeeId} ${competenceId}`
  const before = await gapsOf(call.db, { year: year - 1, employeeIds })
  const after = new Map((await gapsOf(call.db, { year, employeeIds })).map((gap) => [key(gap), gap]))
  const sums = new Map<number, { before: number; after: number }>()
  for (const gap of before) {
    const later = after.get(key(gap))
    if (!later) continue
    const sum = sums.get(gap.employeeId) ?? { before: 0, after: 0 }
    sums.set(gap.employeeId, {
      before: sum.before - Math.max(0, gap.gap),
      after: sum.after - Math.max(0, later.gap),
    })
  }
  return [...sums.values()]
}

/** What a training changed in those who were there: their tests, and their gaps and predikat of the year before and the year of it. */
async function effectsOf(
  call: Call,
  { endsOn }: TrainingRecord,
  taking: readonly Taking[],
): Promise<string[]> {
  const year = Number(endsOn.slice(0, 4))
  const there = taking.filter(({ passes }) => passes)
  const [before, after] = [await predikatsOf(call, year - 1), await predikatsOf(call, year)]
  return [
    effectText('Nilai tes', effectOf(there)),
    effectText(
      `Level kompetensi terhadap standar ${year - 1} ke ${year}`,
      effectOf(
        await lacking(
          call,
          year,
          there.map(({ employeeId }) => employeeId),
        ),
      ),
    ),
    effectText(
      `Predikat tahunan ${year - 1} ke ${year}`,
      effectOf(
        there.map(({ employeeId }) => ({
          before: before.get(employeeId) ?? null,
          after: after.get(employeeId) ?? null,
        })),
      ),
    ),
  ]
}

/** A training with its people, by name. @throws Refusal when it is gone */
export async function trainingOf(call: Call, id: number): Promise<Training> {
  const training = await loadTraining(call.db, id)
  const { least, people } = await takingPart(call.db, [training])
  const taking = people.get(id) ?? []
  const byId = new Map(taking.map((one) => [one.employeeId, one]))
  const posts = await listPosts(call.db, { employeeIds: [...byId.keys()] })
  const certified = await certifiedIn(call, id)
  return {
    ...training,
    participants: posts.flatMap((post) => {
      const one = byId.get(post.id)
      if (!one) return []
      const { attended, total } = one.share
      return {
        employeeId: post.id,
        nip: post.nip,
        fullName: post.fullName,
        jabatan: post.jabatan,
        unitName: post.unitName,
        states: Object.fromEntries(one.states),
        attended,
        total,
        passes: one.passes,
        before: one.before,
        after: one.after,
        certificateId: certified.get(post.id) ?? null,
      }
    }),
    planned: (await itemsOf(call.db, { trainingId: id })).length,
    least,
    effects: await effectsOf(call, training, taking),
  }
}

/** The trainings that begin in a year, the newest first. */
export async function trainingRows(call: Call, year: number): Promise<TrainingRow[]> {
  const trainings = await trainingsOf(call.db, { startsIn: year })
  const { people } = await takingPart(call.db, trainings)
  return trainings.map(({ sessions, ...training }) => {
    const taking = people.get(training.id) ?? []
    return {
      ...training,
      hours: hoursOf(sessions),
      sessionCount: sessions.length,
      participants: taking.length,
      passed: taking.filter(({ passes }) => passes).length,
    }
  })
}
