import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import type { DestructionRecord } from '../../shared/privacy/destruction.ts'
import { oldOffice } from '../procedures/privacy/old-office.ts'
import { appraiser, employee, printed, superior } from './documents.ts'
import { find, outside, overlaps, packed, type PdfPage, readPdf } from './pdf-text.ts'

const item = (number: number): DestructionRecord['items'][number] => ({
  series: 'kinerja',
  year: 2022 + (number % 2),
  name: `Pegawai Rekaan ${number}, S.Sos.`,
  nip: '199009132015052014',
  holds: 'SKP; 1 naskah versi; lampiran; 1 dialog kinerja; penilaian Triwulan I, Triwulan II, Tahunan',
  pieces: 6,
})

const record = (some: Partial<DestructionRecord> = {}): DestructionRecord => ({
  office: 'Kecamatan Uji',
  agency: 'Pemerintah Kota Uji',
  letterhead: {
    name: 'Kecamatan Uji',
    letterhead: 'PEMERINTAH KOTA UJI\nKECAMATAN UJI',
    address: 'Jalan Uji Nomor 1',
    phone: '021 555',
    email: 'uji@contoh.id',
  },
  number: '000.5.2/7/UJI/I/2030',
  destroyedOn: '2030-01-15',
  place: 'Uji',
  approval: 'Surat Camat Nomor 000.5/3 tanggal 10 Januari 2030',
  reason: 'Masa simpannya habis menurut JRA',
  official: superior,
  witnesses: [appraiser, employee],
  series: [
    {
      series: 'kinerja',
      code: '800.1.4.4',
      name: 'SKP dan penilaian kinerja',
      retention: '1 tahun aktif dan 4 tahun inaktif',
    },
  ],
  items: [item(1), item(2)],
  entries: 12,
  ...some,
})

const textOf = (page: PdfPage | undefined): string => page?.packed ?? ''

const print = (some: Partial<DestructionRecord> = {}, choose: Parameters<typeof printed>[1] = {}) =>
  printed([{ form: 'berita-acara-pemusnahan', data: record(some) }], choose)

describe('berita acara pemusnahan arsip', () => {
  it('says what was destroyed, when, on what grounds and by whom, before two witnesses', async () => {
    const { pages } = await print()
    const [first] = pages
    expect(textOf(first)).toContain(
      packed('Pada hari ini, Selasa tanggal lima belas bulan Januari tahun dua ribu tiga puluh'),
    )
    for (const said of [
      'BERITA ACARA PEMUSNAHAN ARSIP',
      'NOMOR: 000.5.2/7/UJI/I/2030',
      '2 berkas (12 naskah)',
      'SKP dan penilaian kinerja 2022, 2023',
      'Undang-Undang Nomor 43 Tahun 2009',
      'SKP dan penilaian kinerja (800.1.4.4), 1 tahun aktif dan 4 tahun inaktif',
      'Surat Camat Nomor 000.5/3 tanggal 10 Januari 2030',
      'Masa simpannya habis menurut JRA',
      'Saksi 1',
      'Saksi 2',
    ])
      expect(textOf(first), said).toContain(packed(said))
    // The official stands right and above the witnesses.
    const [official, one, two] = [superior, appraiser, employee].map(({ name }) => find(first, name))
    expect(official?.x).toBeGreaterThan(one?.x ?? Infinity)
    expect(two?.x).toBeGreaterThan(one?.x ?? Infinity)
    expect(one?.y).toBeCloseTo(two?.y ?? 0, 0)
  })

  it.each(['A4', 'F4'] as const)('has the list on pages of its own, signed too, on %s', async (paper) => {
    const items = Array.from({ length: 90 }, (_, index) => item(index))
    const { pages } = await print({ items }, { paper })
    expect(pages.length).toBeGreaterThan(4)
    expect(textOf(pages[1])).toContain(packed('DAFTAR ARSIP YANG DIMUSNAHKAN'))
    for (const page of pages.slice(1)) expect(textOf(page)).toContain(packed('KODE KLASIFIKASI'))
    const all = pages.map((page) => textOf(page)).join('')
    for (const { name } of items) expect(all).toContain(packed(name))
    expect(textOf(pages.at(-1))).toContain(packed('Saksi 2'))
    // No word of the head is broken.
    for (const word of ['PERKEMBANGAN', 'KETERANGAN', 'KLASIFIKASI'])
      expect(pages[1]?.items.map(({ text }) => text.split(' ')).flat()).toContain(word)
    for (const page of pages) {
      expect(outside(page, margin)).toEqual([])
      expect(overlaps(page)).toEqual([])
    }
  })
})

it('is printed from what was recorded, although nothing else is left', async () => {
  const { client, order } = await oldOffice()
  const { id } = await client.privacy.destroy(order)
  const request = { form: 'berita-acara-pemusnahan', year: 2032 } as const
  for (const scope of [{ kind: 'destructions' as const, ids: [id] }, { kind: 'all' as const }]) {
    expect(await client.documents.count({ ...request, scope })).toMatchObject({ forms: 1 })
    for await (const event of await client.documents.print({ ...request, scope })) {
      if (event.kind !== 'done') continue
      expect(event.fileName).toBe('Berita Acara Pemusnahan Arsip 2032 - 000.5.2 7 UJI I 2032.pdf')
      expect(event.remarks).toEqual([])
      const file = await client.documents.file({ token: event.token })
      const { packed: text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
      for (const said of [order.number, order.approval, 'Orang Rekaan 2', 'Saksi Fiktif, S.H.'])
        expect(text).toContain(packed(said))
      expect(text).not.toContain(packed('Orang Rekaan 3'))
    }
  }
})
