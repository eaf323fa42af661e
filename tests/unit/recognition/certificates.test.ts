import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetOf, turned, within } from '../../../shared/recognition/certificates/design.ts'
import {
  placeOfCode,
  problemsOfDesign,
  problemsOfIssue,
  signersOf,
  spanOf,
  wordsFor,
} from '../../../shared/recognition/certificates/rules.ts'
import { startingSet } from '../../../shared/recognition/certificates/starting-set.ts'
import { filled, sampleWords, unknownIn } from '../../../shared/recognition/certificates/words.ts'
import { employee } from '../../documents/documents.ts'

const guest = (name: string, achievement = '') => ({
  id: '5f0f7a52-6b0e-4d6a-9d5f-0a9a3f0b0001',
  who: { guest: { name, nip: '', jabatan: '', unit: '' } },
  achievement,
  number: '',
})

const first = startingSet.find(({ kind }) => kind === 'penghargaan')
const taught = startingSet.find(({ kind }) => kind === 'pelatihan')
if (!first || !taught) throw new Error('the starting set is not whole')

const draft = {
  kind: first.kind,
  title: 'Pegawai Teladan',
  achievement: 'pegawai teladan',
  design: first.design,
  place: 'Uji',
  date: '2026-08-17',
  numbered: true,
  signers: [{ employeeId: 1 }],
  training: null,
  people: [guest('Tamu Uji')],
}

describe('the wording', () => {
  it('is filled with what is known, and leaves out a line of which nothing is', () => {
    const words = { ...sampleWords, nama: 'Tamu Uji', nip: '', pangkat: '' }
    expect(filled('kepada {nama}\nNIP {nip}\n{pangkat}\nterima kasih', words)).toBe(
      'kepada Tamu Uji\nterima kasih',
    )
  })

  it('keeps what has no meaning in sight', () => {
    expect(unknownIn('{nama} {gaji} {gaji} {Nama}')).toEqual(['gaji', 'Nama'])
    expect(filled('{gaji}', sampleWords)).toBe('{gaji}')
  })

  it('says a span of days, and a single day once', () => {
    expect(spanOf({ startsOn: '2026-01-12', endsOn: '2026-01-14' })).toBe(
      '12 Januari 2026 sampai dengan 14 Januari 2026',
    )
    expect(spanOf({ startsOn: '2026-01-12', endsOn: '2026-01-12' })).toBe('12 Januari 2026')
  })

  it('takes the reason of the person before that of all', () => {
    const office = { name: 'Kantor Uji', agency: '' }
    expect(wordsFor(draft, guest('A', 'penemu'), employee, office).prestasi).toBe('penemu')
    const words = wordsFor(draft, guest('A'), employee, office)
    expect(words).toMatchObject({ prestasi: 'pegawai teladan', instansi: 'Kantor Uji', tahun: '2026' })
  })
})

describe('the designs that come with the application', () => {
  it('are at least six, each with a name of its own and nothing to complain about', () => {
    expect(startingSet.length).toBeGreaterThanOrEqual(6)
    expect(new Set(startingSet.map(({ name }) => name)).size).toBe(startingSet.length)
    for (const { name, kind, design } of startingSet)
      expect({ name, problems: problemsOfDesign(kind, design) }).toEqual({ name, problems: [] })
  })

  it('stay whole when the sheet is turned, twice', () => {
    for (const { kind, design } of startingSet) {
      expect(problemsOfDesign(kind, turned(design))).toEqual([])
      expect(problemsOfDesign(kind, turned(turned(design)))).toEqual([])
    }
  })
})

describe('the code of an issued certificate', () => {
  it('stands in a free corner of a design that was made without it', () => {
    for (const { design } of startingSet) {
      expect(design.parts.filter(({ kind }) => kind === 'qr')).toHaveLength(1)
      const former = { ...design, parts: design.parts.filter(({ kind }) => kind !== 'qr') }
      const place = placeOfCode(former)
      if (!place) throw new Error('no room')
      for (const part of former.parts)
        expect(
          place.x >= part.x + part.width ||
            part.x >= place.x + place.width ||
            place.y >= part.y + part.height ||
            part.y >= place.y + place.height,
        ).toBe(true)
    }
  })

  it('is as large as a telephone needs it, and there once', () => {
    const [own] = first.design.parts.filter(({ kind }) => kind === 'qr')
    if (!own) throw new Error('a design without a code')
    const others = first.design.parts.filter(({ kind }) => kind !== 'qr')
    const said = (parts: typeof others) =>
      problemsOfDesign(first.kind, { ...first.design, parts }).map(({ message }) => message)
    expect(said([...others, { ...own, width: 9 }])).toEqual([
      'Kode QR sedikitnya 18 x 18 mm, agar terbaca ponsel.',
    ])
    expect(said([...others, own, { ...own, id: '5f0f7a52-6b0e-4d6a-9d5f-0a9a3f0b0002' }])).toEqual([
      'Kode QR cukup satu. Hapus yang lain.',
    ])
  })
})

describe('a part', () => {
  it('stands on the sheet, wherever it is drawn to', () => {
    const any = double({ min: -500, max: 800, noNaN: true })
    assert(
      property(any, any, any, any, (x, y, width, height) => {
        const sheet = sheetOf({ orientation: 'landscape' })
        const [part] = first.design.parts
        if (!part) throw new Error('a design without parts')
        const moved = within({ ...part, x, y, width, height }, sheet)
        expect(moved.x).toBeGreaterThanOrEqual(0)
        expect(moved.y).toBeGreaterThanOrEqual(0)
        expect(moved.x + moved.width).toBeLessThanOrEqual(sheet.width + 0.01)
        expect(moved.y + moved.height).toBeLessThanOrEqual(sheet.height + 0.01)
      }),
    )
  })
})

describe('an issue', () => {
  it('is ready with everything that stands on the paper', () => {
    expect(problemsOfIssue(draft)).toEqual([])
    expect(signersOf(first.design)).toBe(1)
  })

  it('names what is missing', () => {
    const { people: _, ...without } = draft
    const fields = (some: object) =>
      problemsOfIssue({ ...draft, ...some }).map(({ field, message }) => `${field}: ${message}`)
    expect(problemsOfIssue({ ...without, people: [] })[0]?.message).toBe('Belum ada penerima.')
    expect(fields({ achievement: '' })).toEqual(['Prestasi: 1 penerima belum ada prestasinya.'])
    expect(fields({ date: null, place: '' })).toEqual([
      'Tanggal: Tanggal tanda tangan belum diisi.',
      'Tempat: Tempat tanda tangan belum diisi.',
    ])
    expect(fields({ signers: [] })[0]).toContain('ditandatangani 1 orang; baru 0')
  })

  it('is of a training that ends after it begins, before it is signed, with its hours', () => {
    const training = {
      name: 'Pelatihan Uji',
      organiser: '',
      startsOn: '2026-02-10',
      endsOn: '2026-02-12',
      place: '',
      hours: 24,
      subjects: [{ name: 'Etika', hours: 24 }],
    }
    const of = (some: object, date = '2026-02-20') =>
      problemsOfIssue({
        ...draft,
        kind: 'pelatihan',
        design: taught.design,
        date,
        training: { ...training, ...some },
      }).map(({ message }) => message)
    expect(of({})).toEqual([])
    expect(of({ endsOn: '2026-02-09' })[0]).toContain('selesai sebelum mulai')
    expect(of({}, '2026-02-11')).toEqual(['Ditandatangani sebelum pelatihan selesai, 12 Februari 2026.'])
    expect(of({ hours: 20 })).toEqual(['Jumlah JP mata pelatihan 24, sedangkan JP pelatihan 20.'])
  })
})
