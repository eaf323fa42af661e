import type { GridModel } from '../excel/grid.ts'
import { type Period, periodicOf, periodLabel, quarterOfPeriod } from '../office/period.ts'
import { targetOfQuarter } from '../planning/measures/measure.ts'
import { changed } from '../kernel/changed.ts'
import { ofKind } from '../planning/sheet/sheet.ts'
import { aspectLabels } from '../planning/skp/labels.ts'
import type { Approach, Iki, Rhk, SkpContent } from '../planning/skp/skp.ts'
import { type CoreValue, valueText } from '../regulations/berakhlak.ts'
import type { EvaluationContent } from './evaluation.ts'

/** The longest text of a realisation or of a feedback; the content has the same limit. */
const longest = 4000

/** One indicator of the SKP; what is the RHK's own stands in the first row of it. */
export interface ResultRow {
  rhk: Rhk
  iki: Iki
  /** Counted from 0 among the indicators of its RHK. */
  index: number
}

const resultColumns = ['rhk', 'aspect', 'indicator', 'target', 'realisation', 'feedback'] as const
export type ResultColumn = (typeof resultColumns)[number]

const ofRhk: ReadonlySet<ResultColumn> = new Set(['rhk', 'feedback'])

const fromSkp =
  'Rencana hasil kerja, indikator, dan target berasal dari SKP; yang diisi di sini realisasi dan umpan balik.'

const ofAppraiser = 'Umpan balik diisi pejabat penilai; Anda mengisi realisasi.'

/**
 * Hasil kerja as it was agreed, and what came of it: a realisation for each indicator, feedback for each RHK
 * (PermenPANRB 6/2022, lampiran: evaluasi kinerja; aspect and target in the quantitative approach).
 * @param rates whether the feedback is written too: it is the appraiser's
 * @param period below the target of the year stands that of its quarter, where the SKP has one
 */
export function resultsModel(
  skp: SkpContent,
  approach: Approach,
  rates = true,
  period: Period = 'tahunan',
): GridModel<EvaluationContent, ResultRow, ResultColumn> {
  const quarter = quarterOfPeriod(period)
  const [named] = quarter === null ? [] : periodicOf('quarterly').slice(quarter - 1)
  const targetOf = (iki: Iki) => {
    const ofQuarter = quarter === null ? null : targetOfQuarter(iki, quarter)
    return ofQuarter === null || named === undefined
      ? iki.target
      : `${iki.target}\n${periodLabel(named)}: ${ofQuarter}`
  }
  const rows = [...ofKind(skp, 'utama'), ...ofKind(skp, 'tambahan')].flatMap((rhk) =>
    rhk.indicators.map((iki, index) => ({ rhk, iki, index })),
  )
  return {
    columns: resultColumns.filter(
      (column) => approach === 'kuantitatif' || (column !== 'aspect' && column !== 'target'),
    ),
    rows: () => rows,
    has: ({ index }, column) => index === 0 || !ofRhk.has(column),
    read: ({ realisations, feedback }, { rhk, iki }, column) => {
      const texts: Record<ResultColumn, string> = {
        rhk: rhk.text,
        aspect: iki.aspect ? aspectLabels[iki.aspect] : '–',
        indicator: iki.indicator,
        target: targetOf(iki),
        realisation: realisations[iki.id] ?? '',
        feedback: feedback[rhk.id] ?? '',
      }
      return texts[column]
    },
    write: (content, edits) => {
      const said = (column: ResultColumn) =>
        edits.filter((edit) => edit.column === column).map(({ row, text }) => [row, text] as const)
      return changed(content, {
        realisations: withTexts(
          content.realisations,
          said('realisation').map(([{ iki }, text]) => [iki.id, text]),
        ),
        feedback: withTexts(
          content.feedback,
          said('feedback').map(([{ rhk }, text]) => [rhk.id, text]),
        ),
      })
    },
    limit: () => longest,
    locked: (_, column) =>
      column === 'realisation' ? null : column !== 'feedback' ? fromSkp : rates ? null : ofAppraiser,
  }
}

/** Texts by id with others in their place; the very same where they say nothing new. */
const withTexts = (
  texts: Record<string, string>,
  news: ReadonlyArray<readonly [id: string, text: string]>,
): Record<string, string> =>
  news.every(([id, text]) => (texts[id] ?? '') === text) ? texts : { ...texts, ...Object.fromEntries(news) }

const behaviourColumns = ['value', 'expectation', 'feedback'] as const
export type BehaviourColumn = (typeof behaviourColumns)[number]

const fixed: Partial<Record<BehaviourColumn, string>> = {
  value: 'Nilai dan panduan perilaku ditetapkan peraturan; yang diisi di sini umpan balik.',
  expectation: 'Ekspektasi pimpinan berasal dari SKP; yang diisi di sini umpan balik.',
}

/**
 * The seven values, what the superior expected, and the feedback on how the employee lived them; a row is the place
 * of a value in their order.
 */
export const behaviourModel = (
  values: readonly CoreValue[],
  expectations: readonly string[],
): GridModel<EvaluationContent, number, BehaviourColumn> => {
  const rows = values.map((_, index) => index)
  return {
    columns: behaviourColumns,
    rows: () => rows,
    has: () => true,
    read: ({ behaviourFeedback }, row, column) => {
      const known = values[row]
      const texts: Record<BehaviourColumn, string> = {
        value: known ? valueText(known) : '',
        expectation: expectations[row] || '–',
        feedback: behaviourFeedback[row] ?? '',
      }
      return texts[column]
    },
    write: (content, edits) => {
      const feedback = content.behaviourFeedback.map(
        (known, index) =>
          edits.findLast(({ row, column }) => row === index && column === 'feedback')?.text ?? known,
      )
      const same = feedback.every((text, index) => text === content.behaviourFeedback[index])
      return same ? content : { ...content, behaviourFeedback: feedback }
    },
    limit: () => longest,
    locked: (_, column) => fixed[column] ?? null,
  }
}
