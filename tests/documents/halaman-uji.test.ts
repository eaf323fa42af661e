import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { assert, asyncProperty, integer } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withPages } from '../../electron/documents/page-choice.ts'
import { shifted } from '../../electron/documents/shift.ts'
import { drawn, employee, letterDocument, printed } from './documents.ts'
import { find, packed, readPdf } from './pdf-text.ts'

const page = { office: 'Kecamatan Uji', shift: { x: 1.5, y: -2 }, madeOn: '2026-10-05' }
const mm = (length: number) => (length / 25.4) * 72

describe('the test page', () => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)(
    'of %s has rulers in millimetres on all sides, and says how it is measured',
    async (paper, width, height) => {
      const { pages, packed: text } = await printed([{ form: 'halaman-uji', data: page }], { paper })
      expect(pages).toHaveLength(1)
      const [only] = pages
      expect(only?.width).toBeCloseTo(mm(width), 0)
      for (const said of [
        'HALAMAN UJI PRINTER',
        `Bingkai: ${width - 40} × ${height - 40} mm.`,
        'Geseran sekarang: 1,5 mm ke kanan dan 2 mm ke atas.',
      ])
        expect(text).toContain(packed(said))
      // The numbers of the rulers stand where they say.
      const hundred = only?.items.filter((item) => item.text === '100') ?? []
      expect(hundred).toHaveLength(4)
      expect(hundred.filter(({ x }) => Math.abs(x - mm(100)) < mm(2))).toHaveLength(2)
      expect(hundred.filter(({ y }) => Math.abs(y - mm(100)) < mm(2))).toHaveLength(2)
      expect(text).not.toContain('DRAF')
    },
  )
})

/** The sheet of each page as a viewer takes it. */
async function boxes(bytes: Uint8Array): Promise<number[][]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => [...(await pdf.getPage(at + 1)).view]),
  )
}

describe('pages for a printer that moves what it prints', () => {
  const two = () =>
    drawn([
      {
        form: 'surat-keterangan',
        data: { ...letterDocument, people: [{ role: 'tentang', party: employee }] },
      },
      { form: 'halaman-uji', data: page },
    ])

  it('are moved to the right and down, each of them, and say the same', async () => {
    const bytes = await two()
    const moved = shifted(bytes, { x: 2, y: 3 })
    const [[left = 0, bottom = 0, right = 0, top = 0] = [], other] = await boxes(moved)
    expect(left).toBeCloseTo(-mm(2), 1)
    expect(bottom).toBeCloseTo(mm(3), 1)
    expect(right).toBeCloseTo(mm(210 - 2), 0)
    expect(top).toBeCloseTo(mm(297 + 3), 0)
    expect(other).toEqual([left, bottom, right, top])
    expect((await readPdf(moved)).packed).toBe((await readPdf(bytes)).packed)
  })

  it('are as they were where nothing is moved, and the file that is moved stays as it is', async () => {
    const bytes = await two()
    const before = Buffer.from(bytes)
    expect(Buffer.compare(shifted(bytes, { x: 0, y: 0 }), before)).toBe(0)
    shifted(bytes, { x: 5, y: 5 })
    expect(Buffer.compare(bytes, before)).toBe(0)
  })

  it('may be some pages of a document', async () => {
    const some = withPages(await two(), { range: '2', side: 'all' })
    const moved = shifted(some, { x: -1, y: 0 })
    expect(await boxes(moved)).toHaveLength(1)
    expect(find((await readPdf(moved)).pages[0], 'HALAMAN UJI PRINTER').text).toContain('HALAMAN')
  })

  it('keep their size, whatever the shift', async () => {
    const bytes = await two()
    await assert(
      asyncProperty(integer({ min: -20, max: 20 }), integer({ min: -20, max: 20 }), async (x, y) => {
        for (const [left = 0, bottom = 0, right = 0, top = 0] of await boxes(
          shifted(bytes, { x: x / 2, y: y / 2 }),
        )) {
          expect(right - left).toBeCloseTo(595.28, 0)
          expect(top - bottom).toBeCloseTo(841.89, 0)
        }
      }),
      { numRuns: 10 },
    )
  })
})
