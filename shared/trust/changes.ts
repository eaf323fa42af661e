import { shortDate } from '../kernel/dates.ts'
import { formatNumber } from '../kernel/numbers.ts'
import { aspectLabels } from '../planning/skp/labels.ts'
import { Aspect } from '../planning/skp/skp.ts'
import { coreValuesOf } from '../regulations/berakhlak.ts'
import { fieldWords, unsaid, valueWords } from './change-words.ts'

/** What ids in an entry stand for. */
export interface Names {
  employee: (id: number) => string | undefined
  official: (id: number) => string | undefined
  unit: (id: number) => string | undefined
  row: (id: string) => NamedRow | undefined
  /** Whether long texts are said to their end: to be searched, not to be read. */
  whole?: boolean
}

/** An RHK, an indicator, a goal: the kind as people call it, and its text. */
interface NamedRow {
  kind: 'RHK' | 'Indikator' | 'Sasaran'
  text: string
  /** Of an RHK: "RHK 2". */
  name?: string
  /** Of an indicator, and the RHK in which it lies. */
  aspect?: Aspect | null
  rhk?: { name: string; text: string } | undefined
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRowId = (key: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key)
const isNothing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Up to which a text is said, and up to which one that says only where something stands. */
const longest = 300
const beginning = 60
const quoted = (text: string, { whole = false }: Names, most = longest): string => {
  const line = text.trim().replace(/\s*\n\s*/g, '; ')
  return `“${line.length > most && !whole ? `${line.slice(0, most).trimEnd()}…` : line}”`
}

/** With the full stop at its end, of which what is quoted may have one already. */
const sentence = (text: string): string => (/\.”?$/.test(text) ? text : `${text}.`)

/** Whose id a field holds. */
const idsOf: Readonly<Record<string, 'employee' | 'official' | 'unit'>> = {
  employeeId: 'employee',
  employees: 'employee',
  leaderId: 'employee',
  headEmployeeId: 'employee',
  giverEmployeeId: 'employee',
  askedRekan: 'employee',
  askedBawahan: 'employee',
  officialId: 'official',
  headOfficialId: 'official',
  unitId: 'unit',
  parentId: 'unit',
  beforeId: 'unit',
}
const gone = {
  employee: 'pegawai yang tidak ada lagi',
  official: 'pejabat yang tidak ada lagi',
  unit: 'unit yang tidak ada lagi',
}

/** The quarters of a rencana aksi: bit by bit, the first one lowest. */
const quartersOf = (bits: number): string =>
  ['I', 'II', 'III', 'IV'].filter((_, index) => (bits >> index) & 1).join(', ')

/** Fields whose number is a name, not an amount. */
const plain: ReadonlySet<string> = new Set(['year', 'graduationYear', 'remark'])
/** Fields that list ids of no interest: how many there are is said. */
const counted: ReadonlySet<string> = new Set(['skp', 'teams', 'links', 'carriedBy', 'settledRemarks'])

function sayNumber(key: string, value: number, names: Names): string {
  const whose = idsOf[key]
  if (whose) return names[whose](value) ?? gone[whose]
  if (key === 'quarters') return quartersOf(value)
  return plain.has(key) ? String(value) : formatNumber(value)
}

function sayText(key: string, value: string, names: Names): string {
  const row = isRowId(value) ? names.row(value) : undefined
  if (row) return `${row.name ?? row.kind} ${quoted(row.text, names)}`
  if (isRowId(value)) return 'baris yang tidak ada lagi'
  const word = valueWords[key]?.[value]
  if (word !== undefined) return word
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value) : quoted(value, names)
}

/** A value in words. */
function say(key: string, value: Json | undefined, names: Names): string {
  if (isNothing(value)) return 'kosong'
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value === 'number') return sayNumber(key, value, names)
  if (typeof value === 'string') return sayText(key, value, names)
  if (Array.isArray(value))
    return counted.has(key) ? String(value.length) : value.map((one) => say(key, one, names)).join(', ')
  return Object.entries(value ?? {})
    .filter(([part, own]) => !unsaid.has(part) && !isNothing(own))
    .map(([part, own]) =>
      isFields(own) || Array.isArray(own) ? say(part, own, names) : say(part, own, names),
    )
    .join(' – ')
}

/** @param within the part in which the field stands */
const wordOf = (key: string, within: string): string => {
  if (key === 'tmt' && within !== '') return `TMT ${within}`
  const value = /^perilaku (\d)$/.exec(key)?.[1]
  if (value !== undefined) return `Perilaku ${coreValuesOf(2022)[Number(value) - 1]?.name ?? value}`
  return fieldWords[key] ?? key
}

/** What a row is, by the field that holds its words. */
const kindOf = (row: Fields | undefined): string =>
  row === undefined
    ? 'RHK'
    : 'indicator' in row
      ? 'Indikator'
      : 'action' in row
        ? 'Rencana aksi'
        : 'activity' in row
          ? 'Kegiatan'
          : 'RHK'

/** What a row is called, by its own words where nobody knows it any more. */
function rowTitle(id: string, before: Json | undefined, after: Json | undefined, names: Names): string {
  const known = names.row(id)
  const own = [after, before].find(isFields)
  const text = own?.['text'] ?? own?.['indicator'] ?? own?.['action'] ?? own?.['activity']
  const kind = known?.kind ?? kindOf(own)
  const words = typeof text === 'string' && text !== '' ? text : known?.text
  if (words === undefined) return 'Baris yang tidak ada lagi'
  const place = kind === 'Indikator' ? placeOfIndicator(known, own, names) : ''
  return `${known?.name ?? kind} ${quoted(words, names)}${place}`
}

/** The aspect of an indicator and the RHK in which it lies, also of one that is gone from an RHK that is there. */
function placeOfIndicator(known: NamedRow | undefined, own: Fields | undefined, names: Names): string {
  const { rhkId, aspect: ownAspect } = own ?? {}
  const rhk = known?.rhk ?? (typeof rhkId === 'string' ? names.row(rhkId) : undefined)
  const aspect = Aspect.safeParse(known?.aspect ?? ownAspect).data
  const parts = [
    ...(aspect ? [aspectLabels[aspect]] : []),
    ...(rhk ? [`${rhk.name ?? 'RHK'} ${quoted(rhk.text, names, beginning)}`] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** Lists of things with an id, by it, so that what changed in each is found. */
function byId(value: Json | undefined): Fields | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const rows = value
    .filter(isFields)
    .flatMap((row) =>
      typeof row['id'] === 'string' && isRowId(row['id']) ? [[row['id'], row] as const] : [],
    )
  return rows.length === value.length ? Object.fromEntries(rows) : null
}

/** The place of a row among others; the position of an operator is a text. */
const isPlace = (key: string, value: Json | undefined) => key === 'position' && typeof value === 'number'

const isSame = (a: Json | undefined, b: Json | undefined) => JSON.stringify(a) === JSON.stringify(b)

/** What has parts that are told one by one; a person and a list of words are one thing. */
const partsOf = (value: Json | undefined): Fields | null =>
  byId(value) ??
  (isFields(value) && !('employeeId' in value && Object.keys(value).length === 1) && !('officialId' in value)
    ? value
    : null)

function sayRow(id: string, old: Json | undefined, now: Json | undefined, names: Names): string[] {
  const title = rowTitle(id, old, now, names)
  const parts = [partsOf(old), partsOf(now)] as const
  if (parts[0] && parts[1])
    return sayFields(parts[0], parts[1], names, '', ['rhkId']).map((line) => `${title}: ${line}`)
  if (parts[1] || parts[0]) {
    const target = (parts[1] ?? parts[0])?.['target']
    const more = isNothing(target) ? '' : `, target ${say('target', target, names)}`
    return [`${title}${more} ${parts[1] ? 'ditambahkan' : 'dihapus'}.`]
  }
  // What is said of a row in an evaluation: realisasi of an indicator, umpan balik on an RHK.
  const what = names.row(id)?.kind === 'RHK' ? 'Umpan balik' : 'Realisasi'
  return [sayOne(`${what} pada ${title}`, 'realisation', old, now, names)]
}

/** Cells whose words were not taken: the file never held them. */
const sayLetGo = (cells: Json | undefined, names: Names): string[] =>
  Array.isArray(cells)
    ? cells
        .filter(isFields)
        .flatMap(({ cell, value }) =>
          typeof cell === 'string' && typeof value === 'string'
            ? [sentence(`${cell}: ${quoted(value, names)} tidak dipakai`)]
            : [],
        )
    : []

function sayOne(
  title: string,
  key: string,
  old: Json | undefined,
  now: Json | undefined,
  names: Names,
): string {
  if (isNothing(old)) return sentence(`${title} diisi: ${say(key, now, names)}`)
  if (isNothing(now)) return sentence(`${title} dikosongkan, sebelumnya ${say(key, old, names)}`)
  return sentence(`${title} diubah dari ${say(key, old, names)} menjadi ${say(key, now, names)}`)
}

function sayFields(
  old: Fields,
  now: Fields,
  names: Names,
  within = '',
  silent: readonly string[] = [],
): string[] {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const lines = keys.flatMap((key): string[] => {
    const [was, is] = [old[key], now[key]]
    if (key === 'letGo') return sayLetGo(is, names)
    if (
      unsaid.has(key) ||
      isPlace(key, is ?? was) ||
      silent.includes(key) ||
      isSame(was, is) ||
      (isNothing(was) && isNothing(is))
    )
      return []
    if (isRowId(key)) return sayRow(key, was, is, names)
    const [wasParts, isParts] = [partsOf(was), partsOf(is)]
    if (wasParts ?? isParts) return sayFields(wasParts ?? {}, isParts ?? {}, names, key)
    return [sayOne(wordOf(key, within), key, was, is, names)]
  })
  const isMoved = isPlace('position', now['position']) && !isSame(old['position'], now['position'])
  return lines.length === 0 && isMoved ? ['Tempatnya dalam urutan diubah.'] : lines
}

const read = (json: string | null): Json => (json === null ? null : (JSON.parse(json) as Json))
/** A list of things, as goals are kept, is told thing by thing. */
const fieldsOf = (value: Json): Fields => byId(value) ?? (isFields(value) ? value : {})

/**
 * What an entry of the log says that changed, as sentences: from what to what.
 * @param change what stood before and what stands after, as the log keeps it
 * @param names what ids in it stand for; what is gone is called so
 */
export function sayChanges(change: { before: string | null; after: string | null }, names: Names): string[] {
  const [old, now] = [fieldsOf(read(change.before)), fieldsOf(read(change.after))]
  const lines = sayFields(old, now, names)
  // A change of one row, which is named beside what changed of it.
  const { rhkId } = now
  if (typeof rhkId !== 'string' || !isSame(rhkId, old['rhkId'])) return lines
  return lines.map((line) => `${rowTitle(rhkId, undefined, undefined, names)}: ${line}`)
}

/** Ids of rows that an entry names. */
export const rowIdsIn = (change: { before: string | null; after: string | null }): string[] =>
  [change.before, change.after].flatMap(
    (json) => json?.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [],
  )
