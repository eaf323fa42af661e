import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'
import { keepKey, loadKeys } from '../issued/key.ts'
import { countPrints, insertIssues, lastId } from '../issued/store.ts'
import type { Plan } from './plan.ts'

/**
 * Writes what was planned.
 * @param done.printed whether it was printed with it
 * @throws Refusal where the register is another than when it was planned
 */
export async function record(call: Call, plan: Plan, done: { printed: boolean }): Promise<void> {
  const { printed } = done
  const at = call.now.toISOString()
  const [current] = await loadKeys(call.db)
  const isOurs = plan.signer.fresh ? current === undefined || current.retiredAt !== null : true
  if ((await lastId(call.db)) !== plan.base || !isOurs)
    throw new Refusal(
      'Buku register baru saja berubah di jendela lain, jadi tidak ada yang diterbitkan. Ulangi.',
    )
  if (plan.signer.fresh && plan.fresh.length > 0)
    await keepKey(call.db, plan.signer.fresh, call.application.host.secrets, at)
  await insertIssues(
    call.db,
    plan.fresh.map((row) => ({ ...row, printed: Number(printed) })),
  )
  const again = printed ? plan.again : []
  await countPrints(call.db, again, at)
  await call.auditAll([
    ...plan.fresh.map(({ id, form, number, digest, replaces }) => ({
      action: 'issuing.issue',
      subjectType: 'issued',
      subjectId: id ?? 0,
      after: { form, number, digest, ...(replaces === null ? {} : { replaces }) },
    })),
    ...again.map((id) => ({ action: 'issued.reprint', subjectType: 'issued', subjectId: id })),
  ])
}
