import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { LetterDocument } from '../../shared/letters/letter.ts'
import { appraiser, employee, letterDocument, printed, superior } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const statement = (some: Partial<LetterDocument> = {}): LetterDocument => ({
  ...letterDocument,
  people: [
    { role: 'tentang', party: employee },
    { role: 'pihak', party: appraiser },
  ],
  ...some,
})

const record = (some: Partial<LetterDocument> = {}): LetterDocument => ({
  ...letterDocument,
  kind: 'acara',
  title: 'BERITA ACARA SERAH TERIMA',
  at: 'Ruang Rapat',
  body: 'telah melaksanakan serah terima dokumen sebagai berikut:',
  points: 'SKP tahun 2026\nDokumen Evaluasi',
  people: [
    { role: 'pihak', party: appraiser },
    { role: 'pihak', party: employee },
    { role: 'saksi', party: { ...employee, name: 'Saksi Rekaan Satu' } },
    { role: 'saksi', party: { ...employee, name: 'Saksi Rekaan Dua' } },
    { role: 'mengetahui', party: superior },
  ],
  ...some,
})

describe('surat keterangan', () => {
  it('names who signs, then whom it is about, and is signed right with pangkat and NIP', async () => {
    const { pages, packed: text } = await printed([{ form: 'surat-keterangan', data: statement() }])
    const [page] = pages
    const order = ['NOMOR: 800/001/UJI/X/2026', 'Yang bertanda tangan di bawah ini:', appraiser.name]
    expect(order.map((said) => text.indexOf(packed(said)))).toEqual(
      order.map((said) => text.indexOf(packed(said))).toSorted((a, b) => a - b),
    )
    expect(text.indexOf(packed('dengan ini menerangkan bahwa:'))).toBeLessThan(
      text.indexOf(packed(employee.name)),
    )
    expect(find(page, 'Uji, 5 Oktober 2026').x).toBeGreaterThan((page?.width ?? 0) / 2)
    expect(text).toContain(packed(`${appraiser.pangkat}NIP. ${appraiser.nip ?? ''}`))
    expect(pages.length).toBe(1)
  })

  it('leaves room to sign of 18 mm', async () => {
    const { pages } = await printed([{ form: 'surat-keterangan', data: statement() }])
    const names =
      pages[0]?.items.filter(({ text }) => text.includes(appraiser.name.split(' ')[0] ?? '')) ?? []
    const role = find(pages[0], `${appraiser.jabatan},`)
    const below = Math.min(...names.map(({ y }) => y).filter((y) => y > role.y))
    expect(below - role.y).toBeGreaterThan((18 / 25.4) * 72)
  })

  it('leaves what is not known to a pen', async () => {
    const { packed: text } = await printed([
      {
        form: 'surat-keterangan',
        data: statement({ people: [], number: '', date: null, place: '', signedOn: null }),
      },
    ])
    expect(text).toContain('NOMOR:.....')
    expect(text).toContain('DRAF')
  })
})

describe('berita acara', () => {
  it('spells its day out, names the parties, and says what was decided', async () => {
    const { packed: text } = await printed([{ form: 'berita-acara', data: record() }])
    for (const said of [
      'Pada hari ini, Senin tanggal lima bulan Oktober tahun dua ribu dua puluh enam, bertempat di Ruang Rapat, kami masing-masing:',
      'selanjutnya disebut PIHAK PERTAMA;',
      'selanjutnya disebut PIHAK KEDUA,',
      '1. SKP tahun 2026 2. Dokumen Evaluasi',
    ])
      expect(text).toContain(packed(said))
  })

  it('is signed by the first party right, the second left, witnesses below, and who takes note in the middle', async () => {
    const { pages } = await printed([{ form: 'berita-acara', data: record() }])
    const page = pages.at(-1)
    const first = find(page, 'PIHAK PERTAMA,')
    const second = find(page, 'PIHAK KEDUA,')
    expect(second.x).toBeLessThan(first.x)
    expect(find(page, 'Saksi 1').y).toBeGreaterThan(first.y)
    expect(find(page, 'Saksi 1').x).toBeLessThan(find(page, 'Saksi 2').x)
    const noting = find(page, 'Mengetahui,')
    expect(noting.y).toBeGreaterThan(find(page, 'Saksi 1').y)
    expect(noting.x).toBeGreaterThan(second.x)
    expect(noting.x).toBeLessThan(first.x)
  })

  it.each(['A4', 'F4'] as const)('on %s loses nothing of what is long, within its margins', async (paper) => {
    const many = Array.from(
      { length: 70 },
      (_, at) => `Putusan nomor ${at + 1} yang perlu dibaca sampai habis`,
    )
    const { pages, packed: text } = await printed(
      [{ form: 'berita-acara', data: record({ points: many.join('\n') }) }],
      { paper },
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(text).toContain(packed('70. Putusan nomor 70'))
    for (const page of pages) {
      expect(overlaps(page)).toEqual([])
      expect(outside(page, margin)).toEqual([])
    }
    // The signatures have something of the letter above them.
    expect(pages.at(-1)?.packed).toContain(packed('Putusan nomor 70'))
  })

  it('is signed by as many parties as there are', async () => {
    const people = Array.from({ length: 5 }, (_, at) => ({
      role: 'pihak' as const,
      party: { ...employee, name: `Pihak Rekaan ${at + 1}` },
    }))
    const { packed: text } = await printed([{ form: 'berita-acara', data: record({ people, points: '' }) }])
    expect(text).toContain('PIHAKKELIMA,')
    expect(text).toContain(packed('Pihak Rekaan 5NIP'))
  })
})
