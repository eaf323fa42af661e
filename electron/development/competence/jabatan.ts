import type { JabatanLine } from '../../../shared/development/competence/contract.ts'
import {
  type HeldJabatan,
  sameJabatan,
  standardClassOf,
  standardNameOf,
  standardOn,
} from '../../../shared/development/competence/standard.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { textSearch } from '../../../shared/employees/search.ts'
import type { StandardClass } from '../../../shared/regulations/competences.ts'
import type { Call } from '../../app/call.ts'
import { loadRecords } from '../../employees/store.ts'
import { byJabatan, loadStandards } from './standards.ts'

interface Holders {
  name: string
  people: number
  cls: StandardClass | null
}

/** Jabatan that people in service hold today, by the key of their name. */
async function heldToday(db: Call['db']): Promise<Map<string, Holders>> {
  const held = new Map<string, Holders>()
  for (const { record } of await loadRecords(db)) {
    if (!isInService(record.legalPosition)) continue
    const facts: HeldJabatan = {
      jabatan: record.jabatan,
      jenis: record.jabatanJenis,
      jenjang: record.jabatanJenjang,
      eselon: record.eselon,
    }
    const name = standardNameOf(facts)
    if (name === null) continue
    const key = sameJabatan(name)
    const before = held.get(key)
    held.set(key, {
      name: before?.name ?? name,
      people: (before?.people ?? 0) + 1,
      cls: before?.cls ?? standardClassOf(facts),
    })
  }
  return held
}

/** Every jabatan of the office, and those for which there is a standard, by name. @param search words of the name */
export async function jabatanLines(
  { db, today }: Pick<Call, 'db' | 'today'>,
  search = '',
): Promise<JabatanLine[]> {
  const standards = byJabatan(await loadStandards(db))
  const held = await heldToday(db)
  const isMeant = textSearch(search)
  return [...new Set([...held.keys(), ...standards.keys()])]
    .map((key): JabatanLine => {
      const versions = standards.get(key) ?? []
      const holders = held.get(key)
      return {
        jabatan: holders?.name ?? versions[0]?.jabatan ?? key,
        people: holders?.people ?? 0,
        startsAs: holders?.cls ?? null,
        standards: versions,
        now: standardOn(versions, today)?.id ?? null,
      }
    })
    .filter(({ jabatan }) => isMeant(jabatan))
    .toSorted((a, b) => a.jabatan.localeCompare(b.jabatan))
}

/** Jabatan of the office without any standard, with the class by which theirs begins. */
export async function withoutStandard(db: Call['db']): Promise<Holders[]> {
  const standards = byJabatan(await loadStandards(db))
  return [...(await heldToday(db))].flatMap(([key, holders]) => (standards.has(key) ? [] : [holders]))
}
