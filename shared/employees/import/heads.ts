import type { EmployeeRecord } from '../employee.ts'

type Person = Pick<EmployeeRecord, 'nip' | 'jabatan' | 'eselon' | 'unitPath'>

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bka ?sub ?bag(ian)?\b/, 'kepala sub bagian')
    .replace(/\bkasi(e)?\b/, 'kepala seksi')
    .replace(/\bka(bid|bag)\b/, (_, unit: string) => `kepala ${unit === 'bid' ? 'bidang' : 'bagian'}`)
    .replace(/\bsub ?bag(ian)?\b/, 'sub bagian')
    .replace(/\bsekcam\b/, 'sekretaris kecamatan')
    .replace(/\bseklur\b/, 'sekretaris kelurahan')

/** "Plt.", "Plh.", "Pj.": acting, so that a definitive head goes first. */
const acting = /^(plt|plh|pjs?|pejabat sementara|pelaksana (tugas|harian))\b */

/** Titles that name their unit only by its kind. */
const titles: ReadonlyArray<[jabatan: RegExp, unit: RegExp]> = [
  [/^camat\b/, /^kecamatan\b/],
  [/^lurah\b/, /^kelurahan\b/],
  [/^sekretaris\b/, /^sekretariat\b/],
  [/^inspektur( daerah)?\b(?! pembantu)/, /^inspektorat\b/],
  [/^direktur\b/, /^(rumah sakit|rsud|direktorat|perusahaan|badan layanan)\b/],
]

/** Whether a jabatan says that its holder heads the unit of this name. */
export function headsUnit(jabatan: string, unitName: string): boolean {
  const post = plain(jabatan).replace(acting, '')
  const unit = plain(unitName)
  if (titles.some(([title, kind]) => title.test(post) && kind.test(unit))) return true
  const headed = /^kepala (.+)$/.exec(post)?.[1]
  return headed !== undefined && (`${unit} `.startsWith(`${headed} `) || `${headed} `.startsWith(`${unit} `))
}

const pathKey = (path: readonly string[]) => JSON.stringify(path.map((name) => name.toLowerCase()))

/**
 * Guesses who heads each unit by the names of the jabatan: the holder is looked for in the unit itself, then
 * in the unit above; where no name tells, the only one in the unit with an eselon. The clerk can correct it.
 * @returns NIP of the head for each path, null where nobody or several could be meant
 */
export function guessHeads(
  people: readonly Person[],
  paths: ReadonlyArray<readonly string[]>,
): Array<{ path: readonly string[]; nip: string | null }> {
  const byUnit = new Map<string, Person[]>()
  for (const person of people) {
    if (!person.unitPath) continue
    const key = pathKey(person.unitPath)
    const those = byUnit.get(key)
    if (those) those.push(person)
    else byUnit.set(key, [person])
  }
  return paths.map((path) => {
    const own = byUnit.get(pathKey(path)) ?? []
    const above = path.length > 1 ? (byUnit.get(pathKey(path.slice(0, -1))) ?? []) : []
    const name = path.at(-1) ?? ''
    const named = (candidates: readonly Person[]) =>
      candidates.filter((person) => person.jabatan !== null && headsUnit(person.jabatan, name))
    const found =
      theOne(named(own)) ?? theOne(named(above)) ?? theOne(own.filter((person) => person.eselon !== null))
    return { path, nip: found?.nip ?? null }
  })
}

/** The only one, or the only one who is not acting. */
function theOne(people: readonly Person[]): Person | undefined {
  if (people.length < 2) return people[0]
  const definitive = people.filter((person) => !acting.test(plain(person.jabatan ?? '')))
  return definitive.length === 1 ? definitive[0] : undefined
}
