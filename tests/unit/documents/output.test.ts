import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nipsIn } from '../../../shared/documents/nips.ts'
import {
  OutputKind,
  patternTrouble,
  planFiles,
  type Planned,
  usualPatterns,
} from '../../../shared/documents/output.ts'
import { choosePages, PageSide } from '../../../shared/documents/page-choice.ts'
import { chosenForms, partsOf } from '../../../shared/documents/sets.ts'
import { isFileName } from '../../../shared/kernel/file-name.ts'
import { periodsOf } from '../../../shared/office/period.ts'

const seksi = { id: 1, name: 'Seksi Uji' }
const kecamatan = { id: 2, name: 'Kecamatan Uji' }
const siti = { id: 1, name: 'Siti Rekaan, S.Sos.', nip: '199009132015052014' }
const namesake = { id: 2, name: 'Siti Rekaan, S.Sos.', nip: '198609262010011001' }
const budi = { id: 3, name: 'Budi Rekaan', nip: '197801012000011001' }

const of = (person: Planned['person'], unit: Planned['unit'], some: Partial<Planned> = {}): Planned => ({
  form: 'SKP',
  year: 2026,
  period: null,
  person,
  unit,
  ...some,
})
const evaluation = { form: 'Evaluasi Kinerja Pegawai', period: 'Tahunan' }
const all = [
  of(budi, kecamatan),
  of(budi, kecamatan, evaluation),
  of(siti, seksi),
  of(namesake, seksi),
  of(null, null, { form: 'Rekapitulasi Predikat', period: 'Tahunan' }),
]
const plan = (kind: OutputKind, pattern = usualPatterns[kind], set?: string) =>
  planFiles(all, { kind, pattern, ...(set === undefined ? {} : { set }) })

describe('documents are put into files', () => {
  it('one for each person, in the order of the documents, what is of nobody by itself', () => {
    expect(plan('person')).toEqual([
      {
        name: 'Budi Rekaan 197801012000011001 - SKP + Evaluasi Kinerja Pegawai Tahunan 2026.pdf',
        documents: [0, 1],
      },
      { name: 'Siti Rekaan, S.Sos. 199009132015052014 - SKP 2026.pdf', documents: [2] },
      { name: 'Siti Rekaan, S.Sos. 198609262010011001 - SKP 2026.pdf', documents: [3] },
      { name: 'Kantor - Rekapitulasi Predikat Tahunan 2026.pdf', documents: [4] },
    ])
  })

  it('one for each unit, for each form, or one for all', () => {
    expect(plan('unit').map(({ documents }) => documents)).toEqual([[0, 1], [2, 3], [4]])
    expect(plan('unit')[1]?.name).toBe('Seksi Uji - SKP 2026.pdf')
    expect(plan('form').map(({ documents }) => documents)).toEqual([[0, 2, 3], [1], [4]])
    expect(plan('merged').map(({ documents }) => documents)).toEqual([[0, 1, 2, 3, 4]])
    expect(plan('merged', '{formulir} {tahun} - {nama}', 'Paket akhir tahun')[0]?.name).toBe(
      'Paket akhir tahun 2026 - 3 pegawai.pdf',
    )
  })

  it('and namesakes are told apart by NIP where the pattern does not name it', () => {
    expect(plan('person', '{nama}').map(({ name }) => name)).toEqual([
      'Budi Rekaan.pdf',
      'Siti Rekaan, S.Sos.pdf',
      'Siti Rekaan, S.Sos 198609262010011001.pdf',
      'Kantor.pdf',
    ])
    expect(plan('person', 'sama').map(({ name }) => name)).toEqual([
      'sama.pdf',
      'sama 199009132015052014.pdf',
      'sama 198609262010011001.pdf',
      'sama (2).pdf',
    ])
  })

  it('and what is empty leaves no gap in a name', () => {
    expect(
      planFiles([of(siti, seksi)], {
        kind: 'person',
        pattern: '{periode} - {formulir} - {periode} - {nama}',
      })[0]?.name,
    ).toBe('SKP - Siti Rekaan, S.Sos.pdf')
  })

  it('whatever the pattern and the people, with each document once and names that every file system takes', () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/[{}]/.test(text))
    const piece = fc.oneof(
      letters,
      fc.constantFrom('{nama}', '{nip}', '{unit}', '{formulir}', '{periode}', '{tahun}'),
    )
    const document = fc.record({
      form: fc.constantFrom('SKP', 'Evaluasi', 'Rencana Aksi'),
      year: fc.constantFrom(2025, 2026),
      period: fc.constantFrom(null, 'Tahunan'),
      person: fc.option(fc.record({ id: fc.nat(5), name: letters, nip: fc.constantFrom('1', '2') })),
      unit: fc.option(fc.record({ id: fc.nat(2), name: letters })),
    })
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...OutputKind.options),
        fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ')),
        (documents, kind, pattern) => {
          fc.pre(patternTrouble(pattern) === null)
          const files = planFiles(documents, { kind, pattern })
          expect(files.flatMap((file) => file.documents).toSorted((a, b) => a - b)).toEqual([
            ...documents.keys(),
          ])
          const names = files.map(({ name }) => name.toLowerCase())
          expect(new Set(names).size).toBe(names.length)
          expect(files.filter(({ name }) => !isFileName(name) || !name.endsWith('.pdf'))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('or are refused with what is wrong in the pattern', () => {
    expect(patternTrouble('{nama} {nik}')).toContain('{nik} tidak dikenal')
    expect(patternTrouble('{nama')).toContain('tanpa pasangannya')
    expect(patternTrouble('   ')).toContain('harus diisi')
    expect(() => plan('person', '{gaji}')).toThrow('{gaji} tidak dikenal')
  })
})

describe('sets', () => {
  const periods = periodsOf('quarterly')
  const said = (set: 'akhir-tahun' | 'kenaikan-pangkat' | 'berkas-kinerja') =>
    partsOf({ set, year: 2026 }, periods).map(({ form, year, period }) =>
      [form.id, year, period].join(' ').trim(),
    )

  it('hold what an office hands in together', () => {
    expect(said('akhir-tahun')).toEqual([
      'skp 2026',
      'evaluasi 2026 tahunan',
      'dokumen-evaluasi 2026 tahunan',
    ])
    expect(said('kenaikan-pangkat')).toEqual([
      'dokumen-evaluasi 2025 tahunan',
      'dokumen-evaluasi 2026 tahunan',
      'konversi-angka-kredit 2025',
      'konversi-angka-kredit 2026',
    ])
    expect(said('berkas-kinerja')).toEqual([
      'sampul-berkas 2026',
      'perjanjian-kinerja 2026',
      'skp 2026',
      'lampiran-skp 2026',
      'rencana-aksi 2026',
      'berita-acara-dialog 2026',
      'evaluasi 2026 tw1',
      'evaluasi 2026 tw2',
      'evaluasi 2026 tw3',
      'evaluasi 2026 tw4',
      'evaluasi 2026 tahunan',
      'dokumen-evaluasi 2026 tahunan',
      'keberatan 2026 tahunan',
    ])
  })

  it('are told apart from single forms, which stand in the order of the year', () => {
    expect(chosenForms({ form: 'evaluasi', also: ['skp', 'evaluasi'] }).map(({ id }) => id)).toEqual([
      'skp',
      'evaluasi',
    ])
    expect(chosenForms({})).toEqual([])
  })
})

describe('a pasted list of NIP', () => {
  it('is read with spaces, dots and line breaks, each once', () => {
    expect(
      nipsIn('19900913 201505 2 014\n199009132015052014\r\n1986.0926.201001.1.001, 197801012000011001;'),
    ).toEqual(['199009132015052014', '198609262010011001', '197801012000011001'])
    expect(nipsIn('199009132015052014 198609262010011001')).toEqual([
      '199009132015052014',
      '198609262010011001',
    ])
  })

  it('keeps what is no NIP, so that it can be named', () => {
    expect(nipsIn('12345\nSiti Rekaan')).toEqual(['12345', 'Siti Rekaan'])
    expect(nipsIn(' \n ')).toEqual([])
  })
})

describe('pages of a document', () => {
  const pages = (range: string, count = 9, side: PageSide = 'all') => choosePages({ range, side }, count)

  it('are chosen by ranges and by sides', () => {
    expect(pages('1-3, 5; 8-')).toEqual([1, 2, 3, 5, 8, 9])
    expect(pages('-2,2,1')).toEqual([1, 2])
    expect(pages('')).toHaveLength(9)
    expect(pages('', 5, 'odd')).toEqual([1, 3, 5])
    expect(pages('', 5, 'even')).toEqual([2, 4])
    expect(pages('', 5, 'even-backwards')).toEqual([4, 2])
    expect(pages('3-40', 5)).toEqual([3, 4, 5])
  })

  it('that do not exist are named', () => {
    expect(() => pages('12')).toThrow('Halaman 12 tidak ada: dokumen ini berisi 9 halaman.')
    expect(() => pages('satu')).toThrow('"satu" bukan halaman')
    expect(() => pages('5-2')).toThrow('bukan rentang')
    expect(() => pages('1', 9, 'even')).toThrow('Tidak ada halaman seperti itu')
  })

  it('odd and even together are all of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), (count) => {
        const both = [...pages('', count, 'odd'), ...pages('', count, 'even')]
        expect(both.toSorted((a, b) => a - b)).toEqual(pages('', count))
      }),
    )
  })
})
