import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { passwordProblem } from '../../../shared/office/operators/password.ts'
import type { Call } from '../../app/call.ts'
import { namesOf } from '../../app/person.ts'
import { appendAudit, type AuditEntry, type Author } from '../../office-file/audit.ts'
import { hashSecret, isSecret, makeRecoveryKey, plainKey } from './hash.ts'
import {
  loadOperators,
  loadPassword,
  loadRecoveryHash,
  type Operator,
  storePassword,
  storeRecoveryHash,
} from './store.ts'

/** Who has not signed in is nobody whom the log could name. */
const stranger: Author = { id: null, name: 'Belum masuk' }

/** Records what happens at the door, where nobody has signed in yet, together with what it changes. */
async function record(
  call: Call,
  author: Author,
  entry: Pick<AuditEntry, 'action' | 'subjectId'>,
  change: (db: Call['db']) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await call.db.transaction().execute(async (trx) => {
    await change(trx)
    await appendAudit(trx, author, call.now, { ...entry, subjectType: 'operator' })
  })
}

/** Refuses an attempt that comes too soon after a wrong one. */
function mustWait(call: Call, whose: string): void {
  const seconds = call.application.throttle.attempt(whose, call.now)
  if (seconds > 0) throw new Refusal(`Terlalu sering salah. Tunggu ${seconds} detik, lalu coba lagi.`)
}

/** What is tried, of this office: the password of an operator, or the recovery key. */
const triedOf = (call: Call, what: number | 'kunci') => `${call.application.file.path} ${what}`

async function activeOperators(call: Call): Promise<Operator[]> {
  return (await loadOperators(call.db)).filter(({ active }) => active)
}

function operatorOf(all: readonly Operator[], id: number): Operator {
  const operator = all.find((one) => one.id === id)
  if (!operator) throw gone('Operator itu')
  return operator
}

/** @throws Refusal when a password is not one for its owner */
export async function refusePassword(
  call: Call,
  password: string,
  { name, employeeId }: Pick<Operator, 'name' | 'employeeId'>,
): Promise<void> {
  const problem = passwordProblem(password, [name, ...(await namesOf(call.db, employeeId))])
  if (problem !== null) throw new Refusal(problem, [{ field: 'Kata sandi', message: problem }])
}

/** Lets an operator in. What is on the shelf belongs to whoever was here before. */
async function enter(call: Call, operator: Operator): Promise<void> {
  const { application } = call
  if (application.session.enter(operator)) application.clearShelf()
}

/**
 * Signs in, or unlocks.
 * @returns `mustChange` when the password was given by somebody else and no new one came along: nobody is let in then
 * @throws Refusal for a wrong password, which is recorded and makes the next attempt wait
 */
export async function signIn(
  call: Call,
  { id, password, newPassword }: { id: number; password: string; newPassword?: string | undefined },
): Promise<{ signedIn: boolean; mustChange: boolean }> {
  const all = await activeOperators(call)
  const operator = operatorOf(all, id)
  const { hash, given } = await loadPassword(call.db, id)
  if (hash === null) {
    if (all.length > 1)
      throw new Refusal('Operator ini belum mempunyai kata sandi. Minta pengelola memasangnya.')
    await enter(call, operator)
    return { signedIn: true, mustChange: false }
  }
  const whose = triedOf(call, id)
  mustWait(call, whose)
  if (!(await isSecret(password, hash))) {
    await record(call, stranger, { action: 'office.operators.wrongPassword', subjectId: id })
    throw new Refusal(`Kata sandi ${operator.name} salah.`, [
      { field: 'Kata sandi', message: 'Periksa huruf besar dan kecil, dan Caps Lock.' },
    ])
  }
  call.application.throttle.passed(whose)
  if (given && newPassword === undefined) return { signedIn: false, mustChange: true }
  const author = { id, name: operator.name }
  if (given && newPassword !== undefined) {
    await refusePassword(call, newPassword, operator)
    if (newPassword === password)
      throw new Refusal('Pilih kata sandi lain daripada yang diberikan pengelola.')
    const next = await hashSecret(newPassword, call.application.host.scryptPower)
    await record(call, author, { action: 'office.operators.changePassword', subjectId: id }, (db) =>
      storePassword(db, id, next, false),
    )
  }
  await record(call, author, { action: 'office.operators.signIn', subjectId: id })
  await enter(call, operator)
  return { signedIn: true, mustChange: false }
}

/** @throws Refusal for somebody who does not know his own password, which is recorded as at the door */
export async function mustKnowPassword(call: Call, password: string): Promise<void> {
  const { id } = call.operator
  const { hash } = await loadPassword(call.db, id)
  if (hash === null) return
  const whose = triedOf(call, id)
  mustWait(call, whose)
  if (!(await isSecret(password, hash))) {
    await record(call, call.operator, { action: 'office.operators.wrongPassword', subjectId: id })
    throw new Refusal('Kata sandi yang lama salah.', [
      { field: 'Kata sandi lama', message: 'Periksa huruf besar dan kecil, dan Caps Lock.' },
    ])
  }
  call.application.throttle.passed(whose)
}

/**
 * Gives a pengelola another password with the printed key, and lets him in.
 * @returns the next key
 * @throws Refusal for a wrong key, which is recorded and makes the next attempt wait
 */
export async function recover(
  call: Call,
  { id, key, password }: { id: number; key: string; password: string },
): Promise<{ recoveryKey: string }> {
  const operator = operatorOf(await activeOperators(call), id)
  const stored = await loadRecoveryHash(call.db)
  if (operator.role !== 'pengelola' || stored === null)
    throw new Refusal(
      'Kunci pemulihan hanya untuk pengelola. Minta pengelola menyetel ulang kata sandi Anda.',
    )
  await refusePassword(call, password, operator)
  const whose = triedOf(call, 'kunci')
  mustWait(call, whose)
  if (!(await isSecret(plainKey(key), stored))) {
    await record(call, stranger, { action: 'office.operators.wrongKey', subjectId: id })
    throw new Refusal('Kunci pemulihan itu salah, atau sudah diganti dengan yang lebih baru.', [
      { field: 'Kunci pemulihan', message: 'Periksa huruf demi huruf dengan kertasnya.' },
    ])
  }
  call.application.throttle.passed(whose)
  const hash = await hashSecret(password, call.application.host.scryptPower)
  const next = await makeRecoveryKey(call.application.host.scryptPower)
  await record(
    call,
    { id, name: operator.name },
    { action: 'office.operators.recover', subjectId: id },
    async (db) => {
      await storePassword(db, id, hash, false)
      await storeRecoveryHash(db, next.hash, call.now.toISOString())
    },
  )
  await enter(call, operator)
  return { recoveryKey: next.key }
}
