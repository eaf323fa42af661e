import { z } from 'zod'
import { longDate } from '../../kernel/dates.ts'
import { Id, line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { gapOf, gapWords, Level } from './gap.ts'
import type { RequiredLevel } from './standard.ts'

/** Who assesses: the appraiser ("penilaian atasan", which is no result of an assessment centre), or the person. */
export const Assessor = z.enum(['superior', 'self'])
export type Assessor = z.infer<typeof Assessor>

export const assessorLabels: Readonly<Record<Assessor, string>> = {
  superior: 'Penilaian atasan',
  self: 'Penilaian diri',
}

export const AssessmentState = z.enum(['draft', 'final'])
export type AssessmentState = z.infer<typeof AssessmentState>

export const assessmentStateLabels: Readonly<Record<AssessmentState, string>> = {
  draft: 'Draf',
  final: 'Final',
}

/** The level of one competence, with what it is seen by. */
export const AssessedLevel = z.strictObject({
  competenceId: Id,
  level: Level,
  /** Evidence or reason. */
  reason: line(most.short),
})
export type AssessedLevel = z.infer<typeof AssessedLevel>

/** Why the assessment of a year cannot be written yet; null where it can. */
export const notYet = (year: number, today: string): string | null =>
  today < `${year}-01-01`
    ? `Tahun ${year} belum dimulai. Penilaian kompetensinya dapat dibuat sejak ${longDate(`${year}-01-01`)}.`
    : null

/** What is wrong with the day of an assessment. */
export function problemsOfDay(year: number, assessedOn: string, today: string): Problem[] {
  const field = 'Tanggal penilaian'
  if (assessedOn > today)
    return [{ field, message: `${longDate(assessedOn)} belum tiba; hari ini ${longDate(today)}.` }]
  if (assessedOn < `${year}-01-01`)
    return [{ field, message: `${longDate(assessedOn)} sebelum tahun ${year} dimulai.` }]
  return []
}

/**
 * Who may write an assessment.
 * @param isSelf whether the operator is the person
 * @param decides whether the operator appraises the person, or is the pengelola, who enters for both
 * @returns why not; null where he may
 */
export function notWriter(
  assessor: Assessor,
  { isSelf, decides, isKeeper }: { isSelf: boolean; decides: boolean; isKeeper: boolean },
): string | null {
  if (isKeeper) return null
  if (assessor === 'self')
    return isSelf
      ? null
      : 'Penilaian diri hanya diisi pegawainya sendiri, atau dimasukkan pengelola atas namanya.'
  if (isSelf) return 'Penilaian atasan tidak diisi pegawainya sendiri.'
  return decides ? null : 'Penilaian atasan diisi pejabat penilai pegawai ini, atau dimasukkan pengelola.'
}

/** Whether an assessment is shown: a final one to all who see the person, a draft only to the side that writes it. */
export const isShown = (
  { assessor, state }: { assessor: Assessor; state: AssessmentState },
  viewer: { isSelf: boolean; isKeeper: boolean },
): boolean => state === 'final' || viewer.isKeeper || (assessor === 'self') === viewer.isSelf

type Names = ReadonlyMap<number, { name: string }>
const nameOf = (names: Names, id: number): string => names.get(id)?.name ?? 'Kompetensi'

/** What cannot be of the levels of an assessment, as a draft or final. */
export function problemsOfLevels(
  levels: readonly AssessedLevel[],
  standard: readonly RequiredLevel[],
  names: Names,
  state: AssessmentState,
): Problem[] {
  const required = new Map(standard.map(({ competenceId, level }) => [competenceId, level]))
  const ids = levels.map(({ competenceId }) => competenceId)
  const wrong = levels.flatMap(({ competenceId }, index): Problem[] =>
    !required.has(competenceId)
      ? [{ field: nameOf(names, competenceId), message: 'Tidak ada dalam standar jabatan pegawai ini.' }]
      : ids.indexOf(competenceId) < index
        ? [{ field: nameOf(names, competenceId), message: 'Dinilai dua kali.' }]
        : [],
  )
  if (wrong.length > 0 || state === 'draft') return wrong
  if (levels.length === 0)
    return [{ field: 'Level', message: 'Belum satu kompetensi pun dinilai. Isi levelnya, lalu tetapkan.' }]
  return levels.flatMap(({ competenceId, level, reason }) => {
    const gap = gapOf(required.get(competenceId) ?? level, level)
    return gap === 0 || reason.trim().length >= 5
      ? []
      : [
          {
            field: nameOf(names, competenceId),
            message: `Levelnya ${gapWords(gap)} dari standar. Tulis bukti atau alasannya, sedikitnya beberapa kata.`,
          },
        ]
  })
}

/** What is asked about before an assessment becomes final: competences of the standard that were left out. */
export function doubtsOfFinal(
  levels: readonly Pick<AssessedLevel, 'competenceId'>[],
  standard: readonly RequiredLevel[],
  names: Names,
): Problem[] {
  const done = new Set(levels.map(({ competenceId }) => competenceId))
  const left = standard.filter(({ competenceId }) => !done.has(competenceId))
  return left.map(({ competenceId }) => ({
    field: nameOf(names, competenceId),
    message: 'Belum dinilai; tidak dihitung sebagai kesenjangan maupun sebagai 0.',
  }))
}
