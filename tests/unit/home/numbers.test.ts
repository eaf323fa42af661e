import { expect, test } from 'vitest'
import { whyNumbersDiffer } from '../../../shared/home/numbers.ts'

test('as many SKP as people need no word', () => {
  expect(whyNumbersDiffer({ skp: 45, people: 45, notDue: 0, left: 0 })).toBeNull()
})

test('why there are more or fewer SKP than people is said', () => {
  expect(whyNumbersDiffer({ skp: 46, people: 45, notDue: 0, left: 0 })).toBe(
    '46 SKP, 45 pegawai: 1 SKP adalah yang kedua dari orang yang sama dalam tahun ini.',
  )
  expect(whyNumbersDiffer({ skp: 46, people: 45, notDue: 2, left: 1 })).toBe(
    '46 SKP, 46 pegawai: 1 SKP adalah yang kedua dari orang yang sama dalam tahun ini; 1 dari pegawai yang sudah tidak bertugas di sini; 2 pegawai belum atau tidak memerlukan SKP tahun ini.',
  )
})
