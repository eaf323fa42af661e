import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../bundles.ts'
import { readPdf } from '../documents/pdf-text.ts'
import { sharedFolder, temporaryFolder } from '../temporary.ts'
import { entriesOf } from '../unzip.ts'

const source = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url))

interface Ran {
  code: number
  out: string[]
  err: string[]
}

const lines = (text: string) => text.split('\n').filter(Boolean)

/** Runs the command line as somebody at a shell would. */
const run = (...args: string[]) => runWith({}, ...args)

/** @param input is put in @param env of the environment, beside this one's @param entry by default the bundle */
async function runWith(
  {
    input = '',
    env = {},
    entry = bundled('cli'),
  }: { input?: string; env?: Record<string, string>; entry?: string },
  ...args: string[]
): Promise<Ran> {
  const options = { maxBuffer: 64e6, env: { ...process.env, ...env } }
  const child = promisify(execFile)(process.execPath, [entry, ...args], options)
  child.child.stdin?.end(input)
  const { stdout, stderr } = await child.catch((error: { stdout: string; stderr: string }) => error)
  return { code: child.child.exitCode ?? -1, out: lines(stdout), err: lines(stderr) }
}

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const emptyOffice = join(sharedFolder(), 'kantor.kinerja')

beforeAll(async () => {
  expect((await run('new', '--office', emptyOffice, '--name', 'Kecamatan Uji')).code).toBe(0)
})

/** A new office in a folder of its own. */
function newOffice() {
  const folder = temporaryFolder()
  const office = join(folder, 'kantor.kinerja')
  copyFileSync(emptyOffice, office)
  return { folder, office }
}

const employee = {
  nip: '198609262015051001',
  nik: null,
  karpeg: null,
  name: 'Orang Rekaan',
  titleFront: null,
  titleBack: null,
  birthPlace: null,
  birthDate: null,
  sex: null,
  status: 'PNS',
  religion: null,
  maritalStatus: null,
  educationLevel: null,
  education: null,
  graduationYear: null,
  tmtCpns: null,
  tmtPns: null,
  phone: null,
  email: null,
  address: null,
  npwp: null,
  legalPosition: 'aktif',
  mkYears: null,
  mkMonths: null,
}

describe('usage', () => {
  it.each([
    [[], /Kinerja Kantor tanpa jendela/],
    [['terbang'], /Perintah "terbang" tidak ada/],
    [['constructor'], /Perintah "constructor" tidak ada/],
    [['new', '--office', 'x.kinerja'], /--name harus diisi/],
    [['new', '--name', 'x'], /--office harus diisi/],
    [['demo', '--office', 'x.kinerja', '--year', 'besok'], /Tahun "besok"/],
    [['check', '--warna', 'biru'], /warna/],
    [['print', '--office', 'x', '--form', 'sulaman', '--year', '2026', '--out', 'o'], /Formulir "sulaman"/],
    [['print', '--office', 'x', '--form', 'skp', '--year', '1999', '--out', 'o'], /Tahun "1999"/],
    [['print', '--office', 'x', '--form', 'skp', '--year', '2026'], /--out harus diisi/],
    [['print', '--office', 'x', '--set', 'pensiun', '--year', '2026', '--out', 'o'], /--set "pensiun"/],
    [
      ['print', '--office', 'x', '--year', '2026', '--out', 'o', '--names', '{gaji}'],
      /\{gaji\} tidak dikenal/,
    ],
    [
      ['print', '--office', 'x', '--form', 'evaluasi', '--year', '2026', '--period', 'tw9', '--out', 'o'],
      /Periode "tw9"/,
    ],
    [
      ['print', '--office', 'x', '--form', 'skp', '--year', '2026', '--out', 'o', '--all', '--nip', '1'],
      /Pilih salah satu/,
    ],
    [
      ['print', '--office', 'x', '--form', 'skp', '--year', '2026', '--out', 'o', '--paper', 'A3'],
      /A4 atau F4/,
    ],
    [['demo', '--offce', 'x'], /Pilihan "--offce" tidak ada/],
    [['demo', '--office', '--year', '2026'], /Pilihan "--office" belum atau salah diisi/],
    [['demo', 'x'], /"x" berlebih/],
    [['call', '--office', 'x'], /Nama prosedur/],
    [['call', '--office', 'x', 'employees.list', '{'], /bukan JSON/],
  ])('%j is exit code 2 with the reason and the usage on stderr', async (args, reason) => {
    const { code, out, err } = await run(...args)
    expect(code).toBe(2)
    expect(out).toEqual([])
    expect(err.join('\n')).toMatch(reason)
    expect(err.join('\n')).toContain('npm run kinerja -- print')
  })
})

describe('new', () => {
  it('makes an office, says where, and never writes over a file', async () => {
    const folder = temporaryFolder()
    const office = join(folder, 'baru', 'kantor.kinerja')
    expect(await run('new', '--office', office, '--name', 'Kecamatan Uji')).toEqual({
      code: 0,
      out: [office],
      err: [],
    })
    const before = hash(office)
    const second = await run('new', '--office', office, '--name', 'Lain')
    expect(second).toEqual({ code: 1, out: [], err: [`${office} sudah ada dan tidak ditimpa.`] })
    expect(hash(office)).toBe(before)
    const { out } = await run('call', '--office', office, 'office.get')
    expect(JSON.parse(out.join('\n'))).toMatchObject({ name: 'Kecamatan Uji', fictional: false })
  })
})

describe('from its sources', () => {
  it('does and says the same as its bundle, which the other tests start', async () => {
    const run = (...args: string[]) => runWith({ entry: source }, ...args)
    expect(await run('forms')).toEqual(await runWith({}, 'forms'))
    expect(await run('terbang')).toEqual(await runWith({}, 'terbang'))
    const { office } = newOffice()
    const { code, out } = await run('check', '--office', office)
    expect([code, out]).toEqual([0, (await runWith({}, 'check', '--office', office)).out])
  })
})

describe('forms', () => {
  it('lists the register, one id a line first', async () => {
    const { code, out } = await run('forms')
    expect(code).toBe(0)
    expect(out.map((line) => line.split('\t')[0])).toEqual([
      'perjanjian-kinerja',
      'skp',
      'lampiran-skp',
      'rencana-aksi',
      'berita-acara-dialog',
      'matriks-peran-hasil',
      'daftar-belum-skp',
      'laporan-harian',
      'laporan-bulanan',
      'berita-acara-bimbingan',
      'rencana-perbaikan-kinerja',
      'umpan-balik',
      'evaluasi',
      'dokumen-evaluasi',
      'keberatan',
      'rekap-predikat',
      'penetapan-predikat',
      'daftar-belum',
      'rekap-periodik',
      'sampul-berkas',
      'standar-kompetensi',
      'peta-kesenjangan',
      'piagam',
      'sertifikat',
      'konversi-angka-kredit',
      'akumulasi-angka-kredit',
      'penetapan-angka-kredit',
      'rekap-angka-kredit',
      'daftar-pensiun',
      'berita-acara-pemusnahan',
      'slide-pengenalan',
      'lembar-pegawai',
      'lembar-penilai',
    ])
  })
})

describe('call', () => {
  it('runs any procedure of the contract and prints its JSON', async () => {
    const { office } = newOffice()
    const saved = await run(
      'call',
      '--office',
      office,
      'employees.save',
      JSON.stringify({ personal: employee }),
    )
    expect(saved.code).toBe(0)
    const { out } = await run('call', '--office', office, 'employees.list', '{}')
    expect(JSON.parse(out.join('\n'))).toEqual([expect.objectContaining({ nip: employee.nip })])
  })

  it('names field and reason of what is refused, and changes nothing', async () => {
    const { office } = newOffice()
    const before = hash(office)
    const wrong = { personal: { ...employee, nip: '198613262015051001' } }
    const { code, out, err } = await run('call', '--office', office, 'employees.save', JSON.stringify(wrong))
    expect(code).toBe(1)
    expect(out).toEqual([])
    expect(err.join('\n')).toMatch(/Bulan lahir/)
    expect(err.some((line) => line.startsWith('NIP: '))).toBe(true)
    expect(hash(office)).toBe(before)
  })

  it('says how an unusual day is told to be meant', async () => {
    const { office } = newOffice()
    const unit = {
      parentId: null,
      code: '',
      name: 'Unit',
      shortName: '',
      headEmployeeId: null,
      headOfficialId: null,
    }
    await run('call', '--office', office, 'employees.units.save', JSON.stringify(unit))
    const decided = { year: 2026, period: 'tw1', achievement: 'baik', reason: '', decidedBy: 'Camat' }
    const set = (more: object) =>
      run(
        'call',
        '--office',
        office,
        'evaluation.setAchievement',
        JSON.stringify({ ...decided, unitId: 1, decidedOn: '2099-01-01', ...more }),
      )
    const { code, err } = await set({})
    expect([code, err.at(-1)]).toEqual([1, 'Bila memang demikian, ulangi dengan "sure": true.'])
    expect((await set({ sure: true })).code).toBe(0)
  })

  it('knows no procedure that the contract does not have', async () => {
    const { office } = newOffice()
    for (const name of ['employees.terbang', 'tidakAda', 'employees', 'employees.list.x', 'constructor']) {
      const { code, err } = await run('call', '--office', office, name, '{}')
      expect([code, err[0]]).toEqual([2, `Prosedur "${name}" tidak ada.`])
    }
  })
})

describe('import', () => {
  const list = fileURLToPath(new URL('../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url))

  it('takes the list that SIASN exports, and a second time changes nothing', async () => {
    const { office } = newOffice()
    const first = await run('import', '--office', office, '--employees', list)
    expect(first.code).toBe(0)
    expect(first.out.join('\n')).toMatch(/^[1-9]\d* pegawai baru, 0 berubah, 0 tetap/)
    const second = await run('import', '--office', office, '--employees', list)
    expect(second.code).toBe(0)
    expect(second.out.join('\n')).toMatch(/^0 pegawai baru, 0 berubah, [1-9]\d* tetap/)
  })

  it('refuses the whole list when a row is wrong and names every such row; --skip-wrong leaves them out', async () => {
    const { folder, office } = newOffice()
    const wrong = join(folder, 'daftar.csv')
    const rows = [
      'NIP;NAMA',
      '198609262015051001;Orang Benar',
      '198613262015051002;Orang Salah',
      '199902292024032003;Orang Keliru',
    ]
    writeFileSync(wrong, rows.join('\r\n'))
    const before = hash(office)
    const refused = await run('import', '--office', office, '--employees', wrong)
    expect([refused.code, refused.out]).toEqual([1, []])
    expect(refused.err.filter((line) => /^Baris \d/.test(line)).map((line) => line.slice(0, 7))).toEqual([
      'Baris 3',
      'Baris 4',
    ])
    expect(hash(office)).toBe(before)
    const taken = await run('import', '--office', office, '--employees', wrong, '--skip-wrong')
    expect([taken.code, taken.out]).toEqual([0, ['1 pegawai baru, 0 berubah, 0 tetap, 2 baris ditinggalkan']])
  })

  it('says so when there is no such list', async () => {
    const { folder, office } = newOffice()
    const missing = join(folder, 'tidak-ada.xlsx')
    const { code, err } = await run('import', '--office', office, '--employees', missing)
    expect([code, err]).toEqual([1, [`${missing} tidak ditemukan.`]])
  })
})

describe('backup, check --deep, restore and salvage', () => {
  const saved = (office: string) =>
    run('call', '--office', office, 'employees.save', JSON.stringify({ personal: employee }))
  const people = async (office: string) =>
    JSON.parse((await run('call', '--office', office, 'employees.list', '{}')).out.join('\n')).length

  it('make a backup, look all of them over, and go back to the newest whole one', async () => {
    const { folder, office } = newOffice()
    const made = await run('backup', '--office', office)
    expect(made).toMatchObject({ code: 0, err: [] })
    const [backup = ''] = made.out
    expect(backup).toMatch(/Cadangan .*sendiri\.kinerja$/)
    const copied = await run('backup', '--office', office, '--out', join(folder, 'flashdisk'))
    expect(copied.out[0]).toContain('flashdisk')
    expect(hash(copied.out[0] ?? '')).toMatch(/^[0-9a-f]{64}$/)
    expect((await saved(office)).code).toBe(0)

    const deep = await run('check', '--office', office, '--deep')
    expect(deep.code).toBe(0)
    expect(deep.out.filter((line) => line.startsWith('baik\tCadangan'))).toHaveLength(2)

    const before = hash(office)
    const restored = await run('restore', '--office', office, '--from', backup)
    expect(restored).toMatchObject({ code: 0, err: [] })
    const aside = /: (.*)$/.exec(restored.out[1] ?? '')?.[1] ?? ''
    expect(hash(aside)).toBe(before)
    expect(await people(office)).toBe(0)
  })

  it('refuse a damaged backup, and leave the office as it is', async () => {
    const { office } = newOffice()
    const [backup = ''] = (await run('backup', '--office', office)).out
    const bytes = readFileSync(backup)
    bytes.writeUInt8(bytes.readUInt8(20_000) ^ 4, 20_000)
    writeFileSync(backup, bytes)
    const before = hash(office)
    const deep = await run('check', '--office', office, '--deep')
    expect(deep.code).toBe(1)
    expect(deep.out.some((line) => line.startsWith('RUSAK\tCadangan'))).toBe(true)
    const restored = await run('restore', '--office', office, '--from', backup)
    expect(restored.code).toBe(1)
    expect(restored.err[0]).toContain('rusak dan tidak dipakai')
    expect(hash(office)).toBe(before)
    const none = await run('restore', '--office', office)
    expect([none.code, none.err[0]]).toEqual([1, expect.stringContaining('Tidak ada cadangan')])
  })

  it('salvage what can be read into a new office, with the list of what is lost', async () => {
    const { folder, office } = newOffice()
    await saved(office)
    const bytes = readFileSync(office)
    const page = Math.floor(bytes.indexOf(employee.nip) / 4096)
    bytes.fill(0, page * 4096, (page + 1) * 4096)
    writeFileSync(office, bytes)
    const target = join(folder, 'selamat.kinerja')
    const { code, out, err } = await run('salvage', '--office', office, '--out', target)
    expect(code).toBe(0)
    expect(out).toEqual([expect.stringContaining(target), join(folder, 'selamat yang hilang.txt')])
    expect(err.join('\n')).toContain('hilang')
    expect((await run('check', '--office', target)).code).toBe(0)
    expect(readFileSync(office).equals(bytes)).toBe(true)
    const again = await run('salvage', '--office', office, '--out', target)
    expect([again.code, again.err]).toEqual([1, [`${target} sudah ada dan tidak ditimpa.`]])
  })
})

describe('a file that is not there, or no office', () => {
  it('is exit code 1 with the file and the next step', async () => {
    const folder = temporaryFolder()
    const missing = join(folder, 'tidak-ada.kinerja')
    const { code, err } = await run('check', '--office', missing)
    expect(code).toBe(1)
    expect(err[0]).toContain(missing)
    expect(err.length).toBeGreaterThanOrEqual(2)
    expect(existsSync(missing)).toBe(false)

    const foreign = join(folder, 'catatan.kinerja')
    writeFileSync(foreign, 'bukan basis data')
    expect((await run('check', '--office', foreign)).code).toBe(1)
    expect(readFileSync(foreign, 'utf8')).toBe('bukan basis data')
  })
})

describe('check, demo and print', () => {
  const office = join(sharedFolder(), 'contoh.kinerja')

  beforeAll(async () => {
    const { code, out } = await run('demo', '--office', office, '--year', '2026')
    expect({ code, out }).toEqual({ code: 0, out: [office] })
  })

  const print = (...args: string[]) => {
    const folder = temporaryFolder()
    return run('print', '--office', office, '--out', folder, ...args).then((ran) => ({
      ...ran,
      folder,
    }))
  }

  it('demo does not write over a file', async () => {
    const { code, err } = await run('demo', '--office', office, '--year', '2026')
    expect(code).toBe(1)
    expect(err).toEqual([`${office} sudah ada dan tidak ditimpa.`])
  })

  it('check finds the demonstration sound and tells the head of the chain', async () => {
    const { code, out, err } = await run('check', '--office', office)
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out.filter((line) => line.startsWith('baik\t'))).toHaveLength(8)
    expect(out.at(-1)).toMatch(/^kepala rantai\t[0-9a-f]{64}$/)
  })

  it('print writes one person’s form where it was told to, and says where', async () => {
    const { code, out, folder } = await print(
      '--form',
      'skp',
      '--year',
      '2025',
      '--nip',
      '19860309 201104 1 012',
    )
    expect(code).toBe(0)
    expect(out).toEqual([join(folder, 'SKP 2025 - Agus Salim, S.E.pdf')])
    const { packed } = await readPdf(readFileSync(out[0] ?? ''))
    expect(packed).toContain('AgusSalim,S.E.')
  })

  it('print writes a unit with the units below it, on the paper that was asked for', async () => {
    const { code, out } = await print(
      '--form',
      'dokumen-evaluasi',
      '--year',
      '2025',
      '--period',
      'tahunan',
      '--unit',
      'SEK',
      '--paper',
      'F4',
    )
    expect(code).toBe(0)
    const { pages, packed } = await readPdf(readFileSync(out[0] ?? ''))
    expect(pages[0]?.height).toBeCloseTo(935.43, 1)
    for (const unit of ['SekretariatKecamatan', 'SubBagianUmumdanKepegawaian']) expect(packed).toContain(unit)
    expect(packed).not.toContain('UNITKERJAKelurahanMelati')
  })

  it('print --all writes one file for everybody and tells of drafts on stderr', async () => {
    const { code, out, err } = await print('--form', 'skp', '--year', '2026', '--all')
    expect(code).toBe(0)
    expect(out).toHaveLength(1)
    expect(err.join('\n')).toMatch(/belum ditandatangani dan bertanda DRAF/)
  })

  it('print without a form writes all forms of a unit in one run, and tells which there are not', async () => {
    const { code, out, err } = await print('--year', '2025', '--unit', 'TRANTIB')
    expect(code).toBe(0)
    const names = out.map((path) => basename(path))
    expect(names).toContain('Rekapitulasi Predikat Tahunan 2025 - Seksi Ketenteraman dan Ketertiban Umum.pdf')
    for (const form of ['SKP 2025', 'Lampiran SKP 2025', 'Evaluasi Kinerja Pegawai Tahunan 2025'])
      expect(
        names.some((name) => name.startsWith(`${form} - `)),
        form,
      ).toBe(true)
    for (const path of out) expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    expect(err.join('\n')).toContain('Keberatan: Belum ada keberatan')
  }, 180_000)

  it('print --set writes what belongs together for each person, by names of one’s own, into a ZIP', async () => {
    const set = ['--set', 'kenaikan-pangkat', '--year', '2025', '--as', 'person', '--names', '{nip}', '--zip']
    const { code, out, folder } = await print(...set, '--nip', '19860309 201104 1 012, 198603092011041012')
    expect({ code, out }).toEqual({ code: 0, out: [join(folder, 'Berkas kenaikan pangkat 2025.zip')] })
    const files = entriesOf(readFileSync(out[0] ?? ''))
    expect([...files.keys()]).toEqual(['198603092011041012.pdf'])
    const { packed } = await readPdf(files.get('198603092011041012.pdf') ?? new Uint8Array())
    expect(packed).toContain('DOKUMENEVALUASIKINERJAPEGAWAI')
  })

  it.each([
    [['--form', 'skp', '--year', '2025', '--nip', '123'], /Tidak ada pegawai dengan NIP 123/],
    [['--form', 'skp', '--year', '2025', '--unit', 'XXX'], /Tidak ada unit dengan kode XXX/],
    [['--form', 'skp', '--year', '2030', '--all'], /Belum ada SKP tahun 2030/],
    [['--form', 'laporan-harian', '--year', '2025', '--all'], /Bulan/],
  ])('print %j is refused with exit code 1 and writes nothing', async (args, reason) => {
    const { code, out, err, folder } = await print(...args)
    expect({ code, out }).toEqual({ code: 1, out: [] })
    expect(err.join('\n')).toMatch(reason)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('an office with passwords', () => {
  const secret = 'kopi hangat di pagi hari'
  const protectedOffice = async () => {
    const { office } = newOffice()
    await run(
      'call',
      '--office',
      office,
      'office.operators.changePassword',
      JSON.stringify({ current: '', password: secret }),
    )
    return office
  }

  it('asks who gives the command, and tells whom it knows', async () => {
    const office = await protectedOffice()
    const asked = await run('check', '--office', office)
    expect([asked.code, asked.err.join(' ')]).toEqual([1, expect.stringContaining('--operator "Pengelola"')])
    const stranger = await run('check', '--office', office, '--operator', 'Orang Lain')
    expect(stranger.err.join(' ')).toContain('Yang ada: Pengelola')
  })

  it('takes the password from what is put in or from the environment, never from the command', async () => {
    const office = await protectedOffice()
    const put = await runWith(
      { input: `${secret}\n` },
      'check',
      '--office',
      office,
      '--operator',
      'pengelola',
    )
    expect([put.code, put.err]).toEqual([0, []])
    const env = { KINERJA_PASSWORD: secret }
    const told = await runWith(
      { env },
      'call',
      '--office',
      office,
      '--operator',
      'Pengelola',
      'trust.session',
    )
    expect(told.out.join('')).toContain('"role": "pengelola"')
    const wrong = await runWith({ input: 'salah\n' }, 'check', '--office', office, '--operator', 'Pengelola')
    expect([wrong.code, wrong.err.join(' ')]).toEqual([
      1,
      expect.stringContaining('Kata sandi Pengelola salah.'),
    ])
    const nothing = await run('check', '--office', office, '--operator', 'Pengelola')
    expect(nothing.code).toBe(1)
  })
})
