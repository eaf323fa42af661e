import { z } from 'zod'
import { longDate } from '../../kernel/dates.ts'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { sameText, textKey } from '../../kernel/text.ts'
import { IsoDate } from '../../office/period.ts'
import { competenceRule, type StandardClass, standardClasses } from '../../regulations/competences.ts'
import type { Competence } from './competence.ts'
import { Level } from './gap.ts'

/** The level that a jabatan requires of one competence. */
export const RequiredLevel = z.strictObject({ competenceId: Id, level: Level })
export type RequiredLevel = z.infer<typeof RequiredLevel>

/** What a jabatan requires from a day on, until a later standard of the same jabatan. */
export const Standard = z.object({
  /** The jabatan with its jenjang, as people hold it. */
  jabatan: required(most.name, 'Pilih atau tulis jabatannya.'),
  validFrom: IsoDate,
  /** The decree that sets it, or the regulation. */
  source: line(most.name),
  levels: z.array(RequiredLevel).max(most.iki * 5),
})
export type Standard = z.infer<typeof Standard>

/** A jabatan as somebody's history tells it. */
export interface HeldJabatan {
  jabatan: string | null
  jenis: string | null
  jenjang: string | null
  eselon: string | null
}

/**
 * The name under which the standard of a jabatan is kept: with its jenjang, where the name does not say it.
 * @returns null of who holds none
 */
export function standardNameOf({
  jabatan,
  jenjang,
}: Pick<HeldJabatan, 'jabatan' | 'jenjang'>): string | null {
  const name = jabatan?.trim().replace(/\s+/g, ' ') ?? ''
  if (name === '') return null
  if (jenjang === null || jenjang.trim() === '') return name
  return textKey(name).endsWith(textKey(jenjang)) ? name : `${name} ${jenjang.trim()}`
}

/** Names of jabatan are the same whatever their capitals and points. */
export const sameJabatan = (name: string): string => textKey(name)

const ofKind: Readonly<Record<string, StandardClass>> = {
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  pelaksana: 'Pelaksana',
}

/**
 * The class of a jabatan whose level the standard begins with (PermenPANRB 38/2017).
 * @returns null where jenis, jenjang or eselon do not say it
 */
export function standardClassOf({
  jenis,
  jenjang,
  eselon,
}: Omit<HeldJabatan, 'jabatan'>): StandardClass | null {
  if (jenis === null) return null
  if (jenis === 'jpt') {
    if (eselon === null) return 'JPT Pratama'
    return /^II\b/.test(eselon) ? 'JPT Pratama' : /^I\b/.test(eselon) ? 'JPT Madya' : null
  }
  return ofKind[jenis] ?? standardClasses.find((name) => sameText(name, jenjang ?? '')) ?? null
}

/**
 * The levels with which a standard begins: the class's own for each competence of the regulation.
 * @param day ISO, from which it is to hold
 */
export function startingLevels(
  cls: StandardClass,
  competences: readonly Pick<Competence, 'id' | 'code'>[],
  day: string,
): RequiredLevel[] {
  const level = competenceRule(day).value.defaultLevels[cls]
  return competences.flatMap(({ id, code }) => (code === null ? [] : [{ competenceId: id, level }]))
}

/**
 * The standard of a jabatan that holds on a day.
 * @param versions of the jabatan, in any order
 * @returns null before the first of them
 */
export const standardOn = <T extends Pick<Standard, 'validFrom'>>(
  versions: readonly T[],
  day: string,
): T | null =>
  versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<T | null>((best, one) => (best === null || one.validFrom > best.validFrom ? one : best), null)

/**
 * The day by which a standard and a jabatan are chosen for the assessment of a year: the day of the assessment, and the
 * last of the year for what was assessed after it.
 */
export const standardDay = (year: number, assessedOn: string): string =>
  assessedOn > `${year}-12-31` ? `${year}-12-31` : assessedOn

/** What keeps a standard from being saved. @param usedBy final assessments made for the standard that is written over */
export function problemsOfStandard(
  { validFrom, levels }: Pick<Standard, 'validFrom' | 'levels'>,
  known: ReadonlyMap<number, Pick<Competence, 'name'>>,
  usedBy: number,
): Problem[] {
  const ids = levels.map(({ competenceId }) => competenceId)
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) < index))
  return [
    ...(levels.length === 0
      ? [{ field: 'Kompetensi', message: 'Pilih level untuk sedikitnya satu kompetensi.' }]
      : []),
    ...[...twice].map((id) => ({
      field: known.get(id)?.name ?? 'Kompetensi',
      message: 'Tercatat dua kali.',
    })),
    ...(ids.some((id) => !known.has(id))
      ? [{ field: 'Kompetensi', message: 'Ada kompetensi yang tidak ada lagi. Muat ulang halaman.' }]
      : []),
    ...(usedBy > 0
      ? [
          {
            field: 'Berlaku sejak',
            message: `Standar sejak ${longDate(validFrom)} sudah dipakai ${usedBy} penilaian final. Simpan perubahan dengan tanggal berlaku yang lain; yang lama tetap untuk penilaian itu.`,
          },
        ]
      : []),
  ]
}
