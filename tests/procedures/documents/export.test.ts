import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { entriesOf } from '../../unzip.ts'
import { type Client, refusalOf, signedSkp, smallOffice } from '../people.ts'

const year = 2026
const all = { kind: 'all' } as const
type Asked = Omit<Parameters<Client['documents']['export']>[0], 'year' | 'scope'>

const exportOf = (client: Client, asked: Asked) => client.documents.export({ year, scope: all, ...asked })

/** The first rows of every worksheet, by its name. */
async function sheetsIn(file: File) {
  const worksheets = await readWorkbook(await file.bytes())
  return new Map(worksheets.map(({ worksheet, rows }) => [worksheet, rows] as const))
}

/** The words of a Word file, in their order. */
async function wordsIn(file: File): Promise<string> {
  const xml = Buffer.from(entriesOf(await file.bytes()).get('word/document.xml') ?? []).toString('utf8')
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll('<w:tab/>', ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
}

describe('tables as Excel', () => {
  it('say the same as on paper, NIP as text and days as days', async () => {
    const { client, camat, staff } = await smallOffice()
    await signedSkp(client, camat)
    await signedSkp(client, staff, skpContent([rhk({ text: 'Tersusunnya arsip' })]))
    const file = await exportOf(client, { form: 'daftar-belum-skp', also: ['rencana-aksi'], as: 'excel' })
    expect(file.name).toMatch(/\.xlsx$/)
    const sheets = await sheetsIn(file)
    expect([...sheets.keys()]).toEqual([
      'Aksi Orang Rekaan 1',
      'Aksi Orang Rekaan 3',
      'Belum SKP Kecamatan Uji',
    ])
    const [, row] = sheets.get('Aksi Orang Rekaan 3') ?? []
    expect(row?.slice(0, 4)).toEqual([1, 'Orang Rekaan 3', '198609262015051003', 'Tersusunnya arsip'])
    const late = sheets.get('Belum SKP Kecamatan Uji') ?? []
    // Above the header stands how openly it may be read.
    const people = late.filter((cells) => cells[2] === '198609262015051002')
    expect(people).toHaveLength(1)
    expect(people[0]?.[6]).toBeInstanceOf(Date)
  })

  it('of every form that has one can be written', async () => {
    const { client, camat, kasi, staff } = await smallOffice()
    for (const id of [camat, kasi, staff]) await signedSkp(client, id)
    const { forms } = await client.documents.forms()
    const tables = forms.filter(({ as }) => as.includes('excel')).map(({ id }) => id)
    expect(tables).toHaveLength(12)
    for (const form of ['matriks-peran-hasil', 'rekap-predikat', 'rekap-periodik', 'daftar-belum'] as const) {
      expect(tables).toContain(form)
      const sheets = await sheetsIn(await exportOf(client, { form, period: 'tw1', as: 'excel' }))
      expect([...sheets.values()].flat().flat(), form).toContain('198609262015051003')
    }
  })

  it('of a form that is none is refused', async () => {
    const { application, client, staff } = await smallOffice()
    await signedSkp(client, staff)
    expect(
      (await refusalOf(application, () => exportOf(client, { form: 'skp', as: 'excel' }))).message,
    ).toContain('bukan tabel')
    expect(
      (await refusalOf(application, () => exportOf(client, { form: 'skp', as: 'word' }))).message,
    ).toContain('bukan surat')
  })
})

describe('letters as Word', () => {
  it('say every word that was written of a talk', async () => {
    const { client, staff } = await smallOffice()
    const { id: skpId } = await client.planning.skp.create({ employeeId: staff, year })
    await client.planning.talks.save({
      heldOn: '2026-01-12',
      place: 'Ruang Rapat <A & B>',
      number: '800/1/2026',
      present: 'Sekretaris',
      clarified: 'Target triwulan pertama\nSatuan',
      agreed: 'Laporan setiap bulan 👍',
      requested: '',
      skpId,
      revision: 0,
    })
    const file = await exportOf(client, { form: 'berita-acara-dialog', as: 'word' })
    expect(file.name).toBe('Berita Acara Dialog Kinerja 2026 - Orang Rekaan 3.docx')
    const words = await wordsIn(file)
    for (const said of [
      'NOMOR: 800/1/2026',
      'Senin tanggal dua belas bulan Januari tahun dua ribu dua puluh enam',
      'Orang Rekaan 3',
      'selanjutnya disebut PIHAK PERTAMA;',
      '1. Target triwulan pertama',
      '2. Satuan',
      'Laporan setiap bulan 👍',
      'Uji, 12 Januari 2026',
    ])
      expect(words).toContain(said)
    expect(words.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain('Ruang Rapat <A & B>')
  })
})
