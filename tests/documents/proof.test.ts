import { expect, it } from 'vitest'
import { drawDocuments } from '../../electron/documents/engine/draw.ts'
import type { FormContent } from '../../electron/documents/forms/draws.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import { proofCode } from '../../shared/issued/proof.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../skp-content.ts'
import { employee, evaluationDocument, options, skpDocument } from './documents.ts'
import { readPdf } from './pdf-text.ts'

const proof = proofCode(
  {
    form: 2,
    id: 1,
    key: '01020304',
    day: '2026-01-31',
    digest: 'ab'.repeat(32),
    chain: { entry: 1, hash: 'cd'.repeat(8) },
    office: 'Kecamatan Uji',
    number: '',
    about: 'Siti Rekaan, S.Sos.',
  },
  () => Array<number>(64).fill(7),
)

const draw = (forms: readonly FormContent[]) =>
  drawDocuments({ title: 'Uji', options, forms: forms.map((form) => ({ ...printFormOf(form), proof })) })

/** Where the code stands, in points from the bottom and from the left: 53 modules of 0.36 mm, and white around it. */
const corner = { height: 68, width: 75 }

/** Papers of every length, so that some of them end just above the foot. */
const lengths = Array.from({ length: 10 }, (_, index) => index + 1)
const longName = { ...employee, name: 'Raden Mas Muhammad Abdurrahman Rekaan Wirayudha, S.Sos., M.Si.' }
const contentOf = (rows: number) =>
  skpContent(Array.from({ length: rows }, () => rhk({ indicators: [iki(), iki(), iki()] })))

it.each([
  [
    'SKP',
    (rows: number): FormContent => ({
      form: 'skp',
      data: skpDocument({ employee: longName, content: contentOf(rows) }),
    }),
  ],
  [
    'evaluasi',
    (rows: number): FormContent => ({
      form: 'evaluasi',
      data: evaluationDocument({ skp: skpDocument({ employee: longName, content: contentOf(rows) }) }),
    }),
  ],
  [
    'dokumen evaluasi',
    (rows: number): FormContent => ({
      form: 'dokumen-evaluasi',
      data: evaluationDocument({
        skp: skpDocument({ employee: longName }),
        content: {
          ...emptyEvaluation,
          ratingResult: 'sesuai',
          ratingBehaviour: 'sesuai',
          notes: 'Catatan panjang. '.repeat(rows * 12),
        },
      }),
    }),
  ],
] as const)('the code stands on nothing of a paper, however long it is: %s', async (_, form) => {
  const { pages } = await readPdf(await draw(lengths.map(form)))
  const last = pages.filter(({ packed }) => /Halaman(\d+)dari\1(?!\d)/.test(packed))
  expect(last).toHaveLength(lengths.length)
  for (const { items, height } of last)
    expect(
      items
        .filter(({ x, y, text }) => text.trim() !== '' && x < corner.width && y > height - corner.height)
        .map(({ text }) => text),
    ).toEqual([])
})

it('a paper that is not issued has no code, and its foot is what it was', async () => {
  const plain = await drawDocuments({
    title: 'Uji',
    options,
    forms: [printFormOf({ form: 'skp', data: skpDocument() })],
  })
  const { pages } = await readPdf(plain)
  expect(pages[0]?.items.find(({ text }) => text.startsWith('Dokumen milik'))?.x).toBeCloseTo(34, 0)
  const proven = await readPdf(await draw([{ form: 'skp', data: skpDocument() }]))
  expect(proven.pages.at(-1)?.items.find(({ text }) => text.startsWith('Dokumen milik'))?.x).toBeGreaterThan(
    corner.width,
  )
})

it('the same paper gives the same bytes, today and later', async () => {
  const job = {
    title: 'Uji',
    options,
    forms: [{ ...printFormOf({ form: 'skp' as const, data: skpDocument() }), proof }],
  }
  expect(Buffer.from(await drawDocuments(job)).equals(Buffer.from(await drawDocuments(job)))).toBe(true)
})
