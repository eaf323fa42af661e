import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { personLine } from '../../employees/person-line.ts'
import { appraisers, reads, signs, staff, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, reason, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { PersonChoice } from '../../kernel/party.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { CreditAccount } from './account.ts'
import { ConversionRow } from './course.ts'
import { CreditNumbers, PakLine } from './paper.ts'
import { OwnRule } from './rules.ts'
import { Standing } from './standing.ts'
import { Verdict } from './verdict.ts'

/** A paper of angka kredit as the page lists it. */
export const SetPaper = z.object({
  id: Id,
  year: Year,
  jenjang: z.string(),
  until: IsoDate,
  decidedOn: IsoDate,
  numbers: CreditNumbers,
  officialName: z.string(),
  total: z.number().int(),
  /** Why it was opened again; null while it stands. */
  openedReason: z.string().nullable(),
  /** What has changed in the evaluations since; nothing while it still says what they say. */
  outdated: z.array(z.string()),
})
export type SetPaper = z.infer<typeof SetPaper>

/** A functional officer in the table. */
export const CreditLine = z.object({
  ...personLine,
  status: z.string(),
  /** null where the jabatan has no jenjang of the table. */
  standing: Standing.nullable(),
  /** Until when angka kredit are set; null while nothing is. */
  setUntil: IsoDate.nullable(),
  outdated: z.array(z.string()),
})
export type CreditLine = z.infer<typeof CreditLine>

/** One person with all that the angka kredit are made of. */
export const CreditPerson = CreditLine.extend({
  /** Why there is no angka kredit; null where there is. */
  notFor: z.string().nullable(),
  karpeg: z.string().nullable(),
  account: CreditAccount.extend({ revision: Revision }),
  /** What the rules propose for balances of this jenjang, in thousandths. */
  proposals: z.object({ dasar: z.number().int(), pendidikan: z.number().int() }),
  /** What would be set now for the year; null where there is nothing new. */
  draft: z
    .object({
      until: IsoDate,
      fresh: z.array(ConversionRow),
      lines: z.array(PakLine),
      verdicts: z.array(Verdict),
    })
    .nullable(),
  /** The newest first. */
  papers: z.array(SetPaper),
  /** Who would set it: the appraiser of the newest SKP. */
  official: PersonChoice.nullable(),
  /** Whether the operator writes balances, and sets. */
  writes: z.boolean(),
  sets: z.boolean(),
})
export type CreditPerson = z.infer<typeof CreditPerson>

const filter = PeopleFilter.extend({ year: Year })

export const SettleInput = z.object({
  employeeId: Id,
  year: Year,
  numbers: CreditNumbers,
  decidedOn: IsoDate,
  place: line(most.place),
  official: PersonChoice,
  /** Tembusan, one a line. */
  copies: line(most.paragraph),
  sure: Sure,
})
export type SettleInput = z.infer<typeof SettleInput>

/** Angka kredit of the PNS in a jabatan fungsional. */
export const creditContract = {
  /** Every PNS in a jabatan fungsional, by name; how many PPPK are left out. */
  list: reads(staff)
    .input(filter)
    .output(z.object({ today: IsoDate, pppk: z.number().int(), lines: z.array(CreditLine) })),
  /** The same list as a workbook. */
  export: reads(staff).input(filter).output(z.file()),
  get: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, year: Year }))
    .output(CreditPerson),
  /** Opening balances of the present jenjang. */
  saveAccount: writes()
    .input(CreditAccount.extend({ employeeId: Id, revision: Revision }))
    .output(z.object({ revision: Revision })),
  /** Sets what is converted until the end of a year: it is kept as it is from here on. */
  settle: signs(appraisers, { employee: 'employeeId' })
    .input(SettleInput)
    .output(z.object({ id: Id })),
  /** Opens the newest paper again, with a reason; it stays on record. */
  open: writes(appraisers, { employee: 'employeeId' })
    .input(
      z.object({
        employeeId: Id,
        id: Id,
        reason: reason('Tulis alasan membuka penetapan, sedikitnya beberapa kata.'),
      }),
    )
    .output(Done),
  /** The numbers that hold: the regulation's, and what the office has set. */
  rule: reads().output(z.object({ source: z.string(), own: OwnRule.nullable(), proposed: OwnRule })),
  saveRule: writes().input(OwnRule).output(Done),
  /** Back to the regulation's numbers. */
  resetRule: writes().input(z.object({})).output(Done),
}
