import { usualPattern, type LetterPattern } from './letter-number.ts'

/** A kind of paper that officially carries a number, by the form of which it is. */
export interface LetterKind {
  /** Of the register of forms. */
  form: string
  name: string
  /** Kode klasifikasi that is proposed (Permendagri 83/2022). */
  klas: string
}

/**
 * Papers with a NOMOR (berita acara: Peraturan ANRI 5/2021, Permendagri 1/2023). All others, like SKP and evaluations,
 * have none in their regulation and stand in the register by what they say alone.
 */
export const letterKinds: readonly LetterKind[] = [
  { form: 'berita-acara-dialog', name: 'Berita acara dialog kinerja', klas: '800.1.4.4' },
  { form: 'berita-acara-bimbingan', name: 'Berita acara bimbingan dan konseling', klas: '800.1.4.4' },
  { form: 'rencana-perbaikan-kinerja', name: 'Rencana perbaikan kinerja', klas: '800.1.4.4' },
  { form: 'keberatan', name: 'Berita acara putusan keberatan', klas: '800.1.4.4' },
  // Of whatever: the clerk fills in a finer code.
  { form: 'berita-acara', name: 'Berita acara', klas: '800' },
  { form: 'surat-keterangan', name: 'Surat keterangan', klas: '800' },
]

/** How a kind is numbered until the office says otherwise. */
export const usualNumbering = ({ klas }: LetterKind): LetterPattern => ({
  pattern: usualPattern,
  klas,
  unit: '',
})
