import type { Edit, GridModel } from '../../excel/grid.ts'
import { changed } from '../../kernel/changed.ts'
import { most } from '../../kernel/limits.ts'
import { aspectLabels, measuresLabels, valueOfLabel } from '../skp/labels.ts'
import type { Iki, SkpContent } from '../skp/skp.ts'
import { writeTarget } from '../skp/target.ts'
import { lockedBecause } from '../skp/transitions.ts'
import type { IndicatorRow, WrittenIndicator } from './contract.ts'
import { withMeasure } from './measure.ts'

function written(iki: Iki, { indicator, target, aspect, measures, formula, source }: WrittenIndicator): Iki {
  const texts = changed(iki, {
    ...(indicator === undefined ? {} : { indicator }),
    ...(aspect === undefined ? {} : { aspect }),
  })
  const aimed = target === undefined || target === texts.target ? texts : writeTarget(texts, target)
  const measure = {
    ...(measures === undefined ? {} : { measures }),
    ...(formula === undefined ? {} : { formula }),
    ...(source === undefined ? {} : { source }),
  }
  return Object.keys(measure).length === 0 ? aimed : withMeasure(aimed, measure)
}

/** An SKP with what was written of its indicators in the list of a year. */
export function withIndicators(content: SkpContent, changes: readonly WrittenIndicator[]): SkpContent {
  const byId = new Map(changes.map((change) => [change.id, change]))
  return {
    ...content,
    rhk: content.rhk.map((rhk) => {
      const own = rhk.indicators.flatMap(({ id }) => byId.get(id) ?? [])
      const text = own.findLast((change) => change.rhk !== undefined)?.rhk ?? rhk.text
      return own.length === 0
        ? rhk
        : {
            ...rhk,
            text,
            indicators: rhk.indicators.map((iki) => {
              const change = byId.get(iki.id)
              return change ? written(iki, change) : iki
            }),
          }
    }),
  }
}

/** What can be written of an indicator, in the order of the list. */
const fields = ['rhk', 'indicator', 'target', 'aspect', 'measures', 'formula', 'source'] as const

/** What has to be written so that the list that is stored becomes what it is now. */
export function indicatorsToWrite(
  stored: readonly IndicatorRow[],
  now: readonly IndicatorRow[],
): WrittenIndicator[] {
  const before = new Map(stored.map((row) => [row.id, row]))
  return now.flatMap((row) => {
    const was = before.get(row.id)
    if (!was || was === row) return []
    const news = fields.filter((field) => row[field] !== was[field])
    return news.length === 0
      ? []
      : [{ id: row.id, ...Object.fromEntries(news.map((field) => [field, row[field]])) }]
  })
}

/**
 * The list as it is now, with what is stored by now: what was not written since it was known becomes what is stored.
 * @param known what was stored until now
 */
export function withStored(
  now: readonly IndicatorRow[],
  known: readonly IndicatorRow[],
  stored: readonly IndicatorRow[],
): readonly IndicatorRow[] {
  const [mine, before] = [now, known].map((rows) => new Map(rows.map((row) => [row.id, row])))
  const next = stored.map((row) => {
    const [own, was] = [mine?.get(row.id), before?.get(row.id)]
    if (!own || !was) return row
    const kept = fields.filter((field) => own[field] !== was[field])
    return changed(own, { ...row, ...Object.fromEntries(kept.map((field) => [field, own[field]])) })
  })
  return next.length === now.length && next.every((row, at) => row === now[at]) ? now : next
}

const columnIds = ['indicator', 'target', 'measures', 'aspect', 'name', 'rhk', 'source', 'formula'] as const
export type IndicatorColumn = (typeof columnIds)[number]

/** A row of the list; an RHK that stands below itself is told once. */
export interface IndicatorLine {
  row: IndicatorRow
  first: boolean
}

const limits: Readonly<Record<IndicatorColumn, number>> = {
  indicator: most.text,
  target: most.short,
  measures: most.word,
  aspect: most.word,
  name: most.name,
  rhk: most.text,
  source: most.short,
  formula: most.paragraph,
}

/** Why a form has no place for something; null where it has. */
function notInForm({ kind, approach, target }: IndicatorRow, column: IndicatorColumn): string | null {
  if (column === 'aspect' && (kind === 'jpt' || approach === 'kualitatif'))
    return 'Bentuk SKP ini tidak memuat aspek.'
  if (column === 'target' && approach === 'kualitatif' && target === '')
    return 'SKP ini kualitatif: targetnya ditulis dalam kalimat indikator.'
  return null
}

/**
 * The indicators of a year as a grid; what is written goes into the SKP of whose they are.
 * @param ids of the indicators that are shown, in their order
 * @param grouped whether those of one RHK stand together
 * @param columns those that are shown
 * @param nameOf the name of an employee
 * @param isWritten which of them are written by whoever looks at them
 */
export function indicatorsModel(
  ids: readonly string[],
  grouped: boolean,
  columns: readonly IndicatorColumn[],
  nameOf: (employeeId: number) => string,
  isWritten: (row: IndicatorRow) => boolean = () => true,
): GridModel<readonly IndicatorRow[], IndicatorLine, IndicatorColumn> {
  return {
    columns,
    rows: (list) => {
      const known = new Map(list.map((row) => [row.id, row]))
      const rows = ids.flatMap((id) => known.get(id) ?? [])
      return rows.map((row, at) => ({ row, first: !grouped || rows[at - 1]?.rhkId !== row.rhkId }))
    },
    has: ({ first }, column) => first || (column !== 'rhk' && column !== 'name'),
    read: (_, { row }, column) => {
      if (column === 'aspect') return row.aspect ? aspectLabels[row.aspect] : ''
      if (column === 'measures') return row.measures ? measuresLabels[row.measures] : ''
      return column === 'name' ? nameOf(row.employeeId) : row[column]
    },
    write: (list, edits) => {
      const byId = Map.groupBy(edits, ({ row }) => row.row.id)
      const rhk = new Map(
        edits.flatMap(({ row, column, text }) => (column === 'rhk' ? [[row.row.rhkId, text]] : [])),
      )
      const next = list.map((row) =>
        changed((byId.get(row.id) ?? []).reduce(withText, row), { rhk: rhk.get(row.rhkId) ?? row.rhk }),
      )
      return next.every((row, at) => row === list[at]) ? list : next
    },
    limit: (column) => limits[column],
    takes: (column, text) =>
      column === 'aspect'
        ? valueOfLabel(aspectLabels, text) !== null
        : column !== 'measures' || valueOfLabel(measuresLabels, text) !== null,
    locked: ({ row }, column) => {
      if (column === 'name') return 'Pegawai berasal dari SKP-nya; yang diisi di sini indikatornya.'
      return (
        lockedBecause(row.state, isWritten(row), `SKP ${nameOf(row.employeeId)}`) ?? notInForm(row, column)
      )
    },
  }
}

/** An indicator with a text in one of its cells; the text of its RHK is another matter. */
function withText(row: IndicatorRow, { column, text }: Edit<IndicatorLine, IndicatorColumn>): IndicatorRow {
  if (column === 'aspect') return changed(row, { aspect: valueOfLabel(aspectLabels, text) })
  if (column === 'measures') return changed(row, { measures: valueOfLabel(measuresLabels, text) })
  return column === 'name' || column === 'rhk' ? row : changed(row, { [column]: text.trim() })
}
