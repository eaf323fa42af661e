import { expect, it } from 'vitest'
import { appraiser, printed } from './documents.ts'
import { packed } from './pdf-text.ts'

it('the list of who retires lies on its side, with the day, the age and the whole months of service', async () => {
  const { pages, packed: text } = await printed([
    {
      form: 'daftar-pensiun',
      data: {
        agency: 'Pemerintah Kota Uji',
        of: 'Kecamatan Uji',
        year: 2026,
        head: appraiser,
        place: 'Uji',
        asOf: '2026-11-20',
        rows: [
          {
            name: 'Siti Rekaan, S.Sos.',
            nip: '196904071994032001',
            pangkat: 'Penata, III/c',
            jabatan: 'Pengadministrasi Umum',
            unit: 'Sekretariat Uji',
            birthDate: '1969-04-07',
            status: 'PNS',
            retirement: { age: 58, reachedOn: '2027-04-07', retiresOn: '2027-05-01', service: 398 },
          },
        ],
      },
    },
  ])
  expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
  for (const said of [
    'DAFTAR PEGAWAI MENCAPAI BATAS USIA PENSIUN KECAMATAN UJI DALAM LIMA TAHUN',
    'Keadaan per 20 November 2026.',
    '07/04/1969',
    '58 07/04/2027 01/05/2027 33 tahun 02 bulan PNS',
  ])
    expect(text).toContain(packed(said))
})
