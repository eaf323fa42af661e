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
 * Papers with a NOMOR (berita acara, piagam, sertifikat: Peraturan ANRI 5/2021, Permendagri 1/2023; angka kredit:
 * Peraturan BKN 3/2023, lampiran). All others, like SKP and evaluations, have none in their regulation and stand in the
 * register by what they say alone.
 */
export const letterKinds: readonly LetterKind[] = [
  { form: 'berita-acara-dialog', name: 'Berita acara dialog kinerja', klas: '800.1.4.4' },
  { form: 'berita-acara-bimbingan', name: 'Berita acara bimbingan dan konseling', klas: '800.1.4.4' },
  { form: 'rencana-perbaikan-kinerja', name: 'Rencana perbaikan kinerja', klas: '800.1.4.4' },
  { form: 'keberatan', name: 'Berita acara putusan keberatan', klas: '800.1.4.4' },
  { form: 'piagam', name: 'Piagam penghargaan', klas: '800.1.12.8' },
  { form: 'sertifikat', name: 'Sertifikat pelatihan', klas: '800.2' },
  { form: 'konversi-angka-kredit', name: 'Konversi predikat ke angka kredit', klas: '800.1.4.5' },
  { form: 'akumulasi-angka-kredit', name: 'Akumulasi angka kredit', klas: '800.1.4.5' },
  { form: 'penetapan-angka-kredit', name: 'Penetapan angka kredit', klas: '800.1.4.5' },
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
