import { type Cell, cellText, columnLetter } from '../../excel/cell.ts'
import type { Range } from '../../excel/grid.ts'
import { errorRemark, isExcelError } from '../../excel/recognise.ts'
import { titleKey } from '../../excel/title.ts'
import { unreadColumnsOf, unreadSentences } from '../../excel/unread.ts'
import { spreadMerged } from '../../excel/worksheet.ts'
import { parseNumber } from '../../kernel/numbers.ts'
import { type Goal, goalLimits } from './goal.ts'

/** A sasaran as a workbook tells it. */
type ReadGoal = Omit<Goal, 'id' | 'indicators'> & {
  indicators: Array<{ indicator: string; target: string }>
}

export interface ReadGoals {
  goals: ReadGoal[]
  /** What was not taken, as "Baris 14: ...". */
  remarks: string[]
}

const titles = {
  goal: /^sasaran\b/,
  indicator: /^indikator\b/,
  target: /^target\b/,
  program: /^(program|kegiatan)\b/,
  budget: /^(anggaran|pagu)\b/,
  renstra: /^(rujukan )?renstra\b/,
} as const
type Column = keyof typeof titles

/** The title of the second table, not the name of a program. */
const programTitle = /^(program|kegiatan)([ /]+(dan|sub|program|kegiatan))*$/

const columnsOf = (row: readonly Cell[]): Map<Column, number> => {
  const at = new Map<Column, number>()
  for (const [place, cell] of row.entries())
    for (const name of Object.keys(titles) as Column[])
      if (!at.has(name) && titles[name].test(titleKey(cell))) at.set(name, place)
  return at
}

/** Whole rupiah out of 1250000, "1.250.000" or "Rp 1.250.000,00"; null when it is no amount. */
export function rupiah(cell: Cell): number | null {
  const value =
    typeof cell === 'number'
      ? cell
      : parseNumber(
          cellText(cell)
            .replace(/^rp\.?\s*/i, '')
            .replace(/,-$/, ''),
        )
  const whole = value === null ? -1 : Math.round(value)
  // A NIP below the signature has eighteen digits and is no amount.
  return whole >= 0 && Number.isSafeInteger(whole) ? whole : null
}

/**
 * The goals of a Perjanjian Kinerja in a worksheet (PermenPANRB 53/2014, lampiran I: sasaran, indikator kinerja,
 * target, and below it program and anggaran). A row without a sasaran, as below a merged cell, is a further
 * indicator.
 * @param merged cells of it that are one: a target merged over several indicators is that of each
 * @returns null when the worksheet has no such table
 */
export function readGoalRows(
  rows: ReadonlyArray<readonly Cell[]>,
  merged: readonly Range[] = [],
): ReadGoals | null {
  const isHeader = (columns: ReadonlyMap<Column, number>) =>
    columns.has('goal') && columns.has('indicator') && columns.has('target')
  /** The titles that end in a row: its own, and where a merged title stands above, those of the row before too. */
  const titlesAt = (index: number) => {
    const row = rows[index] ?? []
    const own = columnsOf(row)
    const above = columnsOf(rows[index - 1] ?? [])
    const merged = (['goal', 'indicator'] as const).every((name) => {
      const place = above.get(name)
      return place !== undefined && titleKey(row[place] ?? null) === ''
    })
    return isHeader(own) || !merged ? own : new Map([...own, ...above])
  }
  const start = rows.findIndex((_, index) => isHeader(titlesAt(index)))
  if (start < 0) return null
  const at = titlesAt(start)
  const read: ReadGoals = { goals: [], remarks: [] }
  const budgets: Array<{ program: string; budget: number }> = []
  const spread = merged.length === 0 ? rows : spreadMerged({ rows: rows.map((row) => [...row]), merged })
  const goalRows: Array<readonly Cell[]> = []
  let second: Map<Column, number> | null = null
  /** Below an empty row stand the signatures, or more of the table; only whole rows are more of the table. */
  let apart = false
  for (const [index, row] of rows.entries()) {
    if (index <= start) continue
    const texts = row.map((cell) => cellText(cell))
    if (texts.every((text) => text.trim() === '')) {
      apart = read.goals.length > 0
      continue
    }
    if (texts.every((text) => /^(\(?\d+\)?)?$/.test(text.trim()))) continue
    const own = columnsOf(row)
    // The header again, as at the top of a further page.
    if (isHeader(own)) continue
    if (own.has('budget') && programTitle.test(titleKey(row[own.get('program') ?? -1] ?? null))) {
      second = own
      continue
    }
    const of = (columns: ReadonlyMap<Column, number>, name: Column) => texts[columns.get(name) ?? -1] ?? ''
    const line = `Baris ${index + 1}`
    if (second) {
      const program = of(second, 'program').trim()
      const budget = rupiah(row[second.get('budget') ?? -1] ?? null)
      if (/^(jumlah|total)\b/i.test(program) || (program === '' && budget === null)) continue
      if (program !== '' && budget !== null)
        budgets.push({ program: program.slice(0, goalLimits.short), budget })
      continue
    }
    const text = of(at, 'goal').trim()
    const indicator = of(at, 'indicator').trim()
    const written = indicator === '' ? of(at, 'target') : cellText(spread[index]?.[at.get('target') ?? -1])
    const target = written.trim()
    for (const [column, cell] of row.entries())
      if (isExcelError(cell))
        read.remarks.push(errorRemark(`${columnLetter(column)}${index + 1}`, cellText(cell)))
    if (apart && (text === '' || indicator === '')) {
      read.remarks.push(`${line}: berdiri di bawah tabel, jadi dilewati.`)
      continue
    }
    apart = false
    goalRows.push(row)
    if (text === '' && indicator === '' && target !== '') {
      read.remarks.push(`${line}: target "${target.slice(0, 60)}" tanpa indikator, jadi dilewati.`)
      continue
    }
    if (text !== '' && indicator === '' && target === '' && texts.filter(Boolean).length === 1) {
      read.remarks.push(`${line}: "${text.slice(0, 60)}" tidak mempunyai indikator, jadi dilewati.`)
      continue
    }
    if (text !== '') {
      const amount = of(at, 'budget')
      const budget = rupiah(row[at.get('budget') ?? -1] ?? null)
      if (amount !== '' && budget === null)
        read.remarks.push(`${line}: anggaran "${amount}" bukan angka, jadi dikosongkan.`)
      read.goals.push({
        text: text.slice(0, goalLimits.text),
        program: of(at, 'program').trim().slice(0, goalLimits.short),
        renstra: of(at, 'renstra').trim().slice(0, goalLimits.short),
        budget,
        indicators: [],
      })
    }
    const goal = read.goals.at(-1)
    if (indicator === '' && target === '') continue
    if (!goal) read.remarks.push(`${line}: indikator tanpa sasaran di atasnya, jadi dilewati.`)
    else if (goal.indicators.length >= goalLimits.indicators)
      read.remarks.push(`${line}: lebih dari ${goalLimits.indicators} indikator untuk satu sasaran.`)
    else
      goal.indicators.push({
        indicator: indicator.slice(0, goalLimits.text),
        target: target.slice(0, goalLimits.short),
      })
  }
  const titles = (rows[start] ?? []).map(cellText)
  read.remarks.push(...unreadSentences(unreadColumnsOf(titles, new Set(at.values()), goalRows)))
  const told = read.goals.some(({ program, budget }) => program !== '' || budget !== null)
  if (budgets.length === read.goals.length && !told)
    for (const [index, goal] of read.goals.entries()) Object.assign(goal, budgets[index])
  else if (budgets.length > 0)
    read.remarks.push(
      told
        ? 'Tabel anggaran tidak diimpor, karena program dan anggaran sudah berdiri pada sasarannya.'
        : `Tabel anggaran memuat ${budgets.length} program untuk ${read.goals.length} sasaran, jadi tidak diimpor; isi sendiri pada sasaran yang sesuai.`,
    )
  return read
}
