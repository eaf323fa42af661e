import { z } from 'zod'
import { safeFileName } from '../kernel/file-name.ts'
import { Refusal } from '../kernel/refusal.ts'

/** How the documents of one print are put into files. */
export const OutputKind = z.enum(['merged', 'person', 'unit', 'form'])
export type OutputKind = z.infer<typeof OutputKind>

export const outputLabels: Readonly<Record<OutputKind, string>> = {
  merged: 'Satu PDF',
  person: 'Satu PDF setiap pegawai',
  unit: 'Satu PDF setiap unit',
  form: 'Satu PDF setiap formulir',
}

/** What a pattern of a name can hold, and what stands for it where a file is of several. */
export const placeholders = ['formulir', 'nama', 'nip', 'unit', 'periode', 'tahun'] as const
type Placeholder = (typeof placeholders)[number]

/** What a clerk sees until another one is written. */
export const usualPatterns: Readonly<Record<OutputKind, string>> = {
  merged: '{formulir} {periode} {tahun} - {nama}',
  person: '{nama} {nip} - {formulir} {periode} {tahun}',
  unit: '{unit} - {formulir} {periode} {tahun}',
  form: '{formulir} {periode} {tahun} - {unit}',
}

const holder = /\{([^{}]*)\}/g

/** @returns what is wrong with a pattern, in a sentence; null where nothing is */
export function patternTrouble(pattern: string): string | null {
  const known: readonly string[] = placeholders
  const found = [...pattern.matchAll(holder)].map(([, name = '']) => name)
  const unknown = found.find((name) => !known.includes(name))
  if (unknown !== undefined)
    return `{${unknown}} tidak dikenal. Yang dapat dipakai: ${placeholders.map((name) => `{${name}}`).join(' ')}.`
  if (pattern.replace(holder, '').search(/[{}]/) !== -1)
    return 'Ada kurung kurawal tanpa pasangannya pada nama berkas.'
  return pattern.trim() === '' ? 'Nama berkas harus diisi.' : null
}

/** A document as its file is chosen and named by it. */
export interface Planned {
  /** Name of the form. */
  form: string
  year: number
  /** In words; null where it is of no period. */
  period: string | null
  /** Whose it is; null for a list of many. */
  person: { id: number; name: string; nip: string } | null
  unit: { id: number; name: string } | null
  /** What stands for the person of a list, e.g. the unit it is of. */
  whose?: string
}

/** A file with the documents in it, by their place in what was planned. */
export interface PlannedFile {
  /** With its extension, fit for every file system, and no other file's. */
  name: string
  documents: readonly number[]
}

const keyOf: Readonly<Record<OutputKind, (document: Planned) => string>> = {
  merged: () => '',
  // What is of nobody stands in a file of its own.
  person: ({ person, form }) => (person ? `${person.id}` : form),
  unit: ({ unit, person, form }) => (unit ? `${unit.id}` : person ? '' : form),
  form: ({ form }) => form,
}

/** All that is different among these, e.g. "SKP + Evaluasi". */
const together = (values: readonly string[], most: number, otherwise: (count: number) => string): string => {
  const different = [...new Set(values)]
  return different.length > most ? otherwise(different.length) : different.join(' + ')
}

/** What stands for each placeholder in the name of a file of these documents. */
function valuesOf(
  documents: readonly Planned[],
  set: string | undefined,
): Readonly<Record<Placeholder, string>> {
  const people = new Map(documents.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])))
  const [first] = people.values()
  const one = people.size === 1 ? first : undefined
  const units = documents.map(({ unit }) => unit?.name ?? 'Tanpa unit')
  const years = [...new Set(documents.map(({ year }) => year))].toSorted((a, b) => a - b)
  return {
    formulir:
      set ??
      together(
        documents.map(({ form }) => form),
        4,
        (count) => `${count} formulir`,
      ),
    nama: one?.name ?? (people.size === 0 ? (documents[0]?.whose ?? 'Kantor') : `${people.size} pegawai`),
    nip: one?.nip ?? '',
    unit:
      people.size === 0 ? (documents[0]?.whose ?? 'Kantor') : together(units, 1, (count) => `${count} unit`),
    periode:
      set === undefined
        ? together(
            documents.flatMap(({ period }) => period ?? []),
            1,
            () => '',
          )
        : '',
    tahun: years.length > 1 ? `${years[0]}-${years.at(-1)}` : `${years[0] ?? ''}`,
  }
}

/** What is empty leaves no gap and no hanging sign. */
const tidy = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/(?: -)+ /g, ' - ')
    .replace(/^[\s-]+|[\s.-]+$/g, '')

/**
 * @param set name of the set of which they are, instead of the names of its forms
 * @param pattern of the names, without extension
 * @returns which documents stand together in a file, in their order, and how each file is named
 * @throws Refusal that names what is wrong with the pattern
 */
export function planFiles(
  documents: readonly Planned[],
  {
    kind,
    pattern,
    set,
    extension = '.pdf',
  }: { kind: OutputKind; pattern: string; set?: string; extension?: string },
): PlannedFile[] {
  const trouble = patternTrouble(pattern)
  if (trouble !== null) throw new Refusal(trouble, [{ field: 'Nama berkas', message: trouble }])
  const places = Map.groupBy(documents.keys(), (place) => keyOf[kind](documents[place] as Planned))
  const taken = new Set<string>()
  return [...places.values()].map((own): PlannedFile => {
    const of = own.map((place) => documents[place] as Planned)
    const values = valuesOf(of, set)
    const filled = tidy(pattern.replace(holder, (_, name: Placeholder) => values[name]))
    const nip = values.nip !== '' && !filled.includes(values.nip) ? [`${filled} ${values.nip}`] : []
    return { name: freeOf([filled, ...nip], taken, extension), documents: own }
  })
}

/** The first of these names that is not taken, or the last with a number; namesakes are told apart by NIP. */
function freeOf(candidates: readonly string[], taken: Set<string>, extension: string): string {
  // Room for a number is kept, and file systems of Windows do not tell capitals.
  const free = (stem: string): string | null => {
    const name = safeFileName(`${safeFileName(stem)}${extension}`)
    if (taken.has(name.toLowerCase())) return null
    taken.add(name.toLowerCase())
    return name
  }
  for (const candidate of candidates) {
    const name = free(candidate)
    if (name !== null) return name
  }
  const last = (candidates.at(-1) ?? '').slice(0, 130)
  for (let n = 2; ; n += 1) {
    const name = free(`${last} (${n})`)
    if (name !== null) return name
  }
}
