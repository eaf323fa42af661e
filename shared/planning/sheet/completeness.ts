import type { Problem } from '../../kernel/refusal.ts'
import { type Satuan, usualSatuan } from '../measures/satuan.ts'
import { lacks, quarterTrouble, satuanTrouble } from '../measures/measure.ts'
import { numberedRhk } from '../skp/labels.ts'
import type { Approach, Iki, Rhk, SkpContent } from '../skp/skp.ts'

/** What is missing or wrong in an SKP, and in which cell. */
export interface Gap extends Problem {
  rhkId?: string
  ikiId?: string
  column?: 'text' | 'indicator' | 'target'
}

/** "RHK 3" or "RHK tambahan 1": how a clerk counts the rows of the form. */
export function rhkName(content: SkpContent, id: string): string {
  const rhk = content.rhk.find((candidate) => candidate.id === id)
  if (!rhk) return 'RHK'
  return numberedRhk(rhk.kind, content.rhk.filter((other) => other.kind === rhk.kind).indexOf(rhk) + 1)
}

/**
 * What must be filled or mended before an SKP can be signed: at least one RHK utama; every RHK with its text and
 * an indicator; in the quantitative approach each indicator with its target (PermenPANRB 6/2022, lampiran), within
 * what its unit allows, and quarterly targets that lead to it. The link to the superior's RHK is a help, not a
 * condition.
 * @param satuan that the office knows
 */
export function gapsIn(
  content: SkpContent,
  approach: Approach,
  satuan: readonly Satuan[] = usualSatuan,
): Gap[] {
  const gaps: Gap[] = []
  if (!content.rhk.some((rhk) => rhk.kind === 'utama'))
    gaps.push({ field: 'RHK utama', message: 'Isi sedikitnya satu rencana hasil kerja utama.' })
  for (const rhk of content.rhk) gaps.push(...gapsOf(rhk, rhkName(content, rhk.id), approach, satuan))
  return gaps
}

/** What is wrong with the targets of an indicator: beyond what the unit allows, quarters that lead elsewhere. */
export const targetTroubles = (iki: TargetOfIki, satuan: readonly Satuan[]): string[] =>
  [satuanTrouble(iki, satuan), quarterTrouble(iki)].filter((message) => message !== null)

type TargetOfIki = Pick<Iki, 'indicator' | 'target' | 'measure'>

function gapsOf(rhk: Rhk, name: string, approach: Approach, satuan: readonly Satuan[]): Gap[] {
  const gaps: Gap[] = []
  if (!rhk.text.trim())
    gaps.push({ rhkId: rhk.id, column: 'text', field: name, message: 'Rencana hasil kerja belum diisi.' })
  if (rhk.indicators.length === 0)
    gaps.push({
      rhkId: rhk.id,
      column: 'indicator',
      field: name,
      message: 'Belum ada indikator kinerja individu.',
    })
  for (const [index, iki] of rhk.indicators.entries()) {
    const at = { rhkId: rhk.id, ikiId: iki.id, field: `${name}, indikator ${index + 1}` }
    if (lacks(iki, approach, 'indicator'))
      gaps.push({ ...at, column: 'indicator', message: 'Indikator belum diisi.' })
    if (lacks(iki, approach, 'target')) gaps.push({ ...at, column: 'target', message: 'Target belum diisi.' })
    if (approach !== 'kuantitatif') continue
    for (const message of targetTroubles(iki, satuan)) gaps.push({ ...at, column: 'target', message })
  }
  return gaps
}
