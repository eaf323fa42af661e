import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Asked, AskedPerson } from '../../../shared/monitoring/feedback/contract.ts'
import type { AskedRole } from '../../../shared/monitoring/feedback/entry.ts'
import { isAnonymous } from '../../../shared/monitoring/feedback/entry.ts'
import { proposeGivers, roleOf, sayProposal } from '../../../shared/monitoring/feedback/givers.ts'
import type { Call } from '../../app/call.ts'
import { loadRelations } from './relations.ts'
import { askedIn, loadFile, storeAsked, takeFile } from './store.ts'

/** The day of a year by which it is told who stands to whom: today, or its last day when it is over. */
const dayIn = (year: number, today: string): string => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return today < first ? first : today > last ? last : today
}

/** Who is asked about somebody, who is proposed and why. */
export async function askedAbout(call: Call, employeeId: number, year: number): Promise<Asked> {
  const relations = await loadRelations(call.db, dayIn(year, call.today))
  const all = await askedIn(call.db, year)
  const times = new Map<number, number>()
  for (const one of all)
    if (one.employeeId !== employeeId) times.set(one.giverId, (times.get(one.giverId) ?? 0) + 1)
  const names = new Map(relations.people.map(({ id, fullName }) => [id, fullName]))
  const byName = (people: AskedPerson[]) =>
    people.toSorted((a, b) => a.role.localeCompare(b.role) * -1 || a.fullName.localeCompare(b.fullName, 'id'))
  const person = (id: number, role: AskedRole): AskedPerson => ({
    employeeId: id,
    fullName: names.get(id) ?? 'Pegawai yang tidak ada lagi',
    role,
  })
  const proposals = proposeGivers(relations, employeeId, year, times)
  const file = await loadFile(call.db, employeeId, year)
  return {
    askedOn: file?.askedOn ?? null,
    reason: file?.askedReason ?? '',
    chosen: byName(
      all.filter((one) => one.employeeId === employeeId).map(({ giverId, role }) => person(giverId, role)),
    ),
    proposed: byName(proposals.flatMap(({ ids, role }) => ids.map((id) => person(id, role)))),
    because: proposals.map(sayProposal),
    candidates: byName(
      relations.people.flatMap(({ id }) => {
        const role = id === employeeId ? 'pimpinan' : roleOf(relations, id, employeeId)
        return isAnonymous(role) ? [person(id, role)] : []
      }),
    ),
  }
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/**
 * Settles who is asked about somebody in a year.
 * @throws Refusal where somebody can't be asked, or where others than those who are proposed are chosen without a reason
 */
export async function ask(
  call: Call,
  {
    employeeId,
    year,
    giverIds,
    reason,
  }: { employeeId: number; year: number; giverIds: number[]; reason: string },
): Promise<void> {
  const { candidates, proposed, chosen } = await askedAbout(call, employeeId, year)
  const picked = [...new Set(giverIds)].map((id) => {
    const found = [...candidates, ...chosen].find((one) => one.employeeId === id)
    if (!found)
      throw new Refusal(
        'Di antara yang dipilih ada yang bukan rekan atau bawahan pegawai ini. Muat ulang halaman.',
      )
    return found
  })
  const differs = !isSame(
    picked.map((one) => one.employeeId),
    proposed.map((one) => one.employeeId),
  )
  if (differs && reason.length < 5)
    throw new Refusal('Pilihannya lain dari yang diusulkan, jadi perlu alasan.', [
      { field: 'Alasan', message: 'Tulis mengapa orang lain yang diminta.' },
    ])
  const file = await takeFile(call.db, employeeId, year)
  await storeAsked(call.db, file.id, picked, { askedOn: call.today, askedReason: differs ? reason : '' })
  const ids = (role: AskedRole, people: readonly AskedPerson[]) =>
    people.filter((one) => one.role === role).map((one) => one.employeeId)
  await call.audit({
    action: 'monitoring.feedback.ask',
    subjectType: 'feedback',
    subjectId: file.id,
    before: { askedRekan: ids('rekan', chosen), askedBawahan: ids('bawahan', chosen) },
    after: {
      employeeId,
      year,
      askedRekan: ids('rekan', picked),
      askedBawahan: ids('bawahan', picked),
      ...(differs ? { reason } : {}),
    },
  })
}
