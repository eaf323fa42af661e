import { expect, test } from 'vitest'
import { addOperator, operatorFields, protect, secret, signIn } from '../operators.ts'
import { smallOffice } from '../people.ts'
import { readsOf } from '../reads.ts'

test('whose rows somebody sees is read once, and anew as soon as an appointment changes', async () => {
  const { application, client, kasi, camat, staff, seksi } = await smallOffice()
  await protect(client)
  const penilai = await addOperator(client, { name: 'Kasi', role: 'penilai', employeeId: kasi })
  await signIn(client, penilai)
  const seen = async () => new Set((await client.employees.list({})).map(({ id }) => id))
  const reads = () => readsOf(application.file.raw, seen)
  const first = await reads()
  const again = await reads()
  expect(await seen()).toEqual(new Set([kasi, staff]))
  expect(first.length - again.length).toBeGreaterThan(2)
  expect(again.filter((sql) => sql.includes('acting_duty'))).toEqual([])

  const { raw } = application.file
  raw.prepare('UPDATE unit SET head_employee_id = ? WHERE id = ?').run(camat, seksi)
  expect(await seen()).toEqual(new Set([kasi]))
  raw.prepare('UPDATE unit SET head_employee_id = ? WHERE id = ?').run(kasi, seksi)
  expect(await seen()).toEqual(new Set([kasi, staff]))
})

test('nobody waits for a password that is being kept', async () => {
  const { client, kasi, staff } = await smallOffice()
  await protect(client)
  const { operators } = client.office
  const id = await addOperator(client, { name: 'Kasi', role: 'penilai', employeeId: kasi })
  const keeping: ReadonlyArray<() => Promise<unknown>> = [
    () =>
      operators.save({
        ...operatorFields({ name: 'Staf', role: 'pegawai', employeeId: staff }),
        password: secret,
      }),
    () => operators.resetPassword({ id, password: 'kata sandi yang lain' }),
    () => operators.changePassword({ current: secret, password: 'kata sandi yang baru' }),
    () => operators.renewRecoveryKey(),
  ]
  for (const keep of keeping) {
    const answered: string[] = []
    await Promise.all([
      keep().then(() => answered.push('kept')),
      client.employees.list({}).then(() => answered.push('read')),
    ])
    expect(answered).toEqual(['read', 'kept'])
  }
})
