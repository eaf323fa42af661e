import { expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { personal, smallOffice } from '../people.ts'

it('lists who retires, the nearest first, narrowed by time', async () => {
  const { client, seksi } = await smallOffice({ now: () => new Date('2026-11-20T09:00:00') })
  const hire = (number: number, birthDate: string | null, jenis: 'pelaksana' | 'jf-keahlian') =>
    client.employees.save({
      personal: personal(number, { birthDate, tmtCpns: '1994-03-01' }),
      jabatan: { jabatan: 'Arsiparis', jenis, jenjang: null, eselon: null, tmt: '2020-01-02' },
      unit: { unitId: seksi, tmt: '2020-01-02' },
    })
  const { id: may } = await hire(11, '1969-04-07', 'pelaksana')
  const { id: june } = await hire(12, '1969-05-01', 'pelaksana')
  // Born in 1986, as the NIP tells.
  const { id: later } = await hire(13, null, 'pelaksana')
  const { id: gone } = await hire(14, '1968-11-20', 'pelaksana')
  await client.employees.save({ id: gone, personal: personal(14, { legalPosition: 'pensiun' }) })

  const { lines } = await client.career.retirement.list({ within: '12' })
  expect(lines.map(({ employeeId }) => employeeId)).toEqual([may, june])
  expect(lines[0]).toMatchObject({
    retirement: { age: 58, reachedOn: '2027-04-07', retiresOn: '2027-05-01', service: 33 * 12 + 2 },
    lead: 6,
    missing: [],
  })
  const { lines: all } = await client.career.retirement.list({})
  expect(all).toHaveLength(6)
  expect(all.find(({ employeeId }) => employeeId === later)?.retirement?.retiresOn).toBe('2044-10-01')

  const [sheet] = await readWorkbook(
    new Uint8Array(await (await client.career.retirement.export({ within: '12' })).arrayBuffer()),
  )
  expect(JSON.stringify(sheet)).toContain('33 tahun 02 bulan')
})
