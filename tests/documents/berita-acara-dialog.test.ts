import { describe, expect, it, test } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { TalkDocument } from '../../electron/documents/forms/berita-acara-dialog/document.ts'
import type { TalkRecord } from '../../shared/planning/talks/contract.ts'
import type { SkpDocument } from '../../shared/planning/skp/skp.ts'
import { appraiser, employee, logo, middleOf, printed, skpDocument } from './documents.ts'
import { find, outside, overlaps, packed } from './pdf-text.ts'

const record: TalkRecord = {
  heldOn: '2026-01-15',
  place: 'Ruang Rapat',
  number: '800.1/17/UJI/I/2026',
  present: 'Sekretaris Rekaan dan Kasubbag Rekaan',
  clarified: 'Sasaran kecamatan tahun ini\n\n2. Ukuran keberhasilan surat masuk',
  agreed: 'Tiga RHK utama\nTarget 12 dokumen',
  requested: '',
}

const talkDocument = (some: Partial<TalkRecord> = {}, skp: Partial<SkpDocument> = {}): TalkDocument => {
  const talk = { ...record, ...some }
  return {
    letterhead: {
      name: 'Kecamatan Uji',
      letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
      address: 'Jalan Uji Nomor 1',
      phone: '021 555',
      email: 'uji@contoh.id',
    },
    skp: skpDocument(skp),
    talk,
    signedOn: talk.heldOn,
  }
}

const print = (
  some: Partial<TalkRecord> = {},
  choose: Parameters<typeof printed>[1] = {},
  skp: Partial<SkpDocument> = {},
) => printed([{ form: 'berita-acara-dialog', data: talkDocument(some, skp) }], choose)

const millimetres = (points: number) => (points / 72) * 25.4

describe('berita acara dialog kinerja', () => {
  it.each([
    ['A4', 210, 297],
    ['F4', 215, 330],
  ] as const)('on %s stands upright, %d x %d mm', async (paper, width, height) => {
    const { pages } = await print({}, { paper })
    expect(pages).toHaveLength(1)
    expect(millimetres(pages[0]?.width ?? 0)).toBeCloseTo(width, 0)
    expect(millimetres(pages[0]?.height ?? 0)).toBeCloseTo(height, 0)
  })

  it('begins with the kop surat, then title and number, each centred below the other', async () => {
    const { pages } = await print()
    const [page] = pages
    const lines = [
      'PEMERINTAH KOTA UJI',
      'KECAMATAN UJI',
      'Jalan Uji Nomor 1',
      'Telepon 021 555, Pos-el uji@contoh.id',
      'BERITA ACARA DIALOG KINERJA',
      'NOMOR: 800.1/17/UJI/I/2026',
    ].map((text) => find(page, text))
    for (const [index, { x, y, width }] of lines.entries()) {
      expect(x + width / 2).toBeCloseTo(middleOf(page), 0)
      expect(y).toBeGreaterThan(lines[index - 1]?.y ?? 0)
    }
  })

  it('has the logo beside the kop without moving its lines from the middle', async () => {
    const { pages } = await print({}, { logo })
    const { x, width } = find(pages[0], 'KECAMATAN UJI')
    expect(x + width / 2).toBeCloseTo(middleOf(pages[0]), 0)
  })

  it('leaves a line for the number where the office has given none', async () => {
    expect((await print({ number: '' })).packed).toMatch(/NOMOR:\.{10}/)
  })

  it('spells the day out: 15 January 2026 is a Thursday', async () => {
    const { packed: text } = await print()
    expect(text).toContain(
      packed(
        'Pada hari ini, Kamis tanggal lima belas bulan Januari tahun dua ribu dua puluh enam, bertempat di Ruang Rapat, kami masing-masing:',
      ),
    )
  })

  it('names the appraiser as first and the employee as second party', async () => {
    const { pages, packed: text } = await print()
    const [page] = pages
    expect(find(page, appraiser.jabatan).y).toBeLessThan(find(page, 'selanjutnya disebut PIHAK PERTAMA').y)
    expect(find(page, 'selanjutnya disebut PIHAK PERTAMA').y).toBeLessThan(find(page, employee.jabatan).y)
    expect(find(page, employee.jabatan).y).toBeLessThan(find(page, 'selanjutnya disebut PIHAK KEDUA').y)
    for (const party of [appraiser, employee])
      for (const value of [party.name, party.nip ?? '', party.pangkat, party.unit])
        expect(text).toContain(packed(value))
    expect(text).toContain(packed('dengan dihadiri pula oleh Sekretaris Rekaan dan Kasubbag Rekaan,'))
    expect((await print({ present: '' })).packed).not.toContain('dihadiri')
  })

  it('numbers each line as a point, leaves empty lines and typed numbers out, and has a dash for nothing', async () => {
    const { pages } = await print()
    const [page] = pages
    const beside = (text: string) => {
      const { x, y } = find(page, text)
      return page?.items.filter((item) => Math.abs(item.y - y) < 1 && item.x < x).map((item) => item.text)
    }
    expect(beside('Sasaran kecamatan tahun ini')).toEqual(['1.'])
    expect(beside('Ukuran keberhasilan surat masuk')).toEqual(['2.'])
    expect(beside('Target 12 dokumen')).toEqual(['2.'])
    const asked = find(page, 'C. Permintaan PIHAK KEDUA')
    const dash = find(page, '-')
    expect(dash.y).toBeGreaterThan(asked.y)
    const order = [
      'A. Hal yang diklarifikasi',
      'B. Hal yang disepakati',
      'C. Permintaan PIHAK KEDUA',
      'Demikian',
    ]
    const ys = order.map((text) => find(page, text).y)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  })

  it('is signed by both side by side, with the place of the SKP and the day of the talk above the first party', async () => {
    const { pages } = await print()
    const [page] = pages
    const [left, right] = [find(page, 'PIHAK KEDUA,'), find(page, 'PIHAK PERTAMA,')]
    expect(left.y).toBeCloseTo(right.y, 0)
    expect(left.x).toBeLessThan(right.x)
    const date = find(page, 'Uji, 15 Januari 2026')
    expect(date.y).toBeLessThan(right.y)
    expect(date.x).toBeGreaterThan((page?.width ?? 0) / 2)
    expect(find(page, `NIP. ${employee.nip}`).x).toBeLessThan(find(page, `NIP. ${appraiser.nip}`).x)
  })

  it('is dated and so never marked as a draft, also when the SKP is one', async () => {
    expect((await print({}, {}, { signedOn: null })).packed).not.toContain('DRAF')
  })

  it('goes on over pages when much was said: nothing lost, nothing over anything, signatures together', async () => {
    const lines = (what: string) =>
      Array.from({ length: 45 }, (_, at) => `${what} nomor ${at + 1} yang dibicarakan dengan teliti`).join(
        '\n',
      )
    for (const paper of ['A4', 'F4'] as const) {
      const { pages, packed: text } = await print(
        { clarified: lines('Klarifikasi'), agreed: lines('Kesepakatan'), requested: 'ω'.repeat(2000) },
        { paper },
      )
      expect(pages.length).toBeGreaterThan(2)
      for (const what of ['Klarifikasi', 'Kesepakatan'])
        for (let at = 1; at <= 45; at++) expect(text).toContain(packed(`${what} nomor ${at} yang`))
      expect(text.match(/ω/g)).toHaveLength(2000)
      for (const page of pages) {
        expect(outside(page, margin)).toEqual([])
        expect(overlaps(page)).toEqual([])
      }
      const last = pages.at(-1)
      expect(find(last, 'PIHAK KEDUA,').y).toBeCloseTo(find(last, 'PIHAK PERTAMA,').y, 0)
      find(last, `NIP. ${employee.nip}`)
    }
  })

  it('of several talks begins each on a page of its own', async () => {
    const { pages } = await printed([
      { form: 'berita-acara-dialog', data: talkDocument() },
      { form: 'berita-acara-dialog', data: talkDocument({ heldOn: '2026-07-06', number: '' }) },
    ])
    expect(pages).toHaveLength(2)
    expect(pages[1]?.packed).toContain(packed('Senin tanggal enam bulan Juli'))
    for (const page of pages) expect(page.packed).toContain('Halaman1dari1')
  })
})

test('the signatures under a berita acara stand with its end and its last points', async () => {
  let moved = 0
  for (let count = 14; count <= 34; count++) {
    const requested = Array.from({ length: count }, (_, at) => `Permintaan nomor ${at + 1}`).join('\n')
    const { pages } = await print({ requested })
    const last = pages.at(-1)?.packed ?? ''
    for (const part of [
      `Permintaannomor${count - 1}`,
      `Permintaannomor${count}`,
      'Demikianberita',
      'PIHAKPERTAMA,',
    ])
      expect(last, `${count} points`).toContain(part)
    if (pages.length > 1 && !last.includes(`Permintaannomor${count - 2}`)) moved += 1
  }
  expect(moved).toBeGreaterThan(0)
})
