import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { copiedContent, withContentOf } from '../../../../shared/planning/annex/copy.ts'
import { rhkFrom } from '../../../../shared/planning/library/library.ts'
import { startingSet } from '../../../../shared/planning/library/starting-set/index.ts'
import { gathered, hintsFor } from '../../../../shared/planning/sheet/quality.ts'
import { proposeForYear } from '../../../../shared/planning/year/proposal.ts'
import { iki, rhk, skpContent } from '../../../skp-content.ts'

const about = { kind: 'ja-jf', approach: 'kuantitatif', colleagues: [] } as const
const good = () =>
  rhk({
    text: 'Tersusunnya laporan keuangan',
    superiorText: 'Meningkatnya akuntabilitas',
    indicators: [iki({ aspect: 'waktu', indicator: 'Jumlah laporan tepat waktu', target: '12 laporan' })],
  })

describe('hints about quality', () => {
  test('there is none for a well written SKP', () => {
    expect(hintsFor(skpContent([good()]), about)).toEqual([])
  })

  test('of a head whose form has perspectives, an RHK utama without one', () => {
    const head = { ...about, kind: 'jpt' } as const
    const own = good()
    expect(hintsFor(skpContent([{ ...own, perspective: 'anggaran' }]), head)).toEqual([])
    expect(hintsFor(skpContent([{ ...own, perspective: null }]), head)).toMatchObject([
      { where: 'RHK 1', advice: expect.stringContaining('Penerima Layanan, Proses Bisnis') },
    ])
    expect(hintsFor(skpContent([own]), about)).toEqual([])
  })

  test.each([
    ['Melaksanakan musyawarah pembangunan', 'Terlaksananya musyawarah pembangunan'],
    ['menyusun laporan', 'Tersusunnya laporan'],
    ['Mengelola arsip surat', 'Terkelolanya arsip surat'],
    ['Pengelolaan arsip surat', 'Terkelolanya arsip surat'],
    ['2. Menyusun laporan', 'Tersusunnya laporan'],
  ])('"%s" is an activity; the result is "%s"', (text, wording) => {
    const [hint] = hintsFor(skpContent([{ ...good(), text }]), about)
    expect(hint).toMatchObject({ where: 'RHK 1', wording })
  })

  test.each([
    'Mengikuti rapat koordinasi',
    'Menginput data pegawai',
    'Ikut serta dalam apel',
    '- Mengetik surat',
  ])('"%s" is an activity whose result cannot be guessed: no ready wording', (text) => {
    const [hint] = hintsFor(skpContent([{ ...good(), text }]), about)
    expect(hint?.why).toContain('kegiatan')
    expect(hint).not.toHaveProperty('wording')
  })

  test.each(['Meningkatnya mutu layanan', 'Membaiknya gizi balita', 'Media informasi yang mutakhir'])(
    '"%s" is a result',
    (text) => expect(hintsFor(skpContent([{ ...good(), text }]), about)).toEqual([]),
  )

  test.each(['31 Desember 2026', 'sebelum 31/12/2026', 'Rp 12.500.000'])(
    'a target "%s" lacks nothing',
    (target) => {
      const own = { ...good(), indicators: [iki({ aspect: 'waktu', indicator: 'Jumlah laporan', target })] }
      expect(hintsFor(skpContent([own]), about)).toEqual([])
    },
  )

  test('there is none for what the library brings along', () => {
    for (const entry of startingSet) {
      const own = { ...rhkFrom(entry, randomUUID), superiorText: 'Meningkatnya pelayanan' }
      expect(hintsFor(skpContent([own]), about).filter(({ rhkId }) => rhkId !== null)).toEqual([])
    }
  })

  test.each([
    ['lengkap dan baik', 'angka'],
    ['12', 'satuan'],
  ])('a target "%s" lacks its %s', (target, lacking) => {
    const own = { ...good(), indicators: [iki({ aspect: 'waktu', indicator: 'Jumlah laporan', target })] }
    expect(hintsFor(skpContent([own]), about)).toMatchObject([
      { where: 'RHK 1, indikator 1', why: expect.stringContaining(lacking) },
    ])
  })

  test('the second of two equal RHK is told, whatever its capitals and spaces', () => {
    const twin = { ...good(), text: '  tersusunnya LAPORAN  keuangan' }
    const hints = hintsFor(skpContent([good(), twin]), about)
    expect(hints).toMatchObject([{ where: 'RHK 2', why: 'Sama dengan RHK 1.' }])
  })

  test('an RHK utama without the superior is told, one of a JPT or tambahan not', () => {
    const alone = { ...good(), superiorText: '', perspective: 'anggaran' as const }
    expect(hintsFor(skpContent([alone]), about)).toHaveLength(1)
    expect(hintsFor(skpContent([alone]), { ...about, kind: 'jpt' })).toEqual([])
    expect(hintsFor(skpContent([{ ...alone, kind: 'tambahan' }]), about)).toEqual([])
  })

  test('no aspect of time at all is told once', () => {
    const own = [1, 2].map((number) => ({
      ...good(),
      text: `Tersusunnya laporan ${number}`,
      indicators: [iki({ aspect: 'kuantitas', indicator: 'Jumlah laporan', target: '12 laporan' })],
    }))
    expect(hintsFor(skpContent(own), about)).toMatchObject([{ where: 'Seluruh SKP' }])
  })

  test('colleagues who have not begun to write are no measure', () => {
    expect(hintsFor(skpContent([good()]), { ...about, colleagues: [0, 0, 0, 1] })).toEqual([])
  })

  test('the same of several RHK is said once with its places, a ready wording for each', () => {
    const texts = ['Menyusun laporan', 'Arsip tertata', 'Arsip lengkap', 'Menyusun rencana']
    const content = skpContent(texts.map((text) => ({ ...good(), text, superiorText: '' })))
    expect(gathered(hintsFor(content, about)).map(({ where, wording }) => [where, wording])).toEqual([
      ['RHK 1', 'Tersusunnya laporan'],
      ['RHK 1, 2, 3, 4', undefined],
      ['RHK 4', 'Tersusunnya rencana'],
    ])
    const bare = [1, 2].map((one) => ({
      ...good(),
      text: `Arsip ${one}`,
      indicators: [iki({ aspect: 'waktu', indicator: 'Jumlah', target: '12' })],
    }))
    expect(gathered(hintsFor(skpContent(bare), about)).map(({ where }) => where)).toEqual([
      'RHK 1, indikator 1; RHK 2, indikator 1',
    ])
  })

  test('far more RHK than the colleagues is told, a little more is not', () => {
    const many = (count: number) =>
      skpContent(Array.from({ length: count }, (_, at) => ({ ...good(), text: `Tersusunnya laporan ${at}` })))
    expect(hintsFor(many(9), { ...about, colleagues: [3, 4, 4] })).toHaveLength(1)
    expect(hintsFor(many(6), { ...about, colleagues: [3, 4, 4] })).toEqual([])
    expect(hintsFor(many(9), { ...about, colleagues: [3] })).toEqual([])
  })

  test('an indicator that nobody can measure is told', () => {
    const own = {
      ...good(),
      indicators: [iki({ aspect: 'waktu', indicator: 'Pelayanan prima', target: 'prima' })],
    }
    expect(
      hintsFor(skpContent([own]), about)
        .map(({ why }) => why)
        .join(),
    ).toContain('sulit diukur')
  })
})

describe('copying', () => {
  let last = 0
  const newId = () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`

  test('gives rows of their own with the same words', () => {
    const source = skpContent([good()])
    const copy = copiedContent(source, newId)
    expect(copy.rhk[0]).toMatchObject({
      text: good().text,
      superiorText: good().superiorText,
      superiorRhkId: null,
    })
    expect(copy.rhk[0]?.id).not.toBe(source.rhk[0]?.id)
    expect(copy.rhk[0]?.indicators[0]?.id).not.toBe(source.rhk[0]?.indicators[0]?.id)
  })

  test('adds what is missing and overwrites nothing', () => {
    const own = { ...good(), text: 'Milik sendiri' }
    const draft = { ...skpContent([own, good()]), expectations: ['tetap', '', '', '', '', '', ''] }
    const source = {
      ...skpContent([good(), { ...good(), text: 'Yang baru' }]),
      expectations: ['lain', 'dari sana', '', '', '', '', ''],
    }
    const joined = withContentOf(draft, source, newId)
    expect(joined.rhk.map(({ text }) => text)).toEqual(['Milik sendiri', good().text, 'Yang baru'])
    expect(joined.rhk.slice(0, 2)).toEqual(draft.rhk)
    expect(joined.expectations.slice(0, 2)).toEqual(['tetap', 'dari sana'])
  })
})

describe('who gets an SKP of a year', () => {
  const person = {
    nip: '198609262015051001',
    status: 'PNS',
    legalPosition: 'aktif',
    unitId: 1,
    jabatan: 'Analis',
  } as const

  test('somebody in service for the whole year', () => {
    expect(proposeForYear(person, 2026)).toEqual({
      include: true,
      remark: null,
      start: '2026-01-01',
      end: '2026-12-31',
    })
  })
  test('a CPNS from the start of duty', () => {
    const cpns = { ...person, nip: '200002292026032001', status: 'CPNS' } as const
    expect(proposeForYear(cpns, 2026)).toMatchObject({ include: true, start: '2026-03-01' })
    expect(proposeForYear(cpns, 2025)).toMatchObject({ include: false })
  })
  test('nobody who is away all year, but somebody who studies', () => {
    expect(proposeForYear({ ...person, legalPosition: 'cltn' }, 2026).include).toBe(false)
    expect(proposeForYear({ ...person, legalPosition: 'tugas belajar' }, 2026)).toMatchObject({
      include: true,
      remark: expect.stringContaining('Tugas belajar'),
    })
  })
  test('who has no unit or jabatan is proposed with a remark', () => {
    expect(proposeForYear({ ...person, unitId: null, jabatan: null }, 2026)).toMatchObject({
      include: true,
      remark: expect.stringMatching(/Jabatannya.*unit/),
    })
  })
})
