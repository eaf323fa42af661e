import { describe, expect, it } from 'vitest'
import { openTestOffice, testOffice } from '../office.ts'

const official = {
  name: 'Rahma Fiktif',
  nip: null,
  nipLabel: 'NIP',
  pangkat: '',
  jabatan: 'Sekretaris Daerah',
  unit: 'Sekretariat Daerah',
  unitLabel: 'UNIT KERJA',
  active: true,
} as const

describe('the audit log', () => {
  it('starts with the making of the office and records who, when, before and after', async () => {
    const { client } = await openTestOffice()
    const { id } = await client.office.saveOfficial(official)
    await client.office.saveOfficial({ ...official, id, pangkat: 'Pembina, IV/a' })
    const [second, first, made] = await client.trust.audit({})
    expect(made).toMatchObject({ seq: 1, action: 'desk.create', operator: 'Pengelola Uji' })
    expect(first).toMatchObject({
      action: 'office.saveOfficial',
      before: null,
      at: '2026-01-15T02:00:00.000Z',
    })
    expect(JSON.parse(second?.before ?? '')).toMatchObject({ pangkat: '' })
    expect(JSON.parse(second?.after ?? '')).toMatchObject({ pangkat: 'Pembina, IV/a' })
  })

  it('can be neither changed nor shortened', async () => {
    const { application } = await openTestOffice()
    expect(() => application.file.raw.exec("UPDATE audit SET operator_name = 'Orang lain'")).toThrow(
      'append-only',
    )
    expect(() => application.file.raw.exec('DELETE FROM audit')).toThrow('append-only')
  })

  it('shows where its chain was broken by somebody who removed the triggers', async () => {
    const { application, client } = await openTestOffice()
    for (const name of ['Satu', 'Dua', 'Tiga']) await client.office.saveOfficial({ ...official, name })
    expect((await client.trust.check()).sound).toBe(true)
    application.file.raw.exec(
      "DROP TRIGGER audit_no_update; UPDATE audit SET operator_name = 'Orang lain' WHERE seq = 3",
    )
    const check = await client.trust.check()
    expect(check.sound).toBe(false)
    const wrong = check.findings.filter((finding) => !finding.ok).map(({ detail }) => detail)
    expect(wrong).toEqual([
      'diubah program lain: trigger audit_no_update',
      'rantai putus pada catatan nomor 3',
    ])
  })

  it('has no entry for a change that was refused', async () => {
    const { client } = await openTestOffice()
    const { id } = await client.employees.units.save({
      parentId: null,
      code: '',
      name: testOffice.name,
      shortName: '',
      headEmployeeId: null,
      headOfficialId: null,
    })
    const before = await client.trust.audit({})
    await expect(client.employees.units.move({ id, parentId: id, beforeId: null })).rejects.toThrow(
      'tidak dapat ditempatkan di bawah dirinya sendiri',
    )
    expect(await client.trust.audit({})).toEqual(before)
  })
})

describe('a call', () => {
  it('names the field of a wrong input in Indonesian and changes nothing', async () => {
    const { client } = await openTestOffice()
    await expect(client.office.update({ ...testOffice, name: ' ' })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { problems: [{ field: 'Nama', message: 'Nama kantor harus diisi.' }] },
    })
    expect((await client.office.get()).name).toBe(testOffice.name)
  })

  it('says so when no office is open', async () => {
    const { client } = await openTestOffice()
    await client.desk.close()
    await expect(client.office.get()).rejects.toMatchObject({ code: 'NO_OFFICE' })
  })
})
