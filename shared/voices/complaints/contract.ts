import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Part, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { limitSteps } from '../../regulations/complaint-limits.ts'
import { ComplaintEnding, ComplaintRecord, ComplaintStep, KeptLimits, Reporter } from './complaint.ts'
import { PersonDecision } from './decision.ts'
import { ComplaintTally } from './tally.ts'
import { Category, Channel, ComplaintKind, ComplaintOutcome, ComplaintState, Satisfaction } from './words.ts'

/** Who works with the register: the pimpinan and the officer of the service, besides the pengelola. */
const clerks = { pimpinan: 'office', 'petugas-layanan': 'office' } as const
const head = { pimpinan: 'office' } as const

const Standing = z.object({
  state: ComplaintState,
  firstDue: IsoDate,
  due: IsoDate,
  nearness: z.enum(['met', 'far', 'half', 'last', 'late']),
  waitsFor: z.enum(['first', 'answer']).nullable(),
  daysLate: z.number().int(),
  inTime: z.boolean().nullable(),
  took: z.number().int().nullable(),
})

/** A line of the register; who said it only where that is not secret. */
export const ComplaintLine = z.object({
  id: Id,
  number: z.string(),
  receivedOn: IsoDate,
  channel: Channel,
  reporter: z.string(),
  kind: ComplaintKind,
  supervisory: z.boolean(),
  category: Category,
  substance: z.string(),
  service: z.string(),
  unitName: z.string().nullable(),
  handlerName: z.string().nullable(),
  /** A praise that names somebody and about which the pimpinan has not decided. */
  undecided: z.boolean(),
  standing: Standing,
})
export type ComplaintLine = z.infer<typeof ComplaintLine>

export const RegisterFilter = z.object({
  year: Year,
  show: z.enum(['all', 'open', 'late', 'undecided']).default('all'),
  kind: ComplaintKind.optional(),
  channel: Channel.optional(),
  search: z.string().max(most.search).default(''),
})
export type RegisterFilter = z.infer<typeof RegisterFilter>

/** Somebody to whom the pimpinan has linked it. */
const LinkedPerson = z.object({
  employeeId: Id,
  fullName: z.string(),
  decidedOn: IsoDate,
  reason: z.string(),
  paper: z.string(),
  /** Whether it stands in his feedback. */
  shared: z.boolean(),
  words: z.string(),
})

/** One of the register with all that was done; without who said it, unless that is open. */
export const ComplaintShown = z.object({
  id: Id,
  number: z.string(),
  revision: Revision,
  today: IsoDate,
  record: ComplaintRecord,
  ending: ComplaintEnding,
  limits: KeptLimits,
  standing: Standing,
  reporter: z.string(),
  /** Whether something is kept of who said it, and whether it is secret. */
  hasReporter: z.boolean(),
  confidential: z.boolean(),
  /** Why the operator is not told; null where he may ask. */
  untold: z.string().nullable(),
  unitName: z.string().nullable(),
  steps: z.array(ComplaintStep.extend({ id: Id, handlerName: z.string().nullable() })),
  people: z.array(LinkedPerson),
})
export type ComplaintShown = z.infer<typeof ComplaintShown>

/** Who and what can be chosen; the officer of a service may not read the list of employees otherwise. */
const Choices = z.object({
  people: z.array(z.object({ id: Id, fullName: z.string(), jabatan: z.string().nullable() })),
  officials: z.array(z.object({ id: Id, name: z.string(), jabatan: z.string() })),
  units: z.array(z.object({ id: Id, name: z.string() })),
})

const LimitLine = z.object({
  step: z.enum(limitSteps),
  days: z.number().int().min(1, 'Isi 1 sampai 365 hari.').max(365, 'Isi 1 sampai 365 hari.'),
  working: z.boolean(),
})

const at = z.object({ id: Id, revision: Revision })

/** Register of complaints, suggestions, questions and praise. */
export const complaintsContract = {
  /** A year, with what is still open of years before it; the newest first, or the most urgent of what is open. */
  list: reads(clerks)
    .input(RegisterFilter.extend(Part.shape))
    .output(
      z.object({
        rows: z.array(ComplaintLine),
        /** Of the whole list, however few rows were asked for. */
        total: z.number().int(),
        open: z.number().int(),
        late: z.number().int(),
        undecided: z.number().int(),
      }),
    ),
  get: reads(clerks)
    .input(z.object({ id: Id }))
    .output(ComplaintShown),
  /** Who said it: by the right to restricted data, never to whom it is about; that somebody looked is recorded. */
  reporter: reads(clerks)
    .input(z.object({ id: Id }))
    .output(Reporter),
  tally: reads(clerks)
    .input(z.object({ year: Year }))
    .output(ComplaintTally),
  /** The list as a workbook; names that are secret are not in it. */
  export: reads(clerks).input(RegisterFilter).output(z.file()),
  choices: reads(clerks).output(Choices),
  limits: reads(clerks).output(
    z.object({ limits: z.array(LimitLine), own: z.boolean(), source: z.string() }),
  ),
  saveLimits: writes()
    .input(z.object({ limits: z.array(LimitLine).length(limitSteps.length) }))
    .output(Done),
  /** Back to what is proposed. */
  resetLimits: writes().output(Done),
  /** Without an id it is a new one. Without `reporter` who said it stays as it is; null is without a name. */
  save: writes(clerks)
    .input(
      ComplaintRecord.extend({
        id: Id.optional(),
        revision: Revision,
        reporter: Reporter.nullable().optional(),
      }),
    )
    .output(at.extend({ number: z.string() })),
  addStep: writes(clerks).input(at.extend(ComplaintStep.shape)).output(at),
  removeStep: writes(clerks)
    .input(at.extend({ stepId: Id }))
    .output(at),
  answer: writes(clerks)
    .input(at.extend({ answeredOn: IsoDate, answer: required(most.longText, 'Tulis jawabannya.') }))
    .output(at),
  /** How the reporter takes the answer. */
  rate: writes(clerks)
    .input(at.extend({ satisfaction: Satisfaction.nullable(), note: line(most.short) }))
    .output(at),
  close: writes(clerks)
    .input(at.extend({ closedOn: IsoDate, outcome: ComplaintOutcome, reason: line(most.short) }))
    .output(at),
  reopen: writes(clerks)
    .input(at.extend({ reason: reason('Tulis mengapa dibuka kembali.') }))
    .output(at),
  /** The pimpinan links it to somebody, and lets it reach his feedback. */
  decide: writes(head).input(PersonDecision).output(at),
  /** The pimpinan takes that back; what stands in the feedback goes with it. */
  withdraw: writes(head)
    .input(at.extend({ employeeId: Id, reason: reason('Tulis mengapa kaitannya dilepas.') }))
    .output(at),
}
