import { cellLines } from '../../excel/cell.ts'
import { most } from '../../kernel/limits.ts'
import { parseNumber } from '../../kernel/numbers.ts'
import {
  accumulationLabels,
  aspectLabels,
  directionLabels,
  measuresLabels,
  perspectiveLabels,
  valueOfLabel,
} from '../skp/labels.ts'
import type { Iki, Measure, Perspective } from '../skp/skp.ts'
import { parseTarget } from '../skp/target.ts'
import { besideTargets, columnTitles, type Header, type WorkbookColumn } from './columns.ts'
import type { Get } from './form-cells.ts'

/** An indicator of a file, before it has an id. */
export type IkiDraft = Omit<Iki, 'id'>

/**
 * The realisations of a block of the qualitative form, which stand in one cell: a line for each indicator, else all at
 * the first one.
 */
export function realisationsOf(text: string, count: number): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === count ? lines : [text]
}

/** A form that gives an indicator four targets tells of four: each aspect has an indicator of its own. */
export function withBesideTargets(get: Get, iki: IkiDraft, remark: (message: string) => void): IkiDraft[] {
  const beside = (Object.keys(besideTargets) as Array<keyof typeof besideTargets>).flatMap((column) => {
    const target = cellLines(get(column)).slice(0, most.short)
    const aspect = besideTargets[column]
    if (/^[-–—]?$/.test(target)) return []
    const { min, max, unit } = parseTarget(target)
    return {
      ...bare(`${iki.indicator} (${aspect})`.trim().slice(0, most.text)),
      aspect,
      target,
      targetMin: min,
      targetMax: max,
      unit: unit?.slice(0, most.word) ?? null,
    }
  })
  if (beside.length === 0) return [iki]
  const named = beside.map(({ aspect, target }) => `${aspect} "${target.slice(0, 60)}"`).join(', ')
  remark(`Target ${named} menjadi indikator tersendiri; periksa bunyi indikatornya.`)
  return [iki.aspect === null && iki.target !== '' ? { ...iki, aspect: 'kuantitas' } : iki, ...beside]
}

/** "Jumlah dokumen, 12 dokumen", as an indicator and its target stand in one line of the qualitative form. */
function inOneLine(line: string): IkiDraft {
  const [, indicator, target = ''] = /^(.*\S),\s+([^,]+(?:,\d[^,]*)?)$/.exec(line) ?? []
  const { min, max, unit } = parseTarget(target)
  if (indicator === undefined || (min === null && max === null)) return bare(line)
  return {
    ...bare(indicator),
    target: target.slice(0, most.short),
    targetMin: min,
    targetMax: max,
    unit: unit?.slice(0, most.word) ?? null,
    direction: min === null ? 'down' : 'up',
  }
}

const bare = (indicator: string): IkiDraft => ({
  aspect: null,
  indicator,
  target: '',
  targetMin: null,
  targetMax: null,
  unit: null,
  direction: 'up',
})

/** A block of the qualitative form: the RHK, its indicators where they stand in it, and the perspective of a head. */
interface Block {
  wording: string
  indicators: IkiDraft[] | null
  perspective: Perspective | null
}

/** After the target, where the form of a head says it: "Indeks kepuasan, 88 nilai, Penerima Layanan". */
const ofPerspective = new RegExp(`,\\s*(${Object.values(perspectiveLabels).join('|')})\\s*$`, 'i')

/** The qualitative form has RHK and indicators in one cell, below each other. */
export function splitBlock(text: string, header: Header): Block {
  if (header.at.has('indicator')) return { wording: text, indicators: null, perspective: null }
  const bullet = (line: string) => line.replace(/^\s*(?:[-•*–]|\d+[.)]|[a-z][.)])\s*/, '').trim()
  const parts = /^([\s\S]*?)\s*ukuran keberhasilan([^:\n]*):?([\s\S]*)$/i.exec(text)
  if (!parts) {
    const isList = /^\s*[-•*–]/.test(text)
    return {
      wording: isList ? '' : text,
      indicators: isList ? text.split('\n').map(bullet).map(inOneLine) : [],
      perspective: null,
    }
  }
  const [, wording = '', words = '', below = ''] = parts
  const lines = below
    .split('\n')
    .map(bullet)
    .filter((line) => line !== '')
  const ofHead = /perspektif/i.test(words)
  const named = ofHead ? lines.flatMap((line) => ofPerspective.exec(line)?.[1] ?? [])[0] : undefined
  return {
    wording: wording.trim(),
    indicators: lines.map((line) => inOneLine(ofHead ? line.replace(ofPerspective, '') : line)),
    perspective: named === undefined ? null : valueOfLabel(perspectiveLabels, named),
  }
}

export function indicatorOf(
  get: Get,
  text: (column: WorkbookColumn, max?: number) => string,
  remark: (message: string) => void,
): IkiDraft {
  let percent = false
  const number = (column: WorkbookColumn): number | null => {
    const cell = get(column)
    if (typeof cell === 'number') return cell
    const written = cellLines(cell)
    // A cell that Excel shows as a percentage comes as "25 %".
    const value = parseNumber(written.replace(/%$/, ''))
    if (value !== null) percent ||= written.endsWith('%')
    else if (!/^[-–—]?$/.test(written))
      remark(`${columnTitles[column]} "${written.slice(0, 60)}" bukan angka, jadi dikosongkan.`)
    return value
  }
  const aspect = text('aspect')
  const written = text('target', most.short)
  const cell = get('target')
  if (typeof cell === 'number' && cell > 0 && cell < 1)
    remark(`Target ${written} di Excel mungkin berupa persen; periksa dan tulis satuannya.`)
  const parsed = parseTarget(written)
  const given = cellLines(get('targetMin')) + cellLines(get('targetMax')) !== ''
  const min = given ? number('targetMin') : parsed.min
  const max = given ? number('targetMax') : parsed.max
  const quarters: Measure['quarters'] = [number('tw1'), number('tw2'), number('tw3'), number('tw4')]
  const stated = text('unit', most.word) || (parsed.unit?.slice(0, most.word) ?? null)
  // "12" and "laporan" in two columns are the target "12 laporan".
  const alone = stated !== null && parsed.unit === null && (parsed.min !== null || parsed.max !== null)
  const target = alone ? `${written} ${stated}` : written
  const unit = stated ?? (percent ? '%' : null)
  if (percent && unit !== null && !/^(%|persen)/i.test(unit))
    remark(`Ada persentase, sedangkan satuannya "${unit}"; periksa angkanya.`)
  const known = valueOfLabel(aspectLabels, aspect)
  if (aspect !== '' && known === null) remark(`Aspek "${aspect}" tidak dikenal dan dikosongkan.`)
  const measure: Measure = {
    measures: valueOfLabel(measuresLabels, text('measures')),
    formula: text('formula', most.paragraph),
    source: text('source', most.short),
    accumulation: valueOfLabel(accumulationLabels, text('accumulation')),
    quarters,
  }
  const says =
    measure.measures !== null ||
    measure.accumulation !== null ||
    measure.formula + measure.source !== '' ||
    measure.quarters.some((value) => value !== null)
  return {
    aspect: known,
    indicator: text('indicator'),
    target,
    targetMin: min,
    targetMax: max,
    unit,
    direction:
      valueOfLabel(directionLabels, text('direction')) ?? (min === null && max !== null ? 'down' : 'up'),
    ...(says ? { measure } : {}),
  }
}
