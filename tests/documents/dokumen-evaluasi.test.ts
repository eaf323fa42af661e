import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { PrintOptions } from '../../shared/documents/print-options.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import {
  appraiser,
  boundMargin,
  employee,
  evaluationDocument,
  logo,
  printed,
  skpDocument,
  superior,
} from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const printedDocument = (some: Partial<EvaluationDocument> = {}, choose: Partial<PrintOptions> = {}) =>
  printed([{ form: 'dokumen-evaluasi', data: evaluationDocument(some) }], choose)

const notes = (text: string) => ({ content: { ...evaluationDocument().content, notes: text } })

const bound = boundMargin('portrait')

describe('dokumen evaluasi', () => {
  it.each([
    ['A4', null, 595.28, 841.89],
    ['A4', logo, 595.28, 841.89],
    ['F4', null, 609.45, 935.43],
    ['F4', logo, 609.45, 935.43],
  ] as const)('is one page of %s portrait and fills it (logo %s)', async (paper, picture, width, height) => {
    const { pages } = await printedDocument({}, { paper, emblem: picture })
    expect(pages).toHaveLength(1)
    const [page] = pages
    expect(page?.width).toBeCloseTo(width, 1)
    expect(page?.height).toBeCloseTo(height, 1)
    const last = find(page, `NIP. ${employee.nip}`).y
    expect(last).toBeGreaterThan(height * 0.85)
    expect(last).toBeLessThan(height - margin.bottom)
  })

  it('has its title and the period that was chosen', async () => {
    const { pages } = await printedDocument({ period: 'tw2' })
    const title = find(pages[0], 'DOKUMEN EVALUASI KINERJA PEGAWAI')
    const period = find(pages[0], 'PERIODE: TRIWULAN II TAHUN 2026')
    expect(period.y).toBeGreaterThan(title.y)
    for (const { x, width } of [title, period])
      expect(x + width / 2).toBeCloseTo(((pages[0]?.width ?? 0) + bound.left - bound.right) / 2, 0)
    find(pages[0], 'PERIODE PENILAIAN: 1 APRIL SD 30 JUNI TAHUN 2026')
  })

  it('tells the period within the year in which the SKP held', async () => {
    const skp = skpDocument({ periodStart: '2026-03-01' })
    const { pages } = await printedDocument({ skp, period: 'tw1' })
    find(pages[0], 'PERIODE PENILAIAN: 1 MARET SD 31 MARET TAHUN 2026')
  })

  it('has its five numbered sections in order', async () => {
    const { pages } = await printedDocument()
    const [page] = pages
    const sections = [
      'PEGAWAI YANG DINILAI',
      'PEJABAT PENILAI KINERJA',
      'ATASAN PEJABAT PENILAI KINERJA',
      'EVALUASI KINERJA',
      'CATATAN/REKOMENDASI',
    ]
    let above = 0
    for (const [index, name] of sections.entries()) {
      const section = find(page, name)
      const number = page?.items.find(({ x, y }) => x < 80 && Math.abs(y - section.y) < 1)
      expect(number?.text).toBe(String(index + 1))
      expect(section.y).toBeGreaterThan(above)
      above = section.y
    }
  })

  it('names all three people with the five fields of each', async () => {
    const { packed: text } = await printedDocument()
    const people = [employee, appraiser, superior].map(
      ({ name, nip, pangkat, jabatan, unit }) =>
        `NAMA:${name}NIP:${nip}PANGKAT/GOL RUANG:${pangkat}JABATAN:${jabatan}UNIT KERJA:${unit}`,
    )
    let at = -1
    for (const person of people.map(packed)) {
      const next = text.indexOf(person)
      expect(next, person).toBeGreaterThan(at)
      at = next
    }
    expect(text).toContain(packed('CAPAIAN KINERJA ORGANISASI: BAIK'))
    expect(text).toContain(packed('PREDIKAT KINERJA PEGAWAI: BAIK'))
    expect(text).toContain(packed('Diusulkan mengikuti pelatihan.'))
  })

  it('has dashes for a superior who is not known', async () => {
    const { packed: text } = await printedDocument({ appraiserSuperior: null })
    expect(text).toContain(
      packed('ATASAN PEJABAT PENILAI KINERJA NAMA: - NIP: - PANGKAT/GOL RUANG: - JABATAN: -'),
    )
  })

  it('leaves at least three centimetres for notes', async () => {
    for (const paper of ['A4', 'F4'] as const) {
      const { pages } = await printedDocument(notes(''), { paper, emblem: logo })
      const from = find(pages[0], 'CATATAN/REKOMENDASI').y
      const to = find(pages[0], 'Pegawai yang Dinilai,').y
      // Between them also stand the date and the air above the signatures.
      expect(to - from - 40).toBeGreaterThan((30 / 25.4) * 72)
    }
  })

  it('has signature 7 of the employee left and 6 of the appraiser right, each with an own date', async () => {
    const { pages } = await printedDocument()
    const [page] = pages
    const left = find(page, '7. Uji, 23 Desember 2026')
    const right = find(page, '6. Uji, 22 Desember 2026')
    expect(left.y).toBeCloseTo(right.y, 0)
    expect(left.x).toBeLessThan(right.x)
    expect(find(page, 'Pegawai yang Dinilai,').y).toBeGreaterThan(left.y)
    expect(find(page, `NIP. ${employee.nip}`).x).toBeLessThan(find(page, `NIP. ${appraiser.nip}`).x)
  })

  it('leaves the date of the employee open while only the appraiser has signed', async () => {
    const { packed: text } = await printedDocument({ employeeSignedOn: null })
    expect(text).toContain('7.Uji,....')
    expect(text).not.toContain('DRAF')
  })

  it('stays on one page with notes of some paragraphs, and loses nothing of the longest', async () => {
    const paragraph = 'Mempertahankan kinerja dan melengkapi bukti dukung tepat waktu setiap triwulan. '
    expect((await printedDocument(notes(paragraph.repeat(8)), { emblem: logo })).pages).toHaveLength(1)
    const words = Array.from({ length: 480 }, (_, n) => `kata${n};`)
    for (const [text, most] of [
      [words.join(' '), 1],
      [words.join('\n'), 8],
    ] as const) {
      const { pages, packed: all } = await printedDocument(notes(text.slice(0, 4000)))
      expect(pages.length).toBeLessThanOrEqual(most)
      for (const word of text.slice(0, 4000).split(/\s/)) expect(all).toContain(word)
      for (const page of pages) {
        expect(outside(page, margin)).toEqual([])
        expect(overlaps(page)).toEqual([])
      }
    }
  })

  it('stays within its margins and writes nothing over anything', async () => {
    for (const paper of ['A4', 'F4'] as const) {
      const { pages } = await printedDocument({}, { paper, emblem: logo })
      for (const page of pages) {
        expect(outside(page, margin)).toEqual([])
        expect(overlaps(page)).toEqual([])
      }
    }
  })
})
