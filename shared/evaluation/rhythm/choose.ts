import { Refusal } from '../../kernel/refusal.ts'
import {
  type Period,
  periodLabel,
  periodicOf,
  periodRange,
  type Rhythm,
  type RhythmChoices,
  rhythmLabels,
  rhythmOf,
  rhythmOfPeriod,
} from '../../office/period.ts'

/** That something is written of a period: evaluations, an achievement, a distribution. */
export interface WrittenPeriod {
  year: number
  period: Period
}

/** Why a period is not appraised in a year of the other rhythm; null where it is. */
export function otherRhythm(choices: RhythmChoices, year: number, period: Period): string | null {
  const [own, rhythm] = [rhythmOfPeriod(period), rhythmOf(choices, year)]
  return own === null || own === rhythm
    ? null
    : `Tahun ${year} dinilai ${rhythmLabels[rhythm].toLowerCase()}, jadi tidak ada penilaian ${periodLabel(period)}.`
}

/**
 * What the office's choices are when a rhythm is chosen from a year on (PermenPANRB 6/2022 leaves it to the office).
 * A later year of which something is written already keeps its periods, and so do those after it.
 * @param written all that is written of that year and later ones
 * @throws Refusal where something of the year itself is written in the other rhythm
 */
export function chooseRhythm(
  choices: RhythmChoices,
  { year, rhythm }: { year: number; rhythm: Rhythm },
  written: readonly WrittenPeriod[],
): RhythmChoices {
  const others = written.filter(({ period }) => ![rhythm, null].includes(rhythmOfPeriod(period)))
  const former = rhythmOf(choices, year)
  const own = others.filter((one) => one.year === year)
  if (own.length > 0) {
    const names = [...new Set(own.map(({ period }) => periodLabel(period)))].join(', ')
    throw new Refusal(
      `Tahun ${year} sudah memuat penilaian atau capaian ${names}, jadi periodenya tetap. Pilih untuk tahun ${year + 1}.`,
      [
        {
          field: 'Penilaian periodik',
          message: `Tahun ${year} tetap ${rhythmLabels[former].toLowerCase()}.`,
        },
      ],
    )
  }
  const later = others.filter((one) => one.year > year && rhythmOf(choices, one.year) === former)
  const kept = Math.min(...later.map((one) => one.year))
  return {
    ...choices,
    [year]: rhythm,
    ...(Number.isFinite(kept) && choices[kept] === undefined ? { [kept]: former } : {}),
  }
}

/** Why somebody should think again: periods of the year are over, and all of them will be late at once. */
export function doubtsOfRhythm(year: number, rhythm: Rhythm, today: string): string[] {
  const over = periodicOf(rhythm).filter((period) => periodRange(period, year).end < today)
  const [first, last] = [over[0], over.at(-1)]
  if (first === undefined || last === undefined) return []
  const which = first === last ? periodLabel(first) : `${periodLabel(first)} sampai ${periodLabel(last)}`
  return [`${which} ${year} sudah berakhir dan akan tampil sebagai belum dinilai.`]
}
