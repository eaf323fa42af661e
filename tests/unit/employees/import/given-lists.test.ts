import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/workbook.ts'
import { guessWorksheet } from '../../../../shared/employees/import/columns.ts'
import { planImport } from '../../../../shared/employees/import/plan.ts'
import { ImportPlan } from '../../../../shared/employees/import/results.ts'
import { givenList, readGiven, today } from './lists.ts'

const ymd = (text: string | null) => text && text.split('-').toReversed().join('-')
const nobody = { employees: [], unitPaths: [] }

describe("SIASN's export", () => {
  it('is recognised so that nothing need be asked', async () => {
    const guess = guessWorksheet(await readWorkbook(givenList('siasn')))
    expect(guess?.mapping).toMatchObject({ siasn: true, headerRow: 1, firstRow: 2 })
  })

  it('gives every one of the 38 people as the columns say', async () => {
    const { rows, read } = await readGiven('siasn')
    const [header = [], ...people] = rows
    const statuses: Record<string, string> = { P: 'PNS', C: 'CPNS', PPPK: 'PPPK' }
    const positions: Record<string, string> = {
      Aktif: 'aktif',
      'PPPK Aktif': 'aktif',
      'Cuti Luar Tanggungan Negara': 'cltn',
    }
    expect(read.problems).toEqual([])
    expect(read.skipped).toEqual([])
    expect(people).toHaveLength(38)
    expect(read.employees.map(({ row }) => row)).toEqual(people.map((_, index) => index + 2))
    for (const [index, cells] of people.entries()) {
      const cell = (name: string) => {
        const value = cells[header.indexOf(name)] ?? null
        return value === null ? null : String(value)
      }
      expect(read.employees[index]?.record).toMatchObject({
        nip: cell('NIP BARU')?.slice(1),
        nik: cell('NIK')?.slice(1),
        name: cell('NAMA'),
        titleFront: null,
        titleBack: cell('GELAR BELAKANG'),
        birthPlace: cell('TEMPAT LAHIR NAMA'),
        birthDate: ymd(cell('TANGGAL LAHIR')),
        sex: cell('JENIS KELAMIN'),
        status: statuses[cell('STATUS CPNS PNS') ?? ''],
        legalPosition: positions[cell('KEDUDUKAN HUKUM NAMA') ?? ''],
        religion: cell('AGAMA NAMA'),
        maritalStatus: cell('JENIS KAWIN NAMA'),
        educationLevel: cell('TINGKAT PENDIDIKAN NAMA'),
        education: cell('PENDIDIKAN NAMA'),
        graduationYear: Number(cell('TAHUN LULUS')),
        tmtCpns: ymd(cell('TMT CPNS')),
        tmtPns: ymd(cell('TMT PNS')),
        phone: cell('NOMOR HP'),
        email: cell('EMAIL'),
        golongan: cell('GOL AKHIR NAMA'),
        golonganTmt: ymd(cell('TMT GOLONGAN')),
        mkYears: Number(cell('MK TAHUN')),
        mkMonths: Number(cell('MK BULAN')),
        jabatan: cell('JABATAN NAMA'),
        jabatanTmt: ymd(cell('TMT JABATAN')),
        eselon: cell('ESELON NAMA'),
      })
    }
  })

  it('says that a CPNS with a TMT PNS is strange, and takes him all the same', async () => {
    const { read } = await readGiven('siasn')
    expect(read.warnings).toHaveLength(1)
    expect(read.warnings[0]).toMatchObject({ row: 39, column: { letter: 'Z', header: 'STATUS CPNS PNS' } })
    expect(read.warnings[0]?.why).toContain('CPNS')
  })

  it('tells camat, sekretaris, seksi, fungsional and pelaksana apart', async () => {
    const { read } = await readGiven('siasn')
    const kinds = (jabatan: string) => {
      const found = read.employees.find(({ record }) => record.jabatan === jabatan)?.record
      return [found?.jabatanJenis, found?.jabatanJenjang]
    }
    expect(kinds('Camat')).toEqual(['administrator', null])
    expect(kinds('Sekretaris Kecamatan')).toEqual(['administrator', null])
    expect(kinds('Kepala Seksi Pemerintahan')).toEqual(['pengawas', null])
    expect(kinds('Perencana Ahli Pertama')).toEqual(['jf-keahlian', 'Ahli Pertama'])
    expect(kinds('Pranata Komputer Mahir')).toEqual(['jf-keterampilan', 'Mahir'])
    expect(kinds('Bendahara')).toEqual(['pelaksana', null])
  })

  it('gives the tree of the kecamatan with its heads', async () => {
    const { read } = await readGiven('siasn')
    const plan = planImport(nobody, read, today)
    const jabatanOf = new Map(plan.added.map(({ record }) => [record.nip, record.jabatan]))
    const office = 'Kecamatan Sukamaju'
    const sekretariat = 'Sekretariat Kecamatan'
    expect(
      plan.units.map(({ path, people, headNip }) => [path.join(' > '), people, jabatanOf.get(headNip ?? '')]),
    ).toEqual([
      [office, 1, 'Camat'],
      [`${office} > ${sekretariat}`, 1, 'Sekretaris Kecamatan'],
      [
        `${office} > ${sekretariat} > Sub Bagian Umum dan Kepegawaian`,
        10,
        'Kepala Sub Bagian Umum dan Kepegawaian',
      ],
      [
        `${office} > ${sekretariat} > Sub Bagian Perencanaan dan Keuangan`,
        4,
        'Kepala Sub Bagian Perencanaan dan Keuangan',
      ],
      [`${office} > Seksi Pemerintahan`, 8, 'Kepala Seksi Pemerintahan'],
      [`${office} > Seksi Pelayanan Umum`, 8, 'Kepala Seksi Pelayanan Umum'],
      [
        `${office} > Seksi Pemberdayaan Masyarakat dan Desa`,
        3,
        'Kepala Seksi Pemberdayaan Masyarakat dan Desa',
      ],
      [
        `${office} > Seksi Ketenteraman dan Ketertiban Umum`,
        3,
        'Kepala Seksi Ketenteraman dan Ketertiban Umum',
      ],
    ])
    expect(plan.units.every(({ isNew }) => isNew)).toBe(true)
    expect(ImportPlan.parse(plan)).toEqual(plan)
  })
})

describe('a typed Daftar Urut Kepangkatan', () => {
  it('is read below its title rows and its row of column numbers', async () => {
    const guess = guessWorksheet(await readWorkbook(givenList('duk')))
    expect(guess?.mapping).toMatchObject({ siasn: false, headerRow: 4, firstRow: 6 })
    expect(guess?.mapping.columns.map(({ header, meaning }) => [header, meaning])).toEqual([
      ['No', null],
      ['Nama / NIP', 'nameNip'],
      ['Pangkat/Gol. Ruang', 'golongan'],
      ['Jabatan', 'jabatan'],
      ['TMT Jabatan', 'jabatanTmt'],
      ['Tempat, Tgl Lahir', 'birthPlaceDate'],
      ['Ket', null],
    ])
  })

  it('gives every one of the 12 people', async () => {
    const { read } = await readGiven('duk')
    expect(read.problems).toEqual([])
    expect(read.warnings).toEqual([])
    const people = read.employees.map(({ row, record: r }) =>
      [row, r.nip, r.name, r.titleBack, r.golongan, r.jabatan, r.jabatanTmt, r.birthPlace, r.birthDate].join(
        '|',
      ),
    )
    expect(people).toEqual([
      '6|197203131997032001|JUWITA SIMATUPANG|S.Sos., M.Si.|IV/a|Camat|2023-04-02|Medan|1972-03-13',
      '7|198010142006042002|RATNA LUBIS|S.STP.|III/d|Sekretaris Kecamatan|2023-08-21|Binjai|1980-10-14',
      '8|198110052006012003|MAYA RITONGA|S.E.|III/c|Kepala Sub Bagian Umum dan Kepegawaian|2023-07-04|Mamuju|1981-10-05',
      '9|197502162001031004|FAJAR RITONGA|S.E.|III/c|Kepala Sub Bagian Perencanaan dan Keuangan|2021-01-18|Medan|1975-02-16',
      '10|197802022007122005|INDAH DAULAY|S.Sos.|III/d|Kepala Seksi Pemerintahan|2021-01-27|Siulak|1978-02-02',
      '11|198702202012032006|OKTAVIA RANGKUTI|S.Sos.|III/d|Kepala Seksi Pelayanan Umum|2022-02-18|Padangsidempuan|1987-02-20',
      '12|198704112011012007|SRI SETIAWAN|S.Sos.|III/d|Kepala Seksi Pemberdayaan Masyarakat dan Desa|2024-11-26|Mamuju|1987-04-11',
      '13|198105142007031008|UMAR SIREGAR|S.Sos.|III/d|Kepala Seksi Ketenteraman dan Ketertiban Umum|2021-04-17|Siulak|1981-05-14',
      '14|197212151998121009|OKI RITONGA|S.A.P.|III/c|Analis Sumber Daya Manusia Aparatur Ahli Muda|2021-03-25|Binjai|1972-12-15',
      '15|197011241998041010|WAHYU HIDAYAT|S.A.P.|III/b|Analis Sumber Daya Manusia Aparatur Ahli Pertama|2023-01-18|Padangsidempuan|1970-11-24',
      '16|197004021998032011|OKTAVIA KUSUMA|S.T.|III/a|Perencana Ahli Pertama|2024-12-02|Pontianak|1970-04-02',
      '17|198602252008042012|MAYA HIDAYAT|A.Md.|II/c|Arsiparis Terampil|2022-08-18|Binjai|1986-02-25',
    ])
  })

  it('leaves what it does not say to the NIP', async () => {
    const { read } = await readGiven('duk')
    const [camat, secretary] = planImport(nobody, read, today).added
    expect(camat?.record).toMatchObject({ sex: 'P', status: 'PNS', jabatanJenis: 'administrator' })
    expect(secretary?.record).toMatchObject({ sex: 'P', birthDate: '1980-10-14', unitPath: null })
  })
})

it.each(['siasn', 'duk'])('importing %s a second time changes nothing', async (name) => {
  const { read } = await readGiven(name)
  const first = planImport(nobody, read, today)
  const known = {
    employees: first.added.map(({ record }) => record),
    unitPaths: first.units.map(({ path }) => path),
  }
  const second = planImport(known, read, today)
  expect(second.added).toEqual([])
  expect(second.changed).toEqual([])
  expect(second.unchanged).toHaveLength(read.employees.length)
  expect(second.units.some(({ isNew }) => isNew)).toBe(false)
})
