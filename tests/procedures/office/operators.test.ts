import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nodeHost } from '../../../electron/app/node-host.ts'
import { testHost } from '../../host.ts'
import { openTestOffice } from '../office.ts'
import { addOperator, operatorFields, protect, secret, signIn } from '../operators.ts'
import { auditOf, personal, refusalOf, smallOffice } from '../people.ts'

/** An office with a clock that a test moves on, whose pengelola has a password. */
async function protectedOffice(hostOf = testHost) {
  let now = new Date('2026-01-15T09:00:00')
  const office = await openTestOffice({ now: () => now, hostOf })
  const { id, recoveryKey } = await protect(office.client)
  const wait = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
  return { ...office, id, recoveryKey, wait }
}

describe('an office with one operator and no password', () => {
  it('is open at once, now and when it is opened again', async () => {
    const { application, client, path } = await openTestOffice()
    await application.open(path)
    expect((await client.desk.overview()).state).toBe('open')
    expect((await client.trust.session()).operator).toMatchObject({
      name: 'Pengelola Uji',
      role: 'pengelola',
      restricted: true,
      hasPassword: false,
    })
  })

  it('locks itself never, and says why it cannot be locked', async () => {
    const { application, client } = await openTestOffice()
    expect((await client.trust.session()).lockMinutes).toBe(0)
    const { message } = await refusalOf(application, () => client.office.operators.lock())
    expect(message).toContain('Pasang kata sandi lebih dahulu')
    expect((await client.desk.overview()).state).toBe('open')
  })

  it('takes no second operator before its first has a password', async () => {
    const { application, client } = await openTestOffice()
    const { message } = await refusalOf(application, () =>
      client.office.operators.save({
        ...operatorFields({ name: 'Pengelola Dua', role: 'pengelola' }),
        password: secret,
      }),
    )
    expect(message).toContain('Pasang kata sandi Anda lebih dahulu')
  })
})

describe('a password that was set', () => {
  it('is taken off again by who works alone and types it, and the paper with the key is worth nothing then', async () => {
    const { application, client, path, id, recoveryKey, wait } = await protectedOffice()
    // A wrong one is recorded, as everywhere.
    await expect(
      client.office.operators.removePassword({ current: 'bukan yang ini, bukan' }),
    ).rejects.toThrow('salah')
    wait(60)
    await application.open(path)
    expect((await client.desk.overview()).state).toBe('locked')
    await signIn(client, id)
    expect(
      await auditOf(application, () => client.office.operators.removePassword({ current: secret })),
    ).toEqual(['office.operators.removePassword'])
    await application.open(path)
    expect((await client.desk.overview()).state).toBe('open')
    expect((await client.trust.session()).operator.hasPassword).toBe(false)
    // The next one is a first one again, with a paper of its own.
    const again = await client.office.operators.changePassword({ current: '', password: secret })
    expect(again.recoveryKey).toMatch(/\S/)
    expect(again.recoveryKey).not.toBe(recoveryKey)
  })

  it('stays while somebody else works here too', async () => {
    const { application, client } = await protectedOffice()
    const second = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
    const { message } = await refusalOf(application, () =>
      client.office.operators.removePassword({ current: secret }),
    )
    expect(message).toContain('hanya ada satu operator')
    await client.office.operators.save({
      ...operatorFields({ name: 'Pengelola Dua', role: 'pengelola', active: false }),
      id: second,
    })
    await client.office.operators.removePassword({ current: secret })
    expect((await client.trust.session()).operator.hasPassword).toBe(false)
  })
})

describe('signing in', () => {
  it('is asked for when the office is opened again, and lets in with the right password only', async () => {
    const { application, client, path, id } = await protectedOffice()
    await application.open(path)
    expect((await client.desk.overview()).state).toBe('locked')
    await expect(client.employees.list({})).rejects.toMatchObject({ code: 'LOCKED' })
    expect(await client.office.operators.entrance()).toEqual({
      office: 'Kecamatan Uji',
      fictional: false,
      operators: [
        {
          id,
          name: 'Pengelola Uji',
          position: 'Pengelola Kepegawaian',
          hasPassword: true,
          recoverable: true,
        },
      ],
      lockedBy: null,
    })
    await expect(client.office.operators.signIn({ id, password: 'kopi dingin' })).rejects.toThrow(
      'Kata sandi Pengelola Uji salah.',
    )
    expect((await client.desk.overview()).state).toBe('locked')
  })

  it('makes whoever is wrong wait, longer each time, even with the right password', async () => {
    const { client, id, wait } = await protectedOffice()
    await client.office.operators.signOut()
    const attempt = (password: string) => client.office.operators.signIn({ id, password })
    await expect(attempt('salah 1')).rejects.toThrow('salah')
    await expect(attempt(secret)).rejects.toThrow('Tunggu 1 detik')
    wait(1)
    await expect(attempt('salah 2')).rejects.toThrow('Kata sandi Pengelola Uji salah.')
    await expect(attempt(secret)).rejects.toThrow('Tunggu 2 detik')
    wait(2)
    await expect(attempt('salah 3')).rejects.toThrow('Kata sandi Pengelola Uji salah.')
    await expect(attempt(secret)).rejects.toThrow('Tunggu 4 detik')
    wait(4)
    expect(await attempt(secret)).toEqual({ signedIn: true, mustChange: false })
    await client.office.operators.signOut()
    await expect(attempt('salah lagi')).rejects.toThrow('salah')
    await expect(attempt(secret)).rejects.toThrow('Tunggu 1 detik')
  })

  it('gains nothing by trying many at once', async () => {
    const { client, id } = await protectedOffice()
    await client.office.operators.signOut()
    const answers = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((password) => client.office.operators.signIn({ id, password })),
    )
    const said = answers.map((one) => (one.status === 'rejected' ? String(one.reason) : 'let in'))
    expect(said.filter((text) => text.includes('Tunggu'))).toHaveLength(3)
  })

  it('does not forget who was wrong when the office is closed and opened again', async () => {
    const { application, client, id, path } = await protectedOffice()
    await client.office.operators.signOut()
    await expect(client.office.operators.signIn({ id, password: 'salah' })).rejects.toThrow('salah')
    await application.open(path)
    await expect(client.office.operators.signIn({ id, password: secret })).rejects.toThrow('Tunggu 1 detik')
  })

  it('records who came in and every wrong password, but never what was typed', async () => {
    const { application, client, id, path, wait } = await protectedOffice()
    await client.office.operators.signOut()
    const actions = await auditOf(application, async () => {
      await client.office.operators.signIn({ id, password: 'rahasia orang' }).catch(() => {})
      wait(1)
      await signIn(client, id)
    })
    expect(actions).toEqual(['office.operators.wrongPassword', 'office.operators.signIn'])
    const [entered, wrong] = await client.trust.audit({ limit: 2 })
    expect(wrong).toMatchObject({ operator: 'Belum masuk', subjectType: 'operator', subjectId: String(id) })
    expect(entered).toMatchObject({ operator: 'Pengelola Uji' })
    await application.close()
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).not.toContain('rahasia orang')
    expect(bytes).not.toContain(secret)
  })
})

describe('a locked page', () => {
  it('answers nothing but the door, and is unlocked by its operator', async () => {
    const { application, client, id } = await protectedOffice()
    await client.office.operators.lock()
    expect((await client.desk.overview()).state).toBe('locked')
    expect((await client.office.operators.entrance()).lockedBy).toBe(id)
    for (const asked of [
      () => client.employees.list({}),
      () => client.trust.session(),
      () => client.documents.forms(),
      () => client.office.saveOfficial({ ...official }),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'LOCKED' })
    await signIn(client, id)
    expect(await client.employees.list({})).toEqual([])
    expect(application.session.lockedBy).toBeNull()
  })

  it('keeps a finished document for whoever locked it, and from whoever comes in instead', async () => {
    const { application, client, id } = await protectedOffice()
    const other = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
    const token = application.shelf.put({ fileName: 'SKP.pdf', bytes: new Uint8Array([37]) })
    await client.office.operators.lock()
    await expect(client.documents.file({ token })).rejects.toMatchObject({ code: 'LOCKED' })
    await signIn(client, id)
    expect((await client.documents.file({ token })).name).toBe('SKP.pdf')
    await client.office.operators.lock()
    await signIn(client, other)
    await expect(client.documents.file({ token })).rejects.toMatchObject({ code: 'REFUSED' })
  })

  it('locks itself after the minutes of the office, 10 unless it chose others', async () => {
    const { client } = await protectedOffice()
    expect((await client.trust.session()).lockMinutes).toBe(10)
    await client.office.updateSettings({ ...(await client.office.settings()), lockMinutes: 3 })
    expect((await client.trust.session()).lockMinutes).toBe(3)
  })

  it('can be told never to lock only where nobody has a password', async () => {
    const { application, client } = await protectedOffice()
    const settings = await client.office.settings()
    const { message } = await refusalOf(application, () =>
      client.office.updateSettings({ ...settings, lockMinutes: 0 }),
    )
    expect(message).toContain('kata sandi')
    const open = await openTestOffice()
    await open.client.office.updateSettings({ ...settings, lockMinutes: 0 })
    // The first password brings the lock along.
    await protect(open.client)
    expect((await open.client.trust.session()).lockMinutes).toBe(10)
  })
})

const official = {
  name: 'Rahma Fiktif',
  nip: null,
  nipLabel: 'NIP',
  pangkat: '',
  jabatan: 'Sekretaris Daerah',
  unit: '',
  unitLabel: 'UNIT KERJA',
  active: true,
} as const

describe('passwords', () => {
  it('need 8 letters and no more: no digit, no capital, and spaces are letters', async () => {
    const { application, client } = await openTestOffice()
    const short = await refusalOf(application, () =>
      client.office.operators.changePassword({ current: '', password: 'tujuh h' }),
    )
    expect(short.message).toContain('sedikitnya 8 huruf')
    await client.office.operators.changePassword({ current: '', password: 'delapan h' })
  })

  it('are neither the name nor the NIP of their owner, however these are written', async () => {
    const { application, client } = await openTestOffice()
    const { id: employeeId } = await client.employees.save({ personal: personal(1) })
    await protect(client)
    for (const password of ['ORANG rekaan', '19860926 201505 1 001', '198609262015051001'])
      expect(
        (
          await refusalOf(application, () =>
            client.office.operators.save({
              ...operatorFields({ name: 'Orang Rekaan', role: 'pegawai', employeeId }),
              password,
            }),
          )
        ).message,
      ).toBe('Kata sandi tidak boleh sama dengan nama atau NIP.')
  })

  it('are kept as scrypt with 32 MB each, never the same for the same password', async () => {
    const { application, client, id } = await protectedOffice(nodeHost)
    const other = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
    const [one = '', two = ''] = application.file.raw
      .prepare<[number, number], string>('SELECT password FROM operator WHERE id IN (?, ?) ORDER BY id')
      .pluck()
      .all(id, other)
    const [kind, n, r] = one.split('$')
    expect([kind, (128 * Number(n) * Number(r)) / 1024 / 1024]).toEqual(['scrypt', 32])
    expect(one).not.toBe(two)
  })

  it('are changed by their owner with the former one, and given by a pengelola for one sign-in only', async () => {
    const { client, id, wait } = await protectedOffice()
    const other = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
    await expect(
      client.office.operators.changePassword({ current: 'bukan itu', password: 'teh manis hangat' }),
    ).rejects.toThrow('Kata sandi yang lama salah.')
    wait(1)
    expect(
      await client.office.operators.changePassword({ current: secret, password: 'teh manis hangat' }),
    ).toEqual({ recoveryKey: null })

    await signIn(client, other)
    await client.office.operators.resetPassword({ id, password: 'sementara saja' })
    await client.office.operators.signOut()
    expect(await client.office.operators.signIn({ id, password: 'sementara saja' })).toEqual({
      signedIn: false,
      mustChange: true,
    })
    expect((await client.desk.overview()).state).toBe('locked')
    await expect(
      client.office.operators.signIn({ id, password: 'sementara saja', newPassword: 'sementara saja' }),
    ).rejects.toThrow('Pilih kata sandi lain')
    await client.office.operators.signIn({ id, password: 'sementara saja', newPassword: secret })
    expect((await client.trust.session()).operator.id).toBe(id)
  })
})

describe('the recovery key', () => {
  it('is told once, with the first password, and kept only as a hash', async () => {
    const { application, client, path, recoveryKey } = await protectedOffice()
    expect(recoveryKey).toMatch(/^([A-HJ-NP-Z2-9]{5}-){5}[A-HJ-NP-Z2-9]{5}$/)
    await application.close()
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).not.toContain(recoveryKey)
    expect(bytes).not.toContain(recoveryKey.replaceAll('-', ''))
    await application.open(path)
    await signIn(client, 1)
    expect(
      (await client.office.operators.changePassword({ current: secret, password: 'teh manis hangat' }))
        .recoveryKey,
    ).toBeNull()
  })

  it('gives another password once, is replaced, and is written down', async () => {
    const { application, client, id, recoveryKey, wait } = await protectedOffice()
    await client.office.operators.signOut()
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ')
    const actions = await auditOf(application, async () => {
      const next = await client.office.operators.recover({ id, key: typed, password: 'sandi sesudah lupa' })
      expect(next.recoveryKey).not.toBe(recoveryKey)
    })
    expect(actions).toEqual(['office.operators.recover'])
    expect((await client.trust.session()).operator.id).toBe(id)
    await client.office.operators.signOut()
    await expect(
      client.office.operators.recover({ id, key: recoveryKey, password: 'sandi orang lain' }),
    ).rejects.toThrow('Kunci pemulihan itu salah')
    await expect(
      client.office.operators.recover({ id, key: recoveryKey, password: 'sandi orang lain' }),
    ).rejects.toThrow('Tunggu 1 detik')
    wait(1)
    await client.office.operators.signIn({ id, password: 'sandi sesudah lupa' })
    const [, wrong] = await client.trust.audit({ limit: 2 })
    expect(wrong).toMatchObject({ action: 'office.operators.wrongKey', operator: 'Belum masuk' })
  })

  it('opens the account of a pengelola only', async () => {
    const { client, camat } = await smallOffice()
    const { recoveryKey } = await protect(client)
    const pimpinan = await addOperator(client, { name: 'Pak Camat', role: 'pimpinan', employeeId: camat })
    await client.office.operators.signOut()
    await expect(
      client.office.operators.recover({ id: pimpinan, key: recoveryKey, password: 'sandi orang lain' }),
    ).rejects.toThrow('hanya untuk pengelola')
  })

  it('can be made anew by a pengelola, when the paper is lost', async () => {
    const { client, id, recoveryKey } = await protectedOffice()
    const next = (await client.office.operators.renewRecoveryKey()).recoveryKey
    await client.office.operators.signOut()
    expect(next).not.toBe(recoveryKey)
    await client.office.operators.recover({ id, key: next, password: 'sandi sesudah lupa' })
  })
})

describe('operators', () => {
  it('are deactivated, never deleted, and cannot come in then', async () => {
    const { client } = await protectedOffice()
    const id = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
    await client.office.operators.save(
      operatorFields({ id, name: 'Pengelola Dua', role: 'pengelola', active: false }),
    )
    expect((await client.office.operators.list()).find((one) => one.id === id)).toMatchObject({
      active: false,
    })
    await client.office.operators.signOut()
    expect((await client.office.operators.entrance()).operators.map(({ name }) => name)).toEqual([
      'Pengelola Uji',
    ])
    await expect(signIn(client, id)).rejects.toThrow('tidak ada lagi')
  })

  it('never leave the office without an active pengelola', async () => {
    const { application, client, id } = await protectedOffice()
    const other = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
    await client.office.operators.save(
      operatorFields({ id: other, name: 'Pengelola Dua', role: 'pengelola', active: false }),
    )
    for (const change of [{ active: false }, { role: 'pemeriksa' as const }]) {
      const refused = await refusalOf(application, () =>
        client.office.operators.save(
          operatorFields({ id, name: 'Pengelola Uji', role: 'pengelola', ...change }),
        ),
      )
      expect(refused.message).toMatch(/satu pengelola yang aktif|sedang masuk/)
    }
  })

  it('are known by a name of their own, and an employee has one of them', async () => {
    const { application, client, staff } = await smallOffice()
    await protect(client)
    await addOperator(client, { name: 'Petugas Satu', role: 'pegawai', employeeId: staff })
    const refused = async (some: Parameters<typeof operatorFields>[0]) =>
      (
        await refusalOf(application, () =>
          client.office.operators.save({ ...operatorFields(some), password: secret }),
        )
      ).message
    expect(await refused({ name: ' petugas  satu', role: 'pemeriksa' })).toContain('Sudah ada operator')
    expect(await refused({ name: 'Lain', role: 'pegawai', employeeId: staff })).toContain('operator lain')
    expect(await refused({ name: 'Lain', role: 'penilai' })).toContain('harus ditautkan ke pegawai')
    expect(await refused({ name: 'Lain', role: 'pegawai', employeeId: 999 })).toContain('tidak ada lagi')
  })
})
