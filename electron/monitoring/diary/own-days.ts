import { Doubt, Refusal } from '../../../shared/kernel/refusal.ts'
import type { DiaryDays } from '../../../shared/monitoring/diary/entry.ts'
import type { Call } from '../../app/call.ts'
import { loadOperators } from '../../office/operators/store.ts'
import { OfficeOnce } from '../../office/once.ts'
import { loadSettings } from '../../office/store.ts'
import { appraiserOf, partiesOf } from '../../planning/skp/parties.ts'
import { signedBetween } from '../../planning/skp/store.ts'

/** The appraiser of a person between two days, as the SKP says; null where it says none. */
async function appraiserBetween({ db }: Call, employeeId: number, from: string, to: string) {
  const skp = (await signedBetween(db, [employeeId], from, to)).at(-1)
  const choice = skp ? appraiserOf(skp) : null
  const [party = null] = await partiesOf(new OfficeOnce(db, await loadSettings(db)), [{ choice, on: to }])
  return { employeeId: skp?.appraiserEmployeeId ?? null, name: party?.name ?? null }
}

/** Who else can decide about the operator's own days: another pengelola, or the appraiser where he has an operator. */
async function othersWhoDecide({ db, operator }: Call, appraiserId: number | null): Promise<string[]> {
  return (await loadOperators(db)).flatMap(({ id, active, role, employeeId, name }) =>
    active &&
    id !== operator.id &&
    (role === 'pengelola' || (employeeId !== null && employeeId === appraiserId))
      ? name
      : [],
  )
}

/** Whether the operator may enter what was decided about his own days: only where nobody else could. */
export async function entersOwn(call: Call, from: string, to: string): Promise<boolean> {
  const own = call.operator.employeeId
  if (own === null) return true
  const appraiser = await appraiserBetween(call, own, from, to)
  return (await othersWhoDecide(call, appraiser.employeeId)).length === 0
}

/**
 * Nobody decides about his own days. In an office with one pengelola he enters what the appraiser has approved on paper.
 * @param sure whether he says that it is so
 * @returns what the log says of it besides, where his own days are among them
 * @throws Refusal where somebody else can decide; Doubt until he says so
 */
export async function onBehalf(
  call: Call,
  { employeeIds, from, to, sure }: DiaryDays & { sure: boolean },
): Promise<Record<string, string>> {
  const own = call.operator.employeeId
  if (own === null || !employeeIds.includes(own)) return {}
  const appraiser = await appraiserBetween(call, own, from, to)
  const others = await othersWhoDecide(call, appraiser.employeeId)
  if (others.length > 0)
    throw new Refusal('Progres harian Anda sendiri diputuskan orang lain, bukan Anda.', [
      {
        field: 'Pegawai',
        message: `Mintalah ${others.join(' atau ')}, atau keluarkan diri Anda dari pilihan.`,
      },
    ])
  const name = appraiser.name ?? 'pejabat penilai Anda'
  if (!sure)
    throw new Doubt(`Ini progres harian Anda sendiri. Apakah ${name} sudah menyetujuinya?`, [
      { message: `Dicatat atas nama ${name}, di kertas.` },
    ])
  return { signing: 'di kertas', appraiser: name }
}
