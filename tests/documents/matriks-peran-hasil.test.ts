import { expect, test } from 'vitest'
import { rhk, skpContent } from '../skp-content.ts'
import type { MatrixDocument } from '../../shared/documents/matrix.ts'
import { renderDocuments } from '../../electron/documents/render.ts'
import { employee, options, skpDocument } from './documents.ts'
import { find, packed, readPdf } from './pdf-text.ts'

/** A leader with so many results and so many people, each with one role in every other column. */
function matrix(results: number, people: number): MatrixDocument {
  const content = skpContent(
    Array.from({ length: results }, (_, at) => rhk({ text: `Meningkatnya hasil nomor ${at + 1}` })),
  )
  return {
    skp: skpDocument({ employee: { ...employee, jabatan: 'Kepala Seksi Uji' }, content }),
    signedOn: '2026-01-31',
    rows: Array.from({ length: people }, (_, row) => ({
      person: {
        ...employee,
        name: `Orang Rekaan ${row + 1}`,
        nip: `1990091320150520${String(row).padStart(2, '0')}`,
      },
      cells: Array.from({ length: results }, (__, at) =>
        at % 2 === 0 ? [`Peran ${row + 1} dalam hasil ${at + 1}`] : [],
      ),
    })),
  }
}

const print = async (document: MatrixDocument) =>
  readPdf(
    await renderDocuments({
      title: 'Matriks',
      options,
      forms: [{ form: 'matriks-peran-hasil', data: document }],
    }),
  )

test('results stand across, people down, roles where both meet, and the leader signs', async () => {
  const { pages } = await print(matrix(3, 4))
  const [page] = pages
  expect(pages).toHaveLength(1)
  expect(page?.width).toBeGreaterThan(page?.height ?? Infinity)
  for (const text of ['MATRIKS PERAN HASIL', 'SEKSI UJI', 'TAHUN 2026', 'Kepala Seksi Uji,'])
    expect(page?.packed).toContain(packed(text))
  const heads = ['NAMA / NIP', 'JABATAN', '1. Meningkatnya', '3. Meningkatnya'].map(
    (text) => find(page, text).x,
  )
  expect(heads).toEqual(heads.toSorted((a, b) => a - b))
  const role = find(page, 'Peran 2 dalam')
  expect(Math.abs(role.y - find(page, 'Orang Rekaan 2').y)).toBeLessThan(3)
  expect(role.x).toBeLessThan(find(page, '3. Meningkatnya').x)
})

test('more results and people than fit go on, with heads repeated and nothing lost', async () => {
  const document = matrix(9, 60)
  const { pages, packed: all } = await print(document)
  expect(pages.length).toBeGreaterThan(2)
  for (const { person, cells } of document.rows)
    for (const text of [person.name, ...cells.flat()]) expect(all).toContain(packed(text))
  for (const rhkRow of document.skp.content.rhk) expect(all).toContain(packed(rhkRow.text))
  for (const page of pages) if (/Peran\d+dalam/.test(page.packed)) expect(page.packed).toContain('NAMA/NIP')
})
