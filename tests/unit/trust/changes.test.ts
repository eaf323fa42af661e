import { expect, test } from 'vitest'
import { type Names, sayChanges } from '../../../shared/trust/changes.ts'

const rhkId = '74a923ac-4019-4612-856e-9034cffc4464'
const ikiId = 'ad4e105c-b6fa-4a50-8f2f-d472f9dc978c'
const names: Names = {
  employee: (id) => (id === 7 ? 'Bagus Rekaan, S.STP.' : undefined),
  official: () => undefined,
  unit: (id) => (id === 3 ? 'Seksi Uji' : undefined),
  row: (id) =>
    id === rhkId
      ? { kind: 'RHK', text: 'Tersusunnya laporan' }
      : id === ikiId
        ? { kind: 'Indikator', text: 'Jumlah laporan' }
        : undefined,
}
const say = (before: unknown, after: unknown) =>
  sayChanges(
    {
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    },
    names,
  )

test('a field is told from what to what, in the words of the page', () => {
  expect(
    say({ predikat: 'baik', signedOn: null }, { predikat: 'sangat-baik', signedOn: '2026-01-31' }),
  ).toEqual(['Predikat diubah dari Baik menjadi Sangat Baik.', 'Tanggal tanda tangan diisi: 31/01/2026.'])
  expect(say({ notes: 'Lanjutkan.' }, { notes: '' })).toEqual([
    'Catatan atau rekomendasi dikosongkan, sebelumnya “Lanjutkan.”',
  ])
})

test('people and units stand by their names, also where they are gone', () => {
  expect(say({ headEmployeeId: 7 }, { headEmployeeId: 8 })).toEqual([
    'Kepala diubah dari Bagus Rekaan, S.STP. menjadi pegawai yang tidak ada lagi.',
  ])
  expect(say(null, { appraiser: { employeeId: 7 }, unitId: 3 })).toEqual([
    'Pejabat penilai diisi: Bagus Rekaan, S.STP.',
    'Unit diisi: Seksi Uji.',
  ])
})

test('rows are named by what they say, and those that only moved say so', () => {
  expect(say({}, { [ikiId]: { indicator: 'Jumlah laporan', target: '12 laporan' } })).toEqual([
    'Indikator “Jumlah laporan”, target “12 laporan” ditambahkan.',
  ])
  expect(say({ [rhkId]: { text: 'Tersusunnya laporan' } }, {})).toEqual([
    'RHK “Tersusunnya laporan” dihapus.',
  ])
  expect(say({ [rhkId]: { text: 'A', position: 0 } }, { [rhkId]: { text: 'A', position: 2 } })).toEqual([
    'RHK “A”: Tempatnya dalam urutan diubah.',
  ])
  expect(say({ [ikiId]: null, [rhkId]: '' }, { [ikiId]: '12 laporan', [rhkId]: 'Baik' })).toEqual([
    'Realisasi pada Indikator “Jumlah laporan” diisi: “12 laporan”.',
    'Umpan balik pada RHK “Tersusunnya laporan” diisi: “Baik”.',
  ])
})

test('an indicator is named with its aspect and the RHK in which it lies, also when it is gone', () => {
  const rhk = { name: 'RHK 2', text: `Meningkatnya mutu ${'berkas '.repeat(20)}` }
  const placed = (whole: boolean): Names => ({
    ...names,
    whole,
    row: (id) =>
      id === ikiId
        ? { kind: 'Indikator', text: 'Persentase berkas', aspect: 'kualitas', rhk }
        : id === rhkId
          ? { kind: 'RHK', ...rhk }
          : undefined,
  })
  const change = (before: unknown, after: unknown) => ({
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  })
  const changed = change(
    { [ikiId]: { indicator: 'Persentase berkas', target: '96 %', rhkId } },
    { [ikiId]: { indicator: 'Persentase berkas', target: '94 %', rhkId } },
  )
  const [line] = sayChanges(changed, placed(false))
  expect(line).toMatch(
    /^Indikator “Persentase berkas” \(Kualitas, RHK 2 “Meningkatnya mutu [a-z ]{20,50}…”\): /,
  )
  expect(line).toMatch(/: Target diubah dari “96 %” menjadi “94 %”\.$/)
  // What is searched is said to its end.
  expect(sayChanges(changed, placed(true))[0]).toContain(rhk.text.trim())
  const goneId = 'b5b0b22e-7b0c-4f5e-9c3e-2f6f0a0e9d11'
  const removed = change({ [goneId]: { indicator: 'Jumlah berkas', target: '', aspect: 'waktu', rhkId } }, {})
  expect(sayChanges(removed, placed(false))).toEqual([
    expect.stringMatching(/^Indikator “Jumlah berkas” \(Waktu, RHK 2 “Meningkatnya .*…”\) dihapus\.$/),
  ])
})

test('what stays the same, and what only computers read, is not told', () => {
  expect(
    say({ state: 'draft', digest: 'a', place: 'Uji' }, { state: 'draft', digest: 'b', place: 'Uji' }),
  ).toEqual([])
})
