import { expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { readSkpWorksheet } from '../../../shared/planning/excel/read.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { signedSkp, smallOffice } from '../people.ts'

it('several SKP go into one workbook, a worksheet each, and what was signed is what is written', async () => {
  const { client, staff, kasi } = await smallOffice()
  const { id } = await signedSkp(client, staff, skpContent([rhk({ text: 'Yang ditandatangani' })]))
  const [jabatan] = (await client.employees.get({ id: staff })).jabatan
  if (!jabatan) throw new Error('no jabatan')
  await client.employees.saveJabatan({ ...jabatan, employeeId: staff, jabatan: 'Jabatan Baru' })
  const { id: draft } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
  await client.planning.sheet.save({
    id: draft,
    revision: 0,
    content: skpContent([rhk({ text: 'Masih draf' })]),
  })
  const file = await client.planning.excel.export({ ids: [id, draft] })
  expect(file.name).toBe('SKP 2026 - 2 pegawai.xlsx')
  const worksheets = await readWorkbook(await file.bytes())
  expect(worksheets.map(({ worksheet }) => worksheet)).toEqual(['Orang Rekaan 3', 'Orang Rekaan 2'])
  expect(worksheets.map(({ rows }) => readSkpWorksheet(rows)?.[0]?.rhk.map(({ text }) => text))).toEqual([
    ['Yang ditandatangani'],
    ['Masih draf'],
  ])
  const cells = worksheets[0]?.rows.flat()
  expect(cells).toContain('Pengadministrasi Umum')
  expect(cells).not.toContain('Jabatan Baru')
})

it('the template is a workbook that says how it is filled', async () => {
  const { client } = await smallOffice()
  const worksheets = await readWorkbook(await (await client.planning.excel.template()).bytes())
  expect(worksheets.map(({ worksheet }) => worksheet)).toEqual(['SKP', 'Petunjuk'])
  expect(worksheets[0]?.rows[0]).toEqual(expect.arrayContaining(['NIP', 'RENCANA HASIL KERJA', 'TARGET']))
})
