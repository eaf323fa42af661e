import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { reads, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, Ids, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Year } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { Cost, ItemInput, ItemRecord, ItemState } from './item.ts'
import { NeedInput, NeedRecord, NeedSource, Priority } from './need.ts'

/** Who keeps the plan of the office: its clerk and its head. */
const keepers = { pimpinan: 'office' } as const

/** Of whom a line is. */
const person = {
  nip: z.string().nullable(),
  fullName: z.string(),
  jabatan: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
}

export const NeedRow = NeedRecord.extend({
  ...person,
  /** Another need of the person says the same. */
  twin: z.boolean(),
  /** A line of the plan answers it. */
  planned: z.boolean(),
})
export type NeedRow = z.infer<typeof NeedRow>

export const FoundRow = z.object({
  ...person,
  key: z.string(),
  employeeId: Id,
  source: NeedSource,
  subject: z.string(),
  reason: z.string(),
  priority: Priority,
})
export type FoundRow = z.infer<typeof FoundRow>

export const ItemRow = ItemRecord.extend(person)
export type ItemRow = z.infer<typeof ItemRow>

export const SpendingRow = z.object({
  unitId: Id.nullable(),
  name: z.string(),
  amount: z.number(),
  agreed: z.number(),
  proposed: z.number(),
})
export type SpendingRow = z.infer<typeof SpendingRow>

const filter = PeopleFilter.extend({ year: Year })
const at = z.object({ id: Id, revision: Revision })
const Saved = z.object({ id: Id, revision: Revision })

/** Needs of development and the plan that answers them, year by year. */
export const planContract = {
  /** By name; those of one person together. */
  needs: reads(staff).input(filter).output(z.array(NeedRow)),
  /** What gaps, feedback and plans of improvement say and nobody has taken up. */
  found: reads(keepers).input(filter).output(z.array(FoundRow)),
  /** Takes up what was found, by the keys of it. */
  take: writes(keepers)
    .input(z.object({ year: Year, keys: z.array(z.string().max(most.name)).min(1).max(most.ids) }))
    .output(z.object({ taken: z.number().int() })),
  saveNeed: writes(staff, { employee: 'employeeId' }).input(NeedInput).output(Saved),
  /** One need of several of a person: the first of the ids stays. */
  joinNeeds: writes(keepers)
    .input(z.object({ ids: Ids }))
    .output(Saved),
  removeNeed: writes(keepers).input(at).output(Done),

  /** The plan of a year, and what it costs within each budget. */
  items: reads(staff)
    .input(filter)
    .output(z.object({ rows: z.array(ItemRow), spending: z.array(SpendingRow) })),
  saveItem: writes(keepers).input(ItemInput).output(Saved),
  removeItem: writes(keepers).input(at).output(Done),
  /** Moves lines into a state; asked about where it costs more than there is. */
  decide: writes(keepers)
    .input(z.object({ ids: Ids, state: ItemState, sure: Sure }))
    .output(z.object({ changed: z.number().int() })),
  /** What a unit or, without one, the office may spend; null for no limit. */
  saveBudget: writes(keepers)
    .input(z.object({ year: Year, unitId: Id.nullable(), amount: Cost.nullable() }))
    .output(Done),
  /** Plan and needs as a workbook. */
  export: reads(staff).input(filter).output(z.file()),
}
