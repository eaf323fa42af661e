import { maxUnitDepth } from '../fields.ts'
import { textKey } from '../../kernel/text.ts'

/** What a row says about where a person works; '' where it says nothing. */
export interface UnitCells {
  unit: string
  /** Units above the own one, from the top down, where the list has columns for them. */
  above: readonly string[]
  office: string
  homeOffice: string
  /** Nama instansi, e.g. "Pemerintah Kota Harapan": above the office, not part of its tree. */
  agency: string
}

const isSekretariat = (name: string) => /^(sekretariat|bagian tata usaha)\b/i.test(name)
const isSubBagian = (name: string) => /^(sub[ -]?bagian|subbag)\b/i.test(name)

/** The path as the row itself tells it: office, units above, own unit, each once. */
function toldPath({ unit, above, office, homeOffice, agency }: UnitCells): string[] {
  const root = [office, homeOffice].find((name) => name !== '' && textKey(name) !== textKey(agency)) ?? ''
  const path: string[] = []
  for (const name of [root, ...above, unit])
    if (
      name !== '' &&
      textKey(name) !== textKey(agency) &&
      !path.some((known) => textKey(known) === textKey(name))
    )
      path.push(name)
  return path.slice(-maxUnitDepth)
}

/**
 * Finds the unit path of every row. SIASN's export names a unit and its office but not the units between;
 * these are inferred from the names of the units in the same office: a sub bagian belongs to the sekretariat,
 * and a unit whose name ends with another unit's whole name belongs to that one ("Seksi Pemerintahan
 * Kelurahan Mawar" to "Kelurahan Mawar"). All else stands directly below the office.
 * @returns a path from the root to the own unit for each row, null where the row names no unit
 */
export function inferUnitPaths(rows: readonly UnitCells[]): Array<string[] | null> {
  const told = rows.map(toldPath)
  const spelling = new Map<string, string>()
  for (const path of told)
    for (const name of path) if (!spelling.has(textKey(name))) spelling.set(textKey(name), name)
  const spelled = told.map((path) => path.map((name) => spelling.get(textKey(name)) ?? name))

  const unitsOf = new Map<string, Set<string>>()
  for (const path of spelled) {
    const [root, ...below] = path
    if (root === undefined) continue
    const units = unitsOf.get(root) ?? new Set()
    for (const name of below) units.add(name)
    unitsOf.set(root, units)
  }
  const known = new Map<string, string[]>()
  return spelled.map((path, index) => {
    const [root, unit] = path
    if (root === undefined) return null
    if (unit === undefined || path.length > 2 || rows[index]?.above.some((name) => name !== '')) return path
    const key = JSON.stringify([root, unit])
    const above = known.get(key) ?? between(unit, unitsOf.get(root) ?? new Set())
    known.set(key, above)
    return [root, ...above, unit]
  })
}

/** The units between the office and a unit, judged by names alone. */
function between(unit: string, units: ReadonlySet<string>): string[] {
  const others = [...units].filter((other) => textKey(other) !== textKey(unit))
  const owner = others
    .filter((other) => textKey(unit).endsWith(` ${textKey(other)}`))
    .toSorted((a, b) => b.length - a.length)[0]
  if (owner !== undefined) {
    const parent = isSubBagian(unit)
      ? others.filter((o) => isSekretariat(o) && textKey(o).endsWith(textKey(owner)))
      : []
    return parent.length === 1 && parent[0] !== undefined && parent[0] !== owner
      ? [...between(owner, units), owner, parent[0]]
      : [...between(owner, units), owner]
  }
  if (!isSubBagian(unit)) return []
  const sekretariats = others.filter((other) => isSekretariat(other) && ownerless(other, others))
  return sekretariats.length === 1 && sekretariats[0] !== undefined ? [sekretariats[0]] : []
}

const ownerless = (unit: string, units: readonly string[]): boolean =>
  !units.some((other) => textKey(other) !== textKey(unit) && textKey(unit).endsWith(` ${textKey(other)}`))
