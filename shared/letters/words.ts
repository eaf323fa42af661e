import { filledWith, unknownIn, usedIn } from '../kernel/wording.ts'
import type { LetterContent } from './letter.ts'

/** What stands for something in the wording of a letter, and what it means: of the employee whom it is about, or the office. */
export const letterWords = {
  nama: 'Nama lengkap pegawai',
  nip: 'NIP atau NI PPPK',
  pangkat: 'Pangkat dan golongan ruang',
  jabatan: 'Jabatan',
  unit: 'Unit kerja',
  predikat: 'Predikat tahunan terakhir yang ditandatangani',
  tahun_predikat: 'Tahun predikat itu',
  kantor: 'Nama kantor',
  instansi: 'Nama instansi',
  tanggal: 'Tanggal surat',
  tahun: 'Tahun surat',
} as const satisfies Readonly<Record<string, string>>

export type LetterWord = keyof typeof letterWords
export type LetterWords = Readonly<Record<LetterWord, string>>

/** Stands on a draft for what is not known yet. */
const unknownYet = '.'.repeat(20)

/** The texts of a letter in which names in braces are filled. */
const texts = ['body', 'points', 'closing'] as const
type Texts = Pick<LetterContent, (typeof texts)[number]>

/** Names in braces that mean nothing. */
export const unknownWords = (content: Texts): string[] => [
  ...new Set(texts.flatMap((name) => unknownIn(content[name], letterWords))),
]

/** Names that are used and have no value. */
export const missingWords = (content: Texts, words: LetterWords): LetterWord[] =>
  [...new Set(texts.flatMap((name) => usedIn(content[name])))].flatMap((name) => {
    const known = (Object.keys(letterWords) as LetterWord[]).find((word) => word === name)
    return known !== undefined && words[known].trim() === '' ? [known] : []
  })

/** The texts with all their names filled; what is not known yet is left open for a pen. */
export function filledTexts(content: Texts, words: LetterWords): Texts {
  const open = Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, value.trim() === '' ? unknownYet : value]),
  )
  return {
    body: filledWith(content.body, open),
    points: filledWith(content.points, open),
    closing: filledWith(content.closing, open),
  }
}
