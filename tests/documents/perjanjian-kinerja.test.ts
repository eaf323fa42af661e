import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Goal } from '../../shared/planning/goals/goal.ts'
import { drawDocuments } from '../../electron/documents/engine/draw.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import { defaultChoices } from '../../shared/office/print-choices.ts'
import { appraiser, employee, letterhead, logo, options, printed, skpDocument } from './documents.ts'
import { find, packed, readPdf } from './pdf-text.ts'

const goal = (number: number, budget: number | null): Goal => ({
  id: randomUUID(),
  text: `Meningkatnya layanan nomor ${number}`,
  renstra: `Sasaran 1.${number}`,
  program: `Program nomor ${number}`,
  budget,
  indicators: [
    { id: randomUUID(), indicator: `Indeks nomor ${number}`, target: '88,5 nilai' },
    { id: randomUUID(), indicator: `Persentase nomor ${number}`, target: '95 %' },
  ],
})

const print = async (goals: Goal[]) =>
  readPdf(
    await drawDocuments({
      title: 'Perjanjian',
      options,
      forms: [
        printFormOf({
          form: 'perjanjian-kinerja',
          data: { skp: skpDocument(), letterhead, signedOn: '2026-01-31', goals },
        }),
      ],
    }),
  )

test('the statement names both parties, the annex has goals, indicators, targets and the budget with its sum', async () => {
  const { pages } = await print([goal(1, 412_500_000), goal(2, 87_500_000)])
  const [statement, annex] = pages
  expect(pages).toHaveLength(2)
  for (const text of [
    'PERJANJIAN KINERJA TAHUN 2026',
    'Selanjutnya disebut Pihak Pertama',
    'Selaku atasan Pihak Pertama',
    employee.name,
    appraiser.name,
  ])
    expect(statement?.packed).toContain(packed(text))
  for (const text of ['Meningkatnya layanan nomor 2', 'Persentase nomor 1', '88,5 nilai', 'Rp 412.500.000'])
    expect(annex?.packed).toContain(packed(text))
  expect(annex?.packed).toContain(packed('JUMLAH Rp 500.000.000'))
  expect(annex?.packed).toContain(packed('SASARAN STRATEGIS INDIKATOR KINERJA TARGET (1) (2) (3) (4)'))
  expect(annex?.packed).toContain(packed('PROGRAM/KEGIATAN ANGGARAN KETERANGAN'))
  // The second party signs left, the first right, on both pages.
  for (const page of pages) {
    expect(find(page, 'Pihak Kedua,').x).toBeLessThan(find(page, 'Pihak Pertama,').x)
    expect(page.packed).toContain(packed('31 Januari 2026'))
  }
})

test('many goals go on over pages with their heads, and none is lost', async () => {
  const goals = Array.from({ length: 60 }, (_, at) => goal(at + 1, null))
  const { pages, packed: all } = await print(goals)
  expect(pages.length).toBeGreaterThan(3)
  for (const { text, indicators } of goals)
    for (const part of [text, ...indicators.map(({ indicator }) => indicator)])
      expect(all).toContain(packed(part))
  for (const page of pages)
    if (page.packed.includes('Persentasenomor')) expect(page.packed).toContain('INDIKATORKINERJA')
})

test('the statement names the parties as a letter does, below the emblem, and the annex says whose it is', async () => {
  const data = { skp: skpDocument(), letterhead, signedOn: '2026-01-31', goals: [goal(1, null)] }
  const [plain, withLogo] = await Promise.all(
    [null, logo].map(async (image) =>
      readPdf(
        await drawDocuments({
          title: 'Perjanjian',
          options: { ...options, logo: image },
          forms: [printFormOf({ form: 'perjanjian-kinerja', data })],
        }),
      ),
    ),
  )
  const [statement, annex] = plain?.pages ?? []
  expect(statement?.packed).toContain(packed(`Nama:${employee.name}Jabatan:${employee.jabatan}`))
  expect(annex?.packed).toContain(
    packed(`LAMPIRAN PERJANJIAN KINERJA TAHUN 2026 ${employee.unit.toUpperCase()}`),
  )
  const titleY = (page: typeof statement) => find(page, 'PERJANJIAN KINERJA TAHUN 2026').y
  expect(titleY(withLogo?.pages[0]) - titleY(statement)).toBeGreaterThan(15)
  expect(statement?.packed).toContain(packed(letterhead.address))
})

test('a sasaran says where it is in the Renstra, with a program or without', async () => {
  const { packed: all } = await print([goal(1, 5), { ...goal(2, null), program: '' }])
  for (const number of [1, 2])
    expect(all).toContain(packed(`Meningkatnya layanan nomor ${number} (Renstra: Sasaran 1.${number})`))
})

test('the second party is called as the office chose, and pangkat stands above the number', async () => {
  const data = { skp: skpDocument(), letterhead, signedOn: '2026-01-31', goals: [goal(1, null)] }
  const { pages } = await printed([{ form: 'perjanjian-kinerja', data }], {
    choices: { ...defaultChoices, superiorWord: 'atasan langsung' },
  })
  expect(pages[0]?.packed).toContain(packed('Selaku atasan langsung Pihak Pertama'))
  expect(find(pages[0], employee.pangkat).y).toBeLessThan(find(pages[0], `NIP. ${employee.nip}`).y)
})
