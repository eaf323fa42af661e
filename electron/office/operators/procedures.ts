import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import {
  checkOperator,
  mustBeAlone,
  type OperatorFields,
  type OperatorRecord,
} from '../../../shared/office/operators/operator.ts'
import { type Call, os } from '../../app/call.ts'
import { refusing } from '../../office-file/constraints.ts'
import { loadOffice } from '../store.ts'
import { mustKnowPassword, recover, refusePassword, signIn } from './door.ts'
import { hashSecret, makeRecoveryKey } from './hash.ts'
import {
  loadOperators,
  loadRecoveryHash,
  loadSigners,
  type Operator,
  removeRecoveryHash,
  storeOperator,
  storePassword,
  storeRecoveryHash,
} from './store.ts'

const withoutAuthor = ({ id, name, position, role, active, employeeId, restricted, hasPassword }: Operator) =>
  ({ id, name, position, role, active, employeeId, restricted, hasPassword }) satisfies OperatorRecord

/**
 * Writes an operator as he should be from now on.
 * @param hash of the first password, where one is given along
 * @throws Refusal for what no operator of this office may be
 */
async function saveOperator(call: Call, fields: OperatorFields, hash: string | null): Promise<number> {
  const all = await loadOperators(call.db)
  const before = all.find(({ id }) => id === fields.id)
  if (fields.id !== undefined && !before) throw gone('Operator itu')
  if (before?.hasPassword && hash !== null)
    throw new Refusal('Operator ini sudah mempunyai kata sandi. Setel ulang bila ia lupa.')
  if (before?.id === call.operator.id && !fields.active)
    throw new Refusal('Anda sedang masuk sebagai operator ini. Minta pengelola lain menonaktifkannya.')
  checkOperator(
    fields,
    all.filter(({ id }) => id !== fields.id),
    before?.hasPassword === true || hash !== null,
  )
  const id = await storeOperator(call.db, fields).catch(
    refusing('SQLITE_CONSTRAINT_FOREIGNKEY', 'Pegawai itu tidak ada lagi. Pilih pegawai lain.'),
  )
  if (hash !== null) await storePassword(call.db, id, hash, true)
  await call.audit({
    action: 'office.operators.save',
    subjectType: 'operator',
    subjectId: id,
    before: before && withoutAuthor(before),
    after: fields,
  })
  return id
}

export const operatorsProcedures = {
  entrance: os.office.operators.entrance.handler(async ({ context: { call } }) => {
    const { name, fictional } = await loadOffice(call.db)
    const recoverable = (await loadRecoveryHash(call.db)) !== null
    return {
      office: name,
      fictional,
      operators: (await loadOperators(call.db))
        .filter(({ active }) => active)
        .map((operator) => ({
          id: operator.id,
          name: operator.name,
          position: operator.position,
          hasPassword: operator.hasPassword,
          recoverable: recoverable && operator.role === 'pengelola',
        })),
      lockedBy: call.application.session.lockedBy,
    }
  }),

  signIn: os.office.operators.signIn.handler(({ input, context: { call } }) => signIn(call, input)),

  signOut: os.office.operators.signOut.handler(({ context: { call } }) => {
    call.application.session.end()
    call.application.clearShelf()
    return {}
  }),

  lock: os.office.operators.lock.handler(({ context: { call } }) => {
    const { session } = call.application
    if (session.operator?.hasPassword === false)
      throw new Refusal('Tanpa kata sandi halaman tidak dapat dikunci. Pasang kata sandi lebih dahulu.')
    session.lock()
    return {}
  }),

  recover: os.office.operators.recover.handler(({ input, context: { call } }) => recover(call, input)),

  list: os.office.operators.list.handler(async ({ context: { call } }) =>
    (await loadOperators(call.db)).map(withoutAuthor),
  ),

  signers: os.office.operators.signers.handler(async ({ context: { call } }) => [
    ...(await loadSigners(call.db)),
  ]),

  // A hash takes its time: it is made before the transaction, for which all others would wait.
  save: os.office.operators.save.handler(async ({ input: { password, ...fields }, context: { call } }) => {
    if (password !== undefined) await refusePassword(call, password, fields)
    const hash = password === undefined ? null : await hashSecret(password, call.application.host.scryptPower)
    const id = await call.transaction((inside) => saveOperator(inside, fields, hash))
    await call.application.session.refresh(call.db)
    return { id }
  }),

  resetPassword: os.office.operators.resetPassword.handler(async ({ input, context: { call } }) => {
    const operator = (await loadOperators(call.db)).find(({ id }) => id === input.id)
    if (!operator) throw gone('Operator itu')
    if (operator.id === call.operator.id)
      throw new Refusal('Kata sandi sendiri diganti lewat "Ganti kata sandi", dengan kata sandi yang lama.')
    if (!call.operator.hasPassword) throw new Refusal('Pasang kata sandi Anda sendiri lebih dahulu.')
    await refusePassword(call, input.password, operator)
    const hash = await hashSecret(input.password, call.application.host.scryptPower)
    await call.transaction(async (inside) => {
      await storePassword(inside.db, operator.id, hash, true)
      await inside.audit({
        action: 'office.operators.resetPassword',
        subjectType: 'operator',
        subjectId: operator.id,
      })
    })
    return {}
  }),

  changePassword: os.office.operators.changePassword.handler(async ({ input, context: { call } }) => {
    const { id } = call.operator
    await mustKnowPassword(call, input.current)
    await refusePassword(call, input.password, call.operator)
    const hash = await hashSecret(input.password, call.application.host.scryptPower)
    const first =
      (await loadRecoveryHash(call.db)) === null
        ? await makeRecoveryKey(call.application.host.scryptPower)
        : null
    const recoveryKey = await call.transaction(async (inside) => {
      await storePassword(inside.db, id, hash, false)
      await inside.audit({
        action: 'office.operators.changePassword',
        subjectType: 'operator',
        subjectId: id,
      })
      if (first === null || (await loadRecoveryHash(inside.db)) !== null) return null
      await storeRecoveryHash(inside.db, first.hash, inside.now.toISOString())
      return first.key
    })
    await call.application.session.refresh(call.db)
    return { recoveryKey }
  }),

  removePassword: os.office.operators.removePassword.handler(async ({ input, context: { call } }) => {
    const { id, hasPassword } = call.operator
    if (!hasPassword) throw new Refusal('Operator ini tidak memakai kata sandi.')
    await mustKnowPassword(call, input.current)
    await call.transaction(async (inside) => {
      mustBeAlone(await loadOperators(inside.db), id)
      await storePassword(inside.db, id, null, false)
      await removeRecoveryHash(inside.db)
      await inside.audit({
        action: 'office.operators.removePassword',
        subjectType: 'operator',
        subjectId: id,
      })
    })
    await call.application.session.refresh(call.db)
    return {}
  }),

  renewRecoveryKey: os.office.operators.renewRecoveryKey.handler(async ({ context: { call } }) => {
    if (!call.operator.hasPassword)
      throw new Refusal('Kunci pemulihan baru berguna bila kata sandi sudah dipasang.')
    const { key, hash } = await makeRecoveryKey(call.application.host.scryptPower)
    await call.transaction(async (inside) => {
      await storeRecoveryHash(inside.db, hash, inside.now.toISOString())
      await inside.audit({
        action: 'office.operators.renewRecoveryKey',
        subjectType: 'operator',
        subjectId: call.operator.id,
      })
    })
    return { recoveryKey: key }
  }),
}
