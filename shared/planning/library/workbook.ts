import { type Cell, cellText, columnLetter } from '../../excel/cell.ts'
import {
  aspectLabels,
  directionLabels,
  measuresLabels,
  perspectiveLabels,
  valueOfLabel,
} from '../skp/labels.ts'
import type { LibraryEntry, LibraryIndicator, LibraryRhk } from './library.ts'
import { emptyMeasure } from '../measures/measure.ts'
import { most } from '../../kernel/limits.ts'
import { formatNumber } from '../../kernel/numbers.ts'
import { textKey } from '../../kernel/text.ts'
import { errorRemark, isExcelError } from '../../excel/recognise.ts'
import { unreadColumnsOf, unreadSentences } from '../../excel/unread.ts'

/** The columns of the file in which offices share their library; one line for each indicator. */
export const libraryColumns = [
  'Jabatan',
  'RHK',
  'Aspek',
  'Indikator',
  'Target',
  'Mengukur',
  'Rumus',
  'Sumber data',
  'Arah',
  'Perspektif',
] as const

/** The lines of entries; jabatan and RHK stand on the first line of each. */
export const libraryRows = (
  entries: readonly Pick<LibraryEntry, 'jabatan' | 'text' | 'perspective' | 'indicators'>[],
): Cell[][] =>
  entries.flatMap(({ jabatan, text, perspective, indicators }) =>
    (indicators.length > 0 ? indicators : [null]).map((iki, index): Cell[] => [
      index === 0 ? jabatan : null,
      index === 0 ? text : null,
      iki?.aspect ? aspectLabels[iki.aspect] : null,
      iki?.indicator ?? null,
      iki?.target ?? null,
      iki?.measure?.measures ? measuresLabels[iki.measure.measures] : null,
      iki?.measure?.formula ?? null,
      iki?.measure?.source ?? null,
      iki?.direction ? directionLabels[iki.direction] : null,
      index === 0 && perspective ? perspectiveLabels[perspective] : null,
    ]),
  )

export interface ReadLibrary {
  entries: Array<LibraryRhk & { jabatan: string }>
  /** What could not be taken, as "Baris 14: ...". */
  problems: string[]
  /** Rows that were left out. */
  leftOut: number
}

/**
 * Reads such a file, in whatever order its columns stand.
 * @returns null when it has no columns "Jabatan" and "RHK"
 */
export function readLibraryRows(rows: ReadonlyArray<readonly Cell[]>): ReadLibrary | null {
  const at = rows.findIndex((row) => {
    const names = row.map((cell) => textKey(cellText(cell)))
    return names.includes('jabatan') && names.includes('rhk')
  })
  if (at < 0) return null
  const header = (rows[at] ?? []).map((cell) => textKey(cellText(cell)))
  const place = libraryColumns.map((name) => header.indexOf(textKey(name)))
  const read: ReadLibrary = { entries: [], problems: [], leftOut: 0 }
  const leave = (problem: string) => {
    read.leftOut += 1
    read.problems.push(problem)
  }
  let jabatan = ''
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue
    const [
      job = '',
      text = '',
      aspect = '',
      indicator = '',
      target = '',
      measures = '',
      formula = '',
      source = '',
      direction = '',
      perspective = '',
    ] = place.map((column) => (column < 0 ? '' : cellText(row[column])))
    if (![job, text, aspect, indicator, target].some(Boolean)) continue
    const line = `Baris ${index + 1}`
    for (const [column, cell] of row.entries())
      if (isExcelError(cell))
        read.problems.push(errorRemark(`${columnLetter(column)}${index + 1}`, cellText(cell)))
    if (job) jabatan = job
    if (text) {
      if (!jabatan) {
        leave(`${line}: jabatannya kosong, jadi tidak diimpor.`)
        continue
      }
      const long = text.length > most.text ? 'RHK' : jabatan.length > most.name ? 'jabatan' : null
      if (long !== null) {
        const limit = formatNumber(long === 'RHK' ? most.text : most.name)
        leave(`${line}: ${long} lebih panjang dari ${limit} huruf, jadi tidak diimpor.`)
        continue
      }
      const known = valueOfLabel(perspectiveLabels, perspective)
      if (perspective && known === null)
        read.problems.push(`${line}: perspektif "${perspective}" tidak dikenal, jadi dikosongkan.`)
      read.entries.push({ jabatan, text, perspective: known, indicators: [] })
    }
    const entry = read.entries.at(-1)
    if (!indicator && !target) continue
    if (!entry || (job && !text)) {
      leave(`${line}: indikator tanpa RHK di atasnya, jadi tidak diimpor.`)
      continue
    }
    if (entry.indicators.length >= most.iki || indicator.length > most.text || target.length > most.short) {
      leave(`${line}: indikator terlalu panjang atau lebih dari ${most.iki} untuk satu RHK.`)
      continue
    }
    const known = valueOfLabel(aspectLabels, aspect)
    if (aspect && known === null)
      read.problems.push(`${line}: aspek "${aspect}" tidak dikenal, jadi dikosongkan.`)
    const kind = valueOfLabel(measuresLabels, measures)
    const told = kind !== null || formula !== '' || source !== ''
    const down = valueOfLabel(directionLabels, direction) === 'down' ? ({ direction: 'down' } as const) : {}
    const iki: LibraryIndicator = { aspect: known, indicator, target, ...down }
    entry.indicators.push(
      told
        ? {
            ...iki,
            measure: {
              ...emptyMeasure,
              measures: kind,
              formula: formula.slice(0, most.paragraph),
              source: source.slice(0, most.short),
            },
          }
        : iki,
    )
  }
  const titles = (rows[at] ?? []).map(cellText)
  read.problems.push(...unreadSentences(unreadColumnsOf(titles, new Set(place), rows.slice(at + 1))))
  return read
}
