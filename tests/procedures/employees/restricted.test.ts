import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { addOperator, operatorFields, protect, signIn } from '../operators.ts'
import { auditOf, personal, refusalOf, smallOffice } from '../people.ts'

const restricted = {
  nik: '7703010101860001',
  npwp: '884412345678000',
  phone: '089912345678',
  address: 'Jalan Rahasia 5',
}

/** An office with a pengelola who may see restricted data, one who may not, and employees who have some. */
async function officeOfTwo() {
  const office = await smallOffice()
  const { client, staff, kasi } = office
  await client.employees.save({ id: staff, personal: personal(3, restricted) })
  await client.employees.save({ id: kasi, personal: personal(2, { nik: '7703010101860002' }) })
  const { id: first } = await protect(client)
  const second = await addOperator(client, { name: 'Pengelola Dua', role: 'pengelola' })
  return { ...office, first, second }
}

const nothing = { nik: null, npwp: null, phone: null, address: null }

describe('restricted data of an employee', () => {
  it('is shown to whoever has the right, and to everybody of himself', async () => {
    const { client, staff, second } = await officeOfTwo()
    expect((await client.employees.get({ id: staff })).personal).toMatchObject(restricted)
    const self = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    await signIn(client, second)
    const hidden = await client.employees.get({ id: staff })
    expect(hidden).toMatchObject({ restrictedHidden: true, personal: nothing })
    expect(hidden.personal.name).toBe('Orang Rekaan 3')
    await signIn(client, self)
    expect(await client.employees.get({ id: staff })).toMatchObject({
      restrictedHidden: false,
      personal: restricted,
    })
  })

  it('stays as it was when somebody who does not see it saves the rest', async () => {
    const { client, staff, first, second } = await officeOfTwo()
    await signIn(client, second)
    const { personal: shown } = await client.employees.get({ id: staff })
    await client.employees.save({ id: staff, personal: { ...shown, religion: 'Islam', nik: '1' } })
    await signIn(client, first)
    expect((await client.employees.get({ id: staff })).personal).toMatchObject({
      ...restricted,
      religion: 'Islam',
    })
  })

  it('is written down when it is looked at: once for a person in a session, and not of oneself', async () => {
    const { application, client, staff, kasi, camat, first, second } = await officeOfTwo()
    const self = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    await client.office.operators.signOut()
    await signIn(client, first)
    const look = (id: number) => auditOf(application, () => client.employees.get({ id }))
    // Of somebody without any nothing was seen.
    expect(await look(camat)).toEqual([])
    expect(await look(staff)).toEqual(['employees.look'])
    expect(await look(staff)).toEqual([])
    expect(await look(kasi)).toEqual(['employees.look'])
    // Unlocking goes on with the same session.
    await client.office.operators.lock()
    await signIn(client, first)
    expect(await look(staff)).toEqual([])
    await client.office.operators.signOut()
    await signIn(client, first)
    expect(await look(staff)).toEqual(['employees.look'])
    await signIn(client, self)
    expect(await look(staff)).toEqual([])
    await signIn(client, second)
    expect(await look(staff)).toEqual([])
    await signIn(client, first)
    const [entry] = (await client.trust.audit({ subjectType: 'restricted' })).filter(
      ({ subjectId }) => subjectId === String(staff),
    )
    expect(entry).toMatchObject({ action: 'employees.look', operator: 'Pengelola Uji' })
  })

  it('is exported by whoever has the right, which is written down, and left out for the others', async () => {
    const { application, client, second, camat, kasi, staff } = await officeOfTwo()
    const header = async () => {
      const file = await client.employees.export({})
      const [worksheet] = await readWorkbook(new Uint8Array(await file.arrayBuffer()))
      return JSON.stringify(worksheet?.rows)
    }
    let text = ''
    expect(await auditOf(application, async () => (text = await header()))).toEqual(['employees.export'])
    for (const value of ['NIK', ...Object.values(restricted)]) expect(text).toContain(value)
    const [entry] = await client.trust.audit({ limit: 1 })
    expect(JSON.parse(entry?.after ?? '')).toEqual({
      employees: expect.arrayContaining([camat, kasi, staff]) as number[],
    })
    await signIn(client, second)
    expect(await auditOf(application, async () => (text = await header()))).toEqual([])
    for (const value of ['NIK', 'NPWP', 'Nomor HP', 'Alamat', ...Object.values(restricted)])
      expect(text).not.toContain(value)
  })

  it('is left out of the audit log, and looking at it there is looking at it', async () => {
    const { application, client, staff, first, second } = await officeOfTwo()
    await signIn(client, second)
    const told = JSON.stringify(await client.trust.audit({ subjectType: 'employee' }))
    for (const value of Object.values(restricted)) expect(told).not.toContain(value)
    expect(told).toContain('Orang Rekaan 3')
    await signIn(client, first)
    expect(
      await auditOf(application, () =>
        client.trust.audit({ subjectType: 'employee', subjectId: String(staff) }),
      ),
    ).toEqual(['employees.look'])
  })

  it('is not told by entries that are closed, and is looked at when one of them is opened', async () => {
    const { application, client, staff, first } = await officeOfTwo()
    await signIn(client, first)
    const about = { subjectType: 'employee', subjectId: String(staff) }
    const closed = await client.trust.audit({ ...about, brief: true })
    expect(await auditOf(application, () => client.trust.audit({ ...about, brief: true }))).toEqual([])
    expect(closed.map(({ action }) => action)).toContain('employees.save')
    for (const value of Object.values(restricted)) expect(JSON.stringify(closed)).not.toContain(value)
    const seq = closed[0]?.seq ?? 0
    expect(await auditOf(application, () => client.trust.audit({ since: seq, before: seq + 1 }))).toEqual([
      'employees.look',
    ])
  })

  it('keeps lists of employees from being brought in by whoever may not see it', async () => {
    const { application, client, second } = await officeOfTwo()
    await signIn(client, second)
    const file = new File(['NIP;Nama\n198609262015051009;Orang Baru'], 'daftar.csv')
    const { message } = await refusalOf(application, () => client.employees.import.preview({ file }))
    expect(message).toContain('data terbatas')
    await refusalOf(application, () => client.employees.import.apply({ file, skipWrong: false }))
  })

  it('is a right that a pengelola gives and takes', async () => {
    const { client, staff, first, second } = await officeOfTwo()
    await client.office.operators.save(
      operatorFields({ id: second, name: 'Pengelola Dua', role: 'pengelola', restricted: true }),
    )
    await signIn(client, second)
    expect((await client.employees.get({ id: staff })).personal).toMatchObject(restricted)
    await client.office.operators.save(
      operatorFields({ id: first, name: 'Pengelola Uji', role: 'pengelola', restricted: false }),
    )
    await signIn(client, first)
    expect((await client.employees.get({ id: staff })).personal).toMatchObject(nothing)
  })
})
