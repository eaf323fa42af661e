import { longDate } from '../../kernel/dates.ts'
import type { SkpVersion } from './contract.ts'

/**
 * What each kept version of an SKP is called, so that two of one day can be told apart: "Usulan 2, 25 November 2026".
 * @param versions newest first
 * @param dayOf the day of a moment, where the clerk is
 */
export function versionNames(
  versions: readonly SkpVersion[],
  dayOf: (at: string) => string,
): ReadonlyMap<number, string> {
  let proposals = 0
  return new Map(
    versions.toReversed().map(({ id, version, kind, at, document }) => {
      const day = longDate(dayOf(at))
      if (kind === 'signed')
        return [id, `Versi ${version}, ditetapkan ${document.signedOn ? longDate(document.signedOn) : day}`]
      if (kind === 'proposal') proposals += 1
      return [
        id,
        kind === 'proposal'
          ? `Usulan ${proposals}, ${day}`
          : `Usulan ${proposals} yang diubah penilai, ${day}`,
      ]
    }),
  )
}
