import { z } from 'zod'
import { Aspect, Direction, Measure, Perspective, type Rhk, type SkpContent } from '../skp/skp.ts'
import { type NewId } from '../sheet/sheet.ts'
import { writeTarget } from '../skp/target.ts'
import { withContentOf } from '../annex/copy.ts'
import { required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { textKey } from '../../kernel/text.ts'

/** An indicator as it stands in the library: without ids, its target as text. */
export const LibraryIndicator = z.strictObject({
  aspect: Aspect.nullable(),
  indicator: z.string().max(most.text),
  target: z.string().max(most.short),
  /** Only where less is better. */
  direction: Direction.exclude(['up']).optional(),
  measure: Measure.optional(),
})
export type LibraryIndicator = z.infer<typeof LibraryIndicator>

/** What of an entry is written into an SKP. */
export const LibraryRhk = z.strictObject({
  text: required(most.text, 'RHK harus diisi.'),
  /** Of a jabatan whose form has perspectives. */
  perspective: Perspective.nullable().default(null),
  indicators: z.array(LibraryIndicator).max(most.iki),
})
export type LibraryRhk = z.infer<typeof LibraryRhk>

/** An RHK for a jabatan, and where it comes from. */
export const LibraryEntry = LibraryRhk.extend({
  id: z.string(),
  jabatan: z.string(),
  /** Other names of the same jabatan. */
  alike: z.array(z.string()),
  /** Brought along, from the office's own signed SKP, or from a file. */
  source: z.enum(['awal', 'kantor', 'berkas']),
  /** In words: the year and person's jabatan, or the file. */
  origin: z.string(),
})
export type LibraryEntry = z.infer<typeof LibraryEntry>

export const sourceLabels: Readonly<Record<LibraryEntry['source'], string>> = {
  awal: 'Bawaan aplikasi',
  kantor: 'Dari SKP kantor ini',
  berkas: 'Dari berkas',
}

/** Its words only, for names of jabatan and for searching. */
const plain = (text: string) =>
  textKey(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** Spellings of one word, and the levels of a JF, by which the same work is not another. */
const spelled: Readonly<Record<string, string>> = {
  subbagian: 'sub bagian',
  kasi: 'kepala seksi',
  kasubbag: 'kepala sub bagian',
}
const levels = new Set([
  'ahli',
  'pertama',
  'muda',
  'madya',
  'utama',
  'terampil',
  'mahir',
  'penyelia',
  'pemula',
])

/** A jabatan without what makes no difference: case, signs, spelling. */
export const jabatanKey = (jabatan: string): string =>
  plain(jabatan)
    .split(' ')
    .map((word) => spelled[word] ?? word)
    .join(' ')

const wordsOf = (jabatan: string): Set<string> =>
  new Set(
    jabatanKey(jabatan)
      .split(' ')
      .filter((word) => !levels.has(word) && word !== 'dan'),
  )

/** How well what stands for one jabatan suits another: 3 the same, 2 the same on another level, 1 a narrower or wider one, 0 not at all. */
export function suits(entry: Pick<LibraryEntry, 'jabatan' | 'alike'>, jabatan: string): 0 | 1 | 2 | 3 {
  const key = jabatanKey(jabatan)
  const wanted = wordsOf(jabatan)
  if (!key || wanted.size === 0) return 0
  let best: 0 | 1 | 2 | 3 = 0
  for (const name of [entry.jabatan, ...entry.alike]) {
    if (jabatanKey(name) === key) return 3
    const own = wordsOf(name)
    const [small, large] = own.size <= wanted.size ? [own, wanted] : [wanted, own]
    const within = [...small].every((word) => large.has(word))
    if (within && small.size === large.size) best = 2
    // "Guru" is in "Guru Kelas"; "Kepala Seksi" alone says nothing about the work.
    else if (within && best < 1 && !general.has([...small].join(' '))) best = 1
  }
  return best
}
const general = new Set([
  'kepala',
  'kepala seksi',
  'kepala sub bagian',
  'sekretaris',
  'pengelola',
  'operator',
  'analis',
])

/** By which an RHK for a jabatan is known to be the same as another. */
export const entryKey = ({ jabatan, text }: Pick<LibraryEntry, 'jabatan' | 'text'>): string =>
  `${jabatanKey(jabatan)}\n${textKey(text)}`

/** The same RHK for the same jabatan once: the office's own before a file's, both before what is brought along. */
export function withoutTwins(entries: readonly LibraryEntry[]): LibraryEntry[] {
  const order: ReadonlyArray<LibraryEntry['source']> = ['kantor', 'berkas', 'awal']
  const seen = new Set<string>()
  return entries
    .toSorted((a, b) => order.indexOf(a.source) - order.indexOf(b.source))
    .filter((entry) => {
      const key = entryKey(entry)
      return seen.has(key) ? false : (seen.add(key), true)
    })
}

/** For one jabatan the same words on another level are the same RHK. */
const onceByText = (entries: readonly LibraryEntry[]): LibraryEntry[] => {
  const texts = new Set<string>()
  return entries.filter(({ text }) => {
    const key = textKey(text)
    return texts.has(key) ? false : (texts.add(key), true)
  })
}

/** What suits a jabatan, best first; nothing twice. Without a jabatan all. */
export const entriesFor = (entries: readonly LibraryEntry[], jabatan: string | null): LibraryEntry[] =>
  jabatan === null
    ? withoutTwins(entries)
    : onceByText(
        withoutTwins(entries.filter((entry) => suits(entry, jabatan) > 0)).toSorted(
          (a, b) => suits(b, jabatan) - suits(a, jabatan),
        ),
      )

/** Those in which all words occur. */
export function searchEntries(entries: readonly LibraryEntry[], search: string): LibraryEntry[] {
  const words = plain(search).split(' ').filter(Boolean)
  return entries.filter(({ text, jabatan, indicators }) => {
    const all = plain([text, jabatan, ...indicators.map(({ indicator }) => indicator)].join(' '))
    return words.every((word) => all.includes(word))
  })
}

/** An RHK of the library as a row of an SKP. */
export const rhkFrom = ({ text, perspective, indicators }: LibraryRhk, newId: NewId): Rhk => ({
  id: newId(),
  kind: 'utama',
  superiorRhkId: null,
  superiorText: '',
  text,
  assignedBy: '',
  perspective,
  indicators: indicators.map(({ aspect, indicator, target, direction, measure }) =>
    writeTarget(
      {
        id: newId(),
        aspect,
        indicator,
        target: '',
        targetMin: null,
        targetMax: null,
        unit: null,
        direction: direction ?? 'up',
        ...(measure ? { measure } : {}),
      },
      target,
    ),
  ),
})

/** RHK of the library added to a draft; what the draft has already stays as it is. */
export const withLibrary = (draft: SkpContent, chosen: readonly LibraryRhk[], newId: NewId): SkpContent =>
  withContentOf(
    draft,
    { rhk: chosen.map((entry) => rhkFrom(entry, newId)), expectations: draft.expectations.map(() => '') },
    newId,
  )
