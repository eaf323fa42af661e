import { describe, expect, it } from 'vitest'
import type { IntroductionDocument } from '../../electron/documents/forms/introduction-document.ts'
import { margin } from '../../electron/documents/parts/layout.ts'
import { regulationFacts } from '../../shared/office/regulation-facts.ts'
import { slides } from '../../shared/documents/introduction.ts'
import { deadlinesOf } from '../../shared/office/calendar.ts'
import { coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { printed } from './documents.ts'
import { openTestOffice } from '../procedures/office.ts'
import { find, outside, overlaps, packed, readPdf } from './pdf-text.ts'

const year = 2026
const data: IntroductionDocument = {
  agency: 'Pemerintah Kota Uji',
  office: 'Kecamatan Uji',
  year,
  facts: regulationFacts(year),
  deadlines: deadlinesOf(year, 'quarterly').map(({ title, due }) => ({ title, due })),
  madeOn: '2026-01-05',
}

describe.each(['A4', 'F4'] as const)('on %s', (paper) => {
  it('the slides stand one on a page, on their side, with the name of the office and what is read out', async () => {
    const { pages } = await printed([{ form: 'slide-pengenalan', data }], { paper })
    expect(pages).toHaveLength(slides.length)
    expect(slides.length).toBeGreaterThanOrEqual(10)
    expect(slides.length).toBeLessThanOrEqual(14)
    for (const [at, page] of pages.entries()) {
      expect(page.width).toBeGreaterThan(page.height)
      expect(page.packed).toContain(packed('Kecamatan Uji'))
      expect(page.packed).toContain('Dibacakan')
      expect(page.packed).toContain(packed(`Halaman ${at + 1} dari ${slides.length}`))
      expect(page.packed).not.toMatch(/[{}□]|DRAF/)
      expect(outside(page, margin)).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })

  it.each([
    ['lembar-pegawai', 'Lembar untuk pegawai'],
    ['lembar-penilai', 'Lembar untuk pejabat penilai'],
  ] as const)('%s is one sheet of paper, upright', async (form, title) => {
    const { pages } = await printed([{ form, data }], { paper })
    expect(pages).toHaveLength(1)
    const [page] = pages
    if (!page) throw new Error('no page')
    expect(page.height).toBeGreaterThan(page.width)
    find(page, title)
    expect(page.packed).toContain(packed('Kecamatan Uji'))
    expect(page.packed).toContain(packed('14 hari sejak dokumen diterima'))
    expect(page.packed).not.toMatch(/[{}□]|DRAF/)
    expect(outside(page, margin)).toEqual([])
    expect(overlaps(page)).toEqual([])
  })
})

it('says the dates of the office, the seven values and the matrix as their tables have them', async () => {
  const { pages, packed: all } = await printed([
    {
      form: 'slide-pengenalan',
      data: {
        ...data,
        deadlines: deadlinesOf(year, 'quarterly', new Map([['skp', '2026-02-20']])).map(({ title, due }) => ({
          title,
          due,
        })),
      },
    },
  ])
  expect(all).toContain(packed('20 Februari 2026'))
  for (const { name } of coreValuesOf(year)) expect(all).toContain(packed(name))
  const matrix = pages.find((page) => page.packed.includes(packed('Dari dua rating')))
  const { predikats, ratings } = appraisalWords(year)
  for (const label of [...Object.values(predikats), ...Object.values(ratings)])
    expect(matrix?.packed).toContain(packed(label))
})

it('is printed of an office in which there is nobody yet, and of the whole office only', async () => {
  const { client } = await openTestOffice()
  const request = { form: 'lembar-pegawai', year, scope: { kind: 'all' } } as const
  expect(await client.documents.count(request)).toMatchObject({ forms: 1 })
  expect(await client.documents.count({ ...request, also: ['lembar-penilai'] })).toMatchObject({ forms: 2 })
  expect(await client.documents.count({ ...request, also: ['skp'] })).toMatchObject({ forms: 1 })
  await expect(
    client.documents.count({ ...request, scope: { kind: 'employees', ids: [1] } }),
  ).rejects.toThrow('tidak dapat dicetak dari pilihan itu')
  await client.office.deadlines.save({ year, event: 'skp', dueOn: '2026-02-20' })
  const said: string[] = []
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    expect(event).toMatchObject({ fileName: 'Lembar untuk Pegawai 2026 - Kecamatan Uji.pdf', remarks: [] })
    const file = await client.documents.file({ token: event.token })
    said.push((await readPdf(new Uint8Array(await file.arrayBuffer()))).packed)
  }
  expect(said).toEqual([expect.stringContaining(packed('Tenggat tahun 2026: 20 Februari 2026'))])
})
