import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { sameText } from '../../kernel/text.ts'
import { Year } from '../../office/period.ts'

/**
 * Kebutuhan pengembangan kompetensi: what somebody should learn, and where that is known from (Peraturan LAN 10/2018,
 * analisis kebutuhan; UU 20/2023 Pasal 49).
 */

/** Where a need is known from. */
export const NeedSource = z.enum(['kesenjangan', 'umpan-balik', 'perbaikan', 'sendiri', 'atasan', 'wajib'])
export type NeedSource = z.infer<typeof NeedSource>

export const needSourceLabels: Readonly<Record<NeedSource, string>> = {
  kesenjangan: 'Kesenjangan kompetensi',
  'umpan-balik': 'Umpan balik korektif',
  perbaikan: 'Rencana perbaikan kinerja',
  sendiri: 'Usul pegawai sendiri',
  atasan: 'Usul atasan',
  wajib: 'Syarat jabatan',
}

/** What is written by hand; the others are gathered. */
export const WrittenSource = NeedSource.extract(['sendiri', 'atasan', 'wajib'])
export type WrittenSource = z.infer<typeof WrittenSource>

/** 1 is the most pressing. */
export const Priority = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Priority = z.infer<typeof Priority>

export const priorityLabels: Readonly<Record<Priority, string>> = {
  1: '1, mendesak',
  2: '2, penting',
  3: '3, bila ada kesempatan',
}

/** One source of a need, with what it was found in. */
export const SourceOfNeed = z.object({
  source: NeedSource,
  /** What tells it from others of its kind: the id of a feedback or of a step; '' for what is written by hand. */
  ref: z.string(),
  note: line(most.short),
})
export type SourceOfNeed = z.infer<typeof SourceOfNeed>

const needs = {
  employeeId: Id,
  year: Year,
  subject: required(most.name, 'Tulis kompetensi yang perlu dikembangkan.'),
  reason: line(most.short),
  priority: Priority,
}

/** A need as it is written. */
export const NeedInput = z.object({
  ...needs,
  id: Id.nullable(),
  revision: Revision,
  source: WrittenSource,
})
export type NeedInput = z.infer<typeof NeedInput>

/** A need as it is kept. */
export const NeedRecord = z.object({
  ...needs,
  id: Id,
  revision: Revision,
  sources: z.array(SourceOfNeed),
})
export type NeedRecord = z.infer<typeof NeedRecord>

/** A need that was found and is not taken up yet. */
export interface FoundNeed {
  employeeId: number
  source: NeedSource
  ref: string
  subject: string
  reason: string
  priority: Priority
}

/** By what a found need is known again. */
export const keyOfFound = ({ employeeId, source, ref }: Pick<FoundNeed, 'employeeId' | 'source' | 'ref'>) =>
  `${employeeId}/${source}/${ref}`

/**
 * How pressing a need is, unless somebody says otherwise: a gap of two levels and what a jabatan asks for come first, a
 * gap of one level and a plan of improvement second.
 * @param gap levels below the standard, a positive number; 0 where the source is no gap
 */
export const proposedPriority = (source: NeedSource, gap = 0): Priority =>
  source === 'wajib' || gap >= 2 ? 1 : source === 'perbaikan' || gap === 1 ? 2 : 3

/** Found needs that no kept need has among its sources. */
export function notTaken(found: readonly FoundNeed[], kept: readonly NeedRecord[]): FoundNeed[] {
  const known = new Set(
    kept.flatMap(({ employeeId, sources }) =>
      sources.map(({ source, ref }) => keyOfFound({ employeeId, source, ref })),
    ),
  )
  return found.filter((one) => !known.has(keyOfFound(one)))
}

/** Needs of one person that say the same with the same words: they look like one need from several sources. */
export const looksTheSame = (a: NeedRecord, b: NeedRecord): boolean =>
  a.id !== b.id && a.employeeId === b.employeeId && a.year === b.year && sameText(a.subject, b.subject)

/**
 * One need of several: the first keeps its words and gets the sources of the others, and the most pressing priority.
 * @throws Refusal where they are fewer than two, or of different people or years
 */
export function joined(needs: readonly NeedRecord[]): NeedRecord {
  const [first, ...others] = needs
  if (!first || others.length === 0)
    throw new Refusal('Pilih sedikitnya dua kebutuhan seorang pegawai untuk digabung.')
  if (others.some(({ employeeId, year }) => employeeId !== first.employeeId || year !== first.year))
    throw new Refusal('Hanya kebutuhan satu pegawai dalam satu tahun yang dapat digabung.')
  const sources = new Map(
    needs.flatMap((need) => need.sources).map((one) => [`${one.source} ${one.ref}`, one] as const),
  )
  return {
    ...first,
    reason: first.reason || (others.find(({ reason }) => reason !== '')?.reason ?? ''),
    priority: Math.min(...needs.map(({ priority }) => priority)) as Priority,
    sources: [...sources.values()],
  }
}
