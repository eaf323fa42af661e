import { expect, test } from 'vitest'
import { iki, rhk, skpContent } from '../skp-content.ts'
import { employee, evaluationDocument, printed, printedSkp, skpDocument } from './documents.ts'
import { find } from './pdf-text.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    rhk({ text: `Terwujudnya hasil nomor ${at + 1}`, indicators: [iki(), iki(), iki()] }),
  )

/** Over these lengths the end of the form passes every height of a page. */
const lengths = Array.from({ length: 12 }, (_, at) => at + 1)

for (const approach of ['kuantitatif', 'kualitatif'] as const)
  test(`the signatures under an SKP never stand alone on a page (${approach})`, async () => {
    let together = 0
    for (const count of lengths) {
      const { pages } = await printedSkp({ approach, content: skpContent(rows(count)) })
      const last = pages.at(-1)?.packed ?? ''
      expect(last).toContain('PejabatPenilaiKinerja,')
      expect(last, `${count} RHK`).toContain('Kolaboratif')
      if (!last.includes('Harmonis')) together += 1
    }
    // Among them are ends where the last rows had to come along to the next page.
    expect(together).toBeGreaterThan(0)
  })

test('the owner of a page is named on one line of its foot, also on the narrow page and in a draft', async () => {
  for (const signedOn of [null, '2026-01-31']) {
    const { pages } = await printedSkp({ approach: 'kualitatif', signedOn })
    const foot = pages[0]?.items.filter(({ y }) => y > (pages[0]?.height ?? 0) - 36) ?? []
    expect(foot.map(({ text }) => text).join('')).toContain(`${employee.name} (NIP ${employee.nip})`)
    expect(new Set(foot.map(({ y }) => Math.round(y))).size).toBe(1)
  }
})

test('an RHK without an indicator has a dash in the qualitative form', async () => {
  const { packed } = await printedSkp({
    approach: 'kualitatif',
    content: skpContent([rhk({ kind: 'tambahan', text: 'Menjadi panitia', indicators: [] })]),
  })
  expect(packed).toContain('danTarget:-')
})

test('every result of an evaluation stands below its table, and the signature below lines of the form', async () => {
  let moved = 0
  for (const approach of ['kuantitatif', 'kualitatif'] as const)
    for (const count of lengths) {
      const skp = skpDocument({ approach, content: skpContent(rows(count)) })
      const { pages } = await printed([{ form: 'evaluasi', data: evaluationDocument({ skp }) }])
      const rated = pages.find(({ packed: text }) => text.includes('RATINGHASILKERJA'))?.packed ?? ''
      expect(rated, `${count} RHK`).toContain('B.TAMBAHAN')
      const last = pages.at(-1)?.packed ?? ''
      for (const part of [
        'Kolaboratif',
        'RATINGPERILAKUKERJA',
        'PREDIKATKINERJAPEGAWAI',
        'PejabatPenilaiKinerja,',
      ])
        expect(last, `${count} RHK`).toContain(part)
      if (!last.includes('Harmonis')) moved += 1
    }
  expect(moved).toBeGreaterThan(0)
})

test('the rows of an evaluation stand closer where that saves a page, and nowhere else', async () => {
  const heights: number[] = []
  for (const count of lengths) {
    const skp = skpDocument({ content: skpContent(rows(count)) })
    const { pages } = await printed([{ form: 'evaluasi', data: evaluationDocument({ skp }) }])
    // Three rows of the identity lie between these.
    heights.push(Math.round(find(pages[0], 'JABATAN').y - find(pages[0], 'NAMA').y))
  }
  const usual = heights.filter((height) => height === Math.max(...heights))
  expect(usual.length).toBeGreaterThan(0)
  expect(usual.length).toBeLessThan(heights.length)
})
