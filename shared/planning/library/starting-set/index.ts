import type { LibraryEntry } from '../library.ts'
import { kecamatan } from './kecamatan.ts'
import { kelurahan } from './kelurahan.ts'
import { puskesmas } from './puskesmas.ts'
import { sekolah } from './sekolah.ts'

/** What the application brings along for the commonest jabatan of a kecamatan, kelurahan, puskesmas and school. */
export const startingSet: readonly LibraryEntry[] = Object.entries({
  kecamatan,
  kelurahan,
  puskesmas,
  sekolah,
}).flatMap(([kind, seeds]) =>
  seeds.flatMap(({ jabatan: [jabatan = '', ...alike], rhk }) =>
    rhk.map(({ text, perspective = null, indicators }, index): LibraryEntry => ({
      id: `awal/${kind}/${jabatan}/${index + 1}`,
      jabatan,
      alike,
      text,
      perspective,
      indicators: indicators.map(([aspect, indicator, target]) => ({ aspect, indicator, target })),
      source: 'awal',
      origin: 'Bawaan aplikasi',
    })),
  ),
)
