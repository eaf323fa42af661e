import { expect, test } from 'vitest'
import { readSkpWorksheet } from '../../../../shared/planning/excel/read.ts'

test('a form with merged cells: RHK over its aspects, penugasan below the text', () => {
  const [person] =
    readSkpWorksheet([
      ['1', 'NAMA', 'Orang Rekaan', '1', 'NAMA', 'Penilai Rekaan'],
      ['2', 'NIP', '198609262015051003', '2', 'NIP', '198609262015051002'],
      ['NO', 'RENCANA HASIL KERJA', 'ASPEK', 'INDIKATOR KINERJA INDIVIDU', 'TARGET'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['A. UTAMA', null, null, null, null],
      [1, 'Arsip tertata', 'Kuantitas', 'Jumlah berkas', '12 dokumen'],
      [null, null, 'Waktu', 'Lama penataan', 'maks. 3 hari'],
      ['B. TAMBAHAN', null, null, null, null],
      [1, 'Panitia rekaan\n(penugasan dari Camat)', 'Kuantitas', 'Jumlah rapat', 4],
    ]) ?? []
  expect(person).toMatchObject({ nip: '198609262015051003', name: 'Orang Rekaan', remarks: [] })
  expect(person?.rhk).toMatchObject([
    {
      kind: 'utama',
      text: 'Arsip tertata',
      indicators: [{ targetMin: 12 }, { aspect: 'waktu', targetMax: 3 }],
    },
    { kind: 'tambahan', text: 'Panitia rekaan', assignedBy: 'Camat', indicators: [{ target: '4' }] },
  ])
})
