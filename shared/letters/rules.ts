import type { Problem } from '../kernel/refusal.ts'
import { inRole, type LetterContent, type LetterDocument, letterLabels } from './letter.ts'
import { letterWords, type LetterWord, unknownWords } from './words.ts'

/** What the parties of a berita acara are called, in their order (Permendagri 1/2023). */
const ordinals = [
  'PERTAMA',
  'KEDUA',
  'KETIGA',
  'KEEMPAT',
  'KELIMA',
  'KEENAM',
  'KETUJUH',
  'KEDELAPAN',
] as const
const mostParties = ordinals.length
const mostWitnesses = 4

/** "PIHAK PERTAMA" for 0. */
export const calledParty = (at: number): string => `PIHAK ${ordinals[at] ?? at + 1}`

/** Whom a surat keterangan is about; null for a berita acara, and while nobody is chosen. */
export function subjectOf(content: Pick<LetterContent, 'kind' | 'people'>): number | null {
  if (content.kind === 'acara') return null
  const [about] = inRole(content, 'tentang')
  return about && 'employeeId' in about.who ? about.who.employeeId : null
}

const keyOf = ({ who }: LetterContent['people'][number]): string =>
  'employeeId' in who ? `e${who.employeeId}` : `o${who.officialId}`

/** What is wrong with a letter, even while it is a draft. */
export function problemsOfDraft(content: LetterContent): Problem[] {
  const problems: Problem[] = []
  const [unknown] = unknownWords(content)
  if (unknown !== undefined)
    problems.push({
      field: 'Isi',
      message: `{${unknown}} tidak dikenal; pakai ${Object.keys(letterWords)
        .map((name) => `{${name}}`)
        .join(', ')}.`,
    })
  const twice = content.people.find(
    (one, at) =>
      content.people.findIndex((other) => other.role === one.role && keyOf(other) === keyOf(one)) < at,
  )
  if (twice)
    problems.push({ field: 'Para pihak', message: 'Seseorang tercatat dua kali dalam peran yang sama.' })
  if (inRole(content, 'pihak').length > mostParties)
    problems.push({ field: 'Para pihak', message: `Paling banyak ${mostParties} pihak.` })
  if (inRole(content, 'saksi').length > mostWitnesses)
    problems.push({ field: 'Saksi', message: `Paling banyak ${mostWitnesses} saksi.` })
  if (inRole(content, 'mengetahui').length > 1)
    problems.push({ field: 'Mengetahui', message: 'Hanya satu pejabat yang mengetahui.' })
  return problems
}

/**
 * What has to be there before a letter is signed: title, day, what it says and who signs; a surat keterangan is about one
 * employee and signed by one official.
 */
export function problemsOfLetter(content: LetterContent): Problem[] {
  const problems = problemsOfDraft(content)
  const missing = (field: string, message: string) => problems.push({ field, message })
  if (content.title === '') missing('Judul', 'Judul surat belum diisi.')
  if (content.date === null) missing('Tanggal', 'Tanggal surat belum diisi.')
  if (content.place === '') missing('Tempat', 'Tempat penandatanganan belum diisi.')
  if (content.body === '') missing('Isi', 'Isi surat belum ditulis.')
  const parties = inRole(content, 'pihak').length
  if (content.kind === 'acara') {
    if (parties < 2) missing('Para pihak', 'Berita acara ditandatangani sedikitnya dua pihak.')
    if (inRole(content, 'tentang').length > 0)
      missing('Pegawai', 'Berita acara tidak menerangkan seorang pegawai; kosongkan.')
    return problems
  }
  if (parties !== 1) missing('Penanda tangan', 'Pilih seorang pejabat yang menandatangani.')
  if (subjectOf(content) === null || inRole(content, 'tentang').length > 1)
    missing('Pegawai', 'Pilih seorang pegawai yang diterangkan.')
  return problems
}

/** Why a name in braces can't be filled, as a sentence. */
export const saidOfMissing = (word: LetterWord): Problem => ({
  field: 'Isi',
  message:
    word === 'predikat' || word === 'tahun_predikat'
      ? 'Pegawai itu belum mempunyai predikat tahunan yang ditandatangani sampai tanggal surat.'
      : `{${word}} (${letterWords[word].toLowerCase()}) belum diketahui.`,
})

/** How a list names a letter: its kind and whom it is about, or its title. */
export const nameOfLetter = ({ kind, title }: Pick<LetterDocument, 'kind' | 'title'>): string =>
  title.trim() === '' ? letterLabels[kind] : title
