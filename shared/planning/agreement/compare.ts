import { coreValuesOf } from '../../regulations/berakhlak.ts'
import { aspectLabels } from '../skp/labels.ts'
import type { Rhk, SkpContent } from '../skp/skp.ts'

export interface ComparedRow {
  id: string
  /** null where the row is only on the other side. */
  before: string | null
  after: string | null
  changed: boolean
}

const linesOf = (rhk: Rhk): string =>
  [
    rhk.text,
    ...(rhk.superiorText ? [`Mendukung: ${rhk.superiorText}`] : []),
    ...(rhk.assignedBy ? [`Penugasan dari ${rhk.assignedBy}`] : []),
    ...rhk.indicators.map(
      ({ aspect, indicator, target }) =>
        `• ${aspect ? `${aspectLabels[aspect]}: ` : ''}${indicator}${target ? ` — ${target}` : ''}`,
    ),
  ].join('\n')

/**
 * Two versions of an SKP side by side, row by row: first what the newer has, then what is gone, then what is expected
 * of the behaviour where one of them says so.
 * @param year of the SKP, by which the values are named
 */
export function compareContents(before: SkpContent, after: SkpContent, year: number): ComparedRow[] {
  const old = new Map(before.rhk.map((rhk) => [rhk.id, linesOf(rhk)]))
  const now = new Set(after.rhk.map(({ id }) => id))
  const row = (id: string, left: string | null, right: string | null): ComparedRow => ({
    id,
    before: left,
    after: right,
    changed: left !== right,
  })
  return [
    ...after.rhk.map((rhk) => row(rhk.id, old.get(rhk.id) ?? null, linesOf(rhk))),
    ...before.rhk.filter(({ id }) => !now.has(id)).map((rhk) => row(rhk.id, linesOf(rhk), null)),
    ...coreValuesOf(year).flatMap(({ name }, at) => {
      const [left, right] = [before, after].map(({ expectations }) => {
        const text = expectations[at]?.trim()
        return text ? `Ekspektasi ${name}: ${text}` : null
      })
      return left || right ? row(name, left ?? null, right ?? null) : []
    }),
  ]
}
