import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  golonganOrder,
  golonganPns,
  golonganPppk,
  pangkatOfGolongan,
  pangkatText,
  parseGolongan,
} from '../../../shared/employees/golongan.ts'
import { isJenisJabatan, jabatanFacts, parseEselon } from '../../../shared/employees/jabatan.ts'
import { skpKindFor } from '../../../shared/planning/skp/kind.ts'

const pns = fc.constantFrom(...golonganPns)
const pppk = fc.constantFrom(...golonganPppk)

describe('golongan of PNS', () => {
  it('are the seventeen from I/a Juru Muda to IV/e Pembina Utama', () => {
    expect(golonganPns).toHaveLength(17)
    expect(pangkatText('I/a')).toBe('Juru Muda, I/a')
    expect(pangkatText('III/b')).toBe('Penata Muda Tingkat I, III/b')
    expect(pangkatText('IV/e')).toBe('Pembina Utama, IV/e')
  })

  it.each([
    ['Penata Tk. I / III/d', 'III/d'],
    ['Penata Tk. I (III/d)', 'III/d'],
    ['(III/d)', 'III/d'],
    ['III.d', 'III/d'],
    ['III d', 'III/d'],
    ['iii/D', 'III/d'],
    ['3d', 'III/d'],
    ['Penata Tingkat I', 'III/d'],
    ['PENATA TK.1', 'III/d'],
    ['Penata', 'III/c'],
    ['Pembina Utama Muda', 'IV/c'],
    ['Pengatur Muda Tingkat I, II/b', 'II/b'],
    ['Gol. IV/a', 'IV/a'],
    ['Gol. IX', 'IX'],
    ['XVII', 'XVII'],
    ['IX', 'IX'],
  ])('%j is %s', (typed, golongan) => expect(parseGolongan(typed)).toBe(golongan))

  it.each(['', 'III/f', 'V/a', 'V/x', 'II/I', 'Honorer', 'XVIII', 'Pembina Agung'])('%j is none', (typed) =>
    expect(parseGolongan(typed)).toBeNull(),
  )

  it('are read back from what is printed, in any spelling', () => {
    const separator = fc.constantFrom('/', '.', '-', ' ', '')
    fc.assert(
      fc.property(pns, separator, fc.boolean(), (golongan, mark, upper) => {
        expect(parseGolongan(pangkatText(golongan))).toBe(golongan)
        expect(parseGolongan(pangkatOfGolongan[golongan])).toBe(golongan)
        const typed = golongan.replace('/', mark)
        expect(parseGolongan(upper ? typed.toUpperCase() : typed.toLowerCase())).toBe(golongan)
      }),
    )
  })
})

describe('golongan of PPPK', () => {
  it('are I to XVII and have no name of pangkat', () => {
    expect(golonganPppk).toHaveLength(17)
    fc.assert(
      fc.property(pppk, (golongan) => {
        expect(pangkatText(golongan)).toBe(golongan)
        expect(parseGolongan(golongan, 'PPPK')).toBe(golongan)
        expect(parseGolongan(`Gol. ${golongan.toLowerCase()}`, 'PPPK')).toBe(golongan)
      }),
    )
  })

  it('is "-" where there is none', () => expect(pangkatText(null)).toBe('-'))

  it('is printed as it stands when it is unknown, whatever it is called', () => {
    expect(pangkatText('constructor')).toBe('constructor')
    expect(golonganOrder('toString')).toBe(-1)
    expect(isJenisJabatan('valueOf')).toBe(false)
  })
})

it('golongan are ordered: none, PPPK upwards, PNS upwards', () => {
  const order = [null, ...golonganPppk, ...golonganPns].map(golonganOrder)
  expect(order.toSorted((a, b) => a - b)).toEqual(order)
  expect(new Set(order).size).toBe(order.length)
})

describe('jabatan', () => {
  it.each([
    ['Camat', null, 'III.a', 'administrator', null],
    ['Camat', null, null, 'administrator', null],
    ['Sekretaris Kecamatan', null, 'III/b', 'administrator', null],
    ['Lurah Melati', null, null, 'pengawas', null],
    ['Kepala Seksi Pelayanan Umum', 'Jabatan Struktural', 'IV.a', 'pengawas', null],
    ['Kepala Sub Bagian Umum dan Kepegawaian', null, null, 'pengawas', null],
    ['Kepala Dinas Kesehatan', null, 'II.b', 'jpt', null],
    ['Sekretaris Daerah', null, null, 'jpt', null],
    ['Perencana Ahli Pertama', 'Jabatan Fungsional Tertentu', null, 'jf-keahlian', 'Ahli Pertama'],
    ['Dokter Ahli Madya', null, null, 'jf-keahlian', 'Ahli Madya'],
    ['Bidan Penyelia', null, null, 'jf-keterampilan', 'Penyelia'],
    ['Arsiparis Terampil', null, null, 'jf-keterampilan', 'Terampil'],
    ['Pengadministrasi Umum', 'Jabatan Pelaksana', null, 'pelaksana', null],
    ['Operator Layanan Operasional', 'Jabatan Fungsional Umum', null, 'pelaksana', null],
    ['Penata Layanan Operasional', null, null, 'pelaksana', null],
    ['Plt. Camat', null, null, 'administrator', null],
  ])('%s (%s, %s) is %s %s', (jabatan, siasnJenis, eselon, jenis, jenjang) => {
    expect(jabatanFacts(jabatan, siasnJenis, eselon)).toMatchObject({ jabatan, jenis, jenjang })
  })

  it('JPT take the first form of SKP, pelaksana their own, all others the second', () => {
    const kindFor = (jenis: string, leads = false) => skpKindFor({ jabatan: 'Apa saja', jenis }, leads)
    expect(kindFor('jpt')).toBe('jpt')
    expect(kindFor('pelaksana')).toBe('pelaksana')
    for (const jenis of ['administrator', 'pengawas', 'jf-keahlian', 'jf-keterampilan'])
      expect(kindFor(jenis)).toBe('ja-jf')
    expect(skpKindFor(null, true)).toBe('ja-jf')
  })

  it('heads of an independent unit take the form of JPT, but not who leads it beside a jabatan fungsional', () => {
    expect(skpKindFor({ jabatan: 'Camat', jenis: 'administrator' }, true)).toBe('jpt')
    expect(skpKindFor({ jabatan: 'Lurah', jenis: 'pengawas' }, true)).toBe('jpt')
    expect(skpKindFor({ jabatan: 'Guru Ahli Madya', jenis: 'jf-keahlian' }, true)).toBe('ja-jf')
  })

  it('the name of a jabatan decides where no jenis is recorded', () => {
    expect(skpKindFor({ jabatan: 'Camat', jenis: null }, true)).toBe('jpt')
    expect(skpKindFor({ jabatan: 'Camat', jenis: null }, false)).toBe('ja-jf')
    expect(skpKindFor({ jabatan: 'Pengadministrasi Umum', jenis: null }, false)).toBe('pelaksana')
  })
})

describe('eselon', () => {
  it('is read in every spelling', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['I', '1'], ['II', '2'], ['III', '3'], ['IV', '4']),
        fc.constantFrom('a', 'b'),
        fc.constantFrom('.', '/', ' ', ''),
        fc.boolean(),
        ([roman = '', digit = ''], letter, mark, asDigit) => {
          const typed = `${asDigit ? digit : roman}${mark}${letter}`
          expect(parseEselon(typed)).toBe(`${roman}.${letter}`)
          expect(parseEselon(`Eselon ${typed.toUpperCase()}`)).toBe(`${roman}.${letter}`)
        },
      ),
    )
  })

  it.each(['Non eselon', '-', '', 'VI.a', null])('%j is none', (typed) =>
    expect(parseEselon(typed)).toBeNull(),
  )
})
