import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { developmentWays } from '../../../shared/regulations/development.ts'
import type { Call } from '../../app/call.ts'
import { fullNames } from '../../employees/store.ts'
import { changeItems, itemsOf } from '../plan/store.ts'
import { storeParticipants, storeTraining } from './store.ts'

/**
 * Makes a training of agreed lines of the plan that name the same activity, with the people of these lines.
 * @throws Refusal where a line is not agreed to, has a training already, or names another activity or way
 */
export async function trainingFromPlan(call: Call, itemIds: readonly number[]) {
  const items = await itemsOf(call.db, { ids: itemIds })
  const [first] = items
  if (!first || items.length < new Set(itemIds).size) throw gone('Sebuah baris rencana')
  const names = await fullNames(call.db)
  const problems = items.flatMap(({ employeeId, activity, way, state, trainingId }) => {
    const field = names.get(employeeId) ?? '-'
    if (state !== 'disetujui') return [{ field, message: 'Rencananya belum disetujui.' }]
    if (trainingId !== null) return [{ field, message: 'Sudah mempunyai pelatihan.' }]
    return sameText(activity, first.activity) && way === first.way
      ? []
      : [{ field, message: `Kegiatannya lain: ${activity}. Buat pelatihannya tersendiri.` }]
  })
  if (problems.length > 0) throw new Refusal('Pelatihan belum dapat dibuat dari rencana itu.', problems)
  const days = items
    .flatMap(({ startsOn, endsOn }) => [startsOn ?? endsOn, endsOn ?? startsOn])
    .flatMap((day) => day ?? [])
  const sorted = days.toSorted()
  const startsOn = sorted[0] ?? call.today
  const endsOn = sorted.at(-1) ?? startsOn
  const employeeIds = [...new Set(items.map(({ employeeId }) => employeeId))]
  const savedAt = call.now.toISOString()
  const saved = await storeTraining(
    call.db,
    {
      id: null,
      revision: 0,
      name: first.activity,
      organiser: first.organiser,
      way: first.way,
      column: developmentWays[first.way].column,
      place: '',
      startsOn,
      endsOn,
      cost: items.reduce((sum, { cost }) => sum + cost, 0),
      sessions: [],
    },
    savedAt,
  )
  await storeParticipants(call.db, saved.id, employeeIds)
  await changeItems(call.db, itemIds, { trainingId: saved.id }, savedAt)
  return { saved, name: first.activity, startsOn, endsOn, employeeIds }
}
