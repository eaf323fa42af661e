import { expect, test } from 'vitest'
import type { LetterContent } from '../../../shared/letters/letter.ts'
import { problemsOfDraft, problemsOfLetter, subjectOf } from '../../../shared/letters/rules.ts'
import { startingTemplates } from '../../../shared/letters/templates.ts'
import { filledTexts, letterWords, missingWords, unknownWords } from '../../../shared/letters/words.ts'

const letter = (some: Partial<LetterContent> = {}): LetterContent => ({
  kind: 'keterangan',
  title: 'SURAT KETERANGAN',
  number: '',
  date: '2026-10-05',
  at: '',
  place: 'Uji',
  body: 'bahwa {nama} bekerja',
  points: '',
  closing: '',
  people: [
    { role: 'tentang', who: { employeeId: 3 } },
    { role: 'pihak', who: { employeeId: 1 } },
  ],
  ...some,
})

const fields = (content: LetterContent) => problemsOfLetter(content).map(({ field }) => field)

test('a surat keterangan is about one employee and signed by one official', () => {
  expect(fields(letter())).toEqual([])
  expect(subjectOf(letter())).toBe(3)
  expect(fields(letter({ people: [{ role: 'tentang', who: { officialId: 1 } }] }))).toEqual([
    'Penanda tangan',
    'Pegawai',
  ])
})

test('a berita acara has two parties at least, and a day, a place and a text like every letter', () => {
  expect(fields(letter({ kind: 'acara', people: [] }))).toEqual(['Para pihak'])
  expect(fields(letter({ title: '', date: null, place: '', body: '' }))).toEqual([
    'Judul',
    'Tanggal',
    'Tempat',
    'Isi',
  ])
})

test('a draft may be half written, but says nothing that means nothing', () => {
  expect(problemsOfDraft(letter({ people: [], title: '', date: null }))).toEqual([])
  expect(problemsOfDraft(letter({ body: '{gaji}' }))[0]?.message).toContain(
    '{gaji} tidak dikenal; pakai {nama}',
  )
})

test('what has no value is left open on a draft, and told', () => {
  const words = Object.fromEntries(Object.keys(letterWords).map((name) => [name, ''])) as Record<
    keyof typeof letterWords,
    string
  >
  const content = letter({ body: 'predikat {predikat}, {nama}' })
  expect(missingWords(content, { ...words, nama: 'Siti' })).toEqual(['predikat'])
  expect(filledTexts(content, { ...words, nama: 'Siti' }).body).toBe(`predikat ${'.'.repeat(20)}, Siti`)
})

test('the templates that come with the application use known names only, and have names of their own', () => {
  for (const template of startingTemplates) expect(unknownWords(template)).toEqual([])
  const names = startingTemplates.map(({ kind, name }) => `${kind} ${name}`)
  expect(new Set(names).size).toBe(names.length)
})
