import { expect, test } from 'vitest'
import { saysAll } from '../../../shared/trust/search.ts'

const line =
  'Indikator “Persentase berkas” (Kualitas, RHK 12 “Mutu 1994”): Target diubah dari “96 %” menjadi “94,5 %”.'

test.each(['', 'target', 'DIUBAH target', '96 %', 'rhk 12', 'berkas 96', '94,5', 'mutu 1994'])(
  'what says it all is found: %s',
  (typed) => {
    expect(saysAll(typed)(line)).toBe(true)
  },
)

test.each(['realisasi', 'target kosong', 'rhk 1', '9', '94', '12.5', '5'])(
  'what is said otherwise is not found: %s',
  (typed) => {
    expect(saysAll(typed)(line)).toBe(false)
  },
)
