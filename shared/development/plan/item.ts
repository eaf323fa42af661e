import { z } from 'zod'
import { Id, line, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { longDate } from '../../kernel/dates.ts'
import { formatNumber } from '../../kernel/numbers.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { type TreeUnit, withDescendants } from '../../office/unit-tree.ts'
import { developmentWayIds } from '../../regulations/development.ts'
import { Priority } from './need.ts'

/** Rencana pengembangan kompetensi: what is to be done for whom, when, and what it costs (Peraturan LAN 10/2018). */

/** Proposed, agreed to, done, or given up. */
export const ItemState = z.enum(['usulan', 'disetujui', 'terlaksana', 'batal'])
export type ItemState = z.infer<typeof ItemState>

export const itemStateLabels: Readonly<Record<ItemState, string>> = {
  usulan: 'Usulan',
  disetujui: 'Disetujui',
  terlaksana: 'Terlaksana',
  batal: 'Batal',
}

/** What may follow a state. */
const next: Readonly<Record<ItemState, readonly ItemState[]>> = {
  usulan: ['disetujui', 'batal'],
  disetujui: ['usulan', 'terlaksana', 'batal'],
  terlaksana: ['disetujui'],
  batal: ['usulan'],
}

/** Why a line can't be moved into a state; null where it can. */
export const notInto = (from: ItemState, to: ItemState): string | null =>
  next[from].includes(to)
    ? null
    : from === to
      ? `Sudah berstatus ${itemStateLabels[to].toLowerCase()}.`
      : `Dari ${itemStateLabels[from].toLowerCase()} tidak dapat langsung menjadi ${itemStateLabels[to].toLowerCase()}.`

export const WayId = z.enum(developmentWayIds)
export type WayId = z.infer<typeof WayId>

/** Rupiah, without sen. */
export const Cost = z
  .number()
  .int('Biaya ditulis dalam rupiah penuh.')
  .min(0, 'Biaya tidak boleh kurang dari nol.')
  .max(1_000_000_000_000, 'Biaya terlalu besar.')

export const Hours = z
  .number()
  .int('JP ditulis sebagai bilangan bulat.')
  .min(0, 'Isi 0 sampai 1.000 JP.')
  .max(1000, 'Isi 0 sampai 1.000 JP.')

const item = {
  year: Year,
  employeeId: Id,
  needId: Id.nullable(),
  /** The competence that is developed. */
  subject: required(most.name, 'Tulis kompetensi yang dikembangkan.'),
  reason: line(most.short),
  way: WayId,
  activity: required(most.name, 'Tulis nama kegiatannya.'),
  organiser: line(most.name),
  hours: Hours,
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  cost: Cost,
  priority: Priority,
}

export const ItemInput = z.object({ ...item, id: Id.nullable(), revision: Revision })
export type ItemInput = z.infer<typeof ItemInput>

export const ItemRecord = z.object({
  ...item,
  id: Id,
  revision: Revision,
  state: ItemState,
  /** The training by which it is done. */
  trainingId: Id.nullable(),
})
export type ItemRecord = z.infer<typeof ItemRecord>

/** What is wrong with a line of the plan. */
export function problemsOfItem({
  year,
  startsOn,
  endsOn,
}: Pick<ItemInput, 'year' | 'startsOn' | 'endsOn'>): Problem[] {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return [
      {
        field: 'Selesai',
        message: `Selesai ${longDate(endsOn)} sebelum mulai ${longDate(startsOn)}. Perbaiki tanggalnya.`,
      },
    ]
  const outside = [startsOn, endsOn].find((day) => day !== null && !day.startsWith(`${year}-`))
  return outside ? [{ field: 'Waktu', message: `${longDate(outside)} di luar tahun rencana ${year}.` }] : []
}

/** What an office or a unit may spend in a year; without a unit it is the whole office's. */
export const Budget = z.object({ unitId: Id.nullable(), amount: Cost })
export type Budget = z.infer<typeof Budget>

/** "Rp1.250.000". */
export const rupiah = (amount: number): string => `Rp${formatNumber(amount, 0)}`

/** What of a plan costs whom: one line of it with the unit of its person. */
export interface Costing {
  unitId: number | null
  cost: number
  state: ItemState
}

/** What stands against a budget. */
export interface Spending extends Budget {
  /** Of what was agreed to or done. */
  agreed: number
  /** Of what is proposed only. */
  proposed: number
}

const sum = (items: readonly Costing[], states: readonly ItemState[]): number =>
  items.reduce((all, { cost, state }) => (states.includes(state) ? all + cost : all), 0)

/** What the lines of a plan cost within each budget: that of a unit is for its people and those of the units below. */
export const spendingOf = (
  items: readonly Costing[],
  budgets: readonly Budget[],
  units: ReadonlyArray<Pick<TreeUnit, 'id' | 'parentId'>>,
): Spending[] =>
  budgets.map((budget) => {
    const inside = budget.unitId === null ? null : withDescendants(units, budget.unitId)
    const own = items.filter(({ unitId }) => inside === null || (unitId !== null && inside.has(unitId)))
    return {
      ...budget,
      agreed: sum(own, ['disetujui', 'terlaksana']),
      proposed: sum(own, ['usulan']),
    }
  })

/** Why it is asked about what would be agreed to: by how much a budget does not suffice. @param nameOf a unit; null the office */
export const doubtsOfBudget = (
  spending: readonly Spending[],
  nameOf: (unitId: number | null) => string,
): Problem[] =>
  spending
    .filter(({ agreed, amount }) => agreed > amount)
    .map(({ unitId, agreed, amount }) => ({
      field: nameOf(unitId),
      message: `Disetujui ${rupiah(agreed)}, anggarannya ${rupiah(amount)}: lebih ${rupiah(agreed - amount)}.`,
    }))
