import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { PeopleFilter } from '../employees/people-filter.ts'
import { personLine } from '../employees/person-line.ts'
import { appraisers, reads, works, writes } from '../kernel/contract-base.ts'
import { Id, Ids } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Progress } from '../kernel/progress.ts'
import { IsoDate } from '../office/period.ts'
import { phoneKinds } from './form.ts'

const Kind = z.enum(phoneKinds)

/** "2026-11", "2026-tw3" or "2027", by the kind of form. */
const FormPeriod = z.string().max(most.word)

/** Where the form of somebody stands. */
export const FormState = z.enum(['belum', 'terkirim', 'dijawab', 'lewat', 'ditarik'])
export type FormState = z.infer<typeof FormState>

/** Everybody, whose answer is awaited, or whose came. */
export const FormShow = z.enum(['all', 'waiting', 'answered'])
export type FormShow = z.infer<typeof FormShow>

/** A person's line in the register of forms. */
export const FormRow = z.object({
  ...personLine,
  state: FormState,
  /** Of the last form, when it was handed out last; null where there was none. */
  issued: IsoDate.nullable(),
  expires: IsoDate.nullable(),
  /** Answers that were taken, and when the last one came. */
  answers: z.number().int(),
  answered: IsoDate.nullable(),
})
export type FormRow = z.infer<typeof FormRow>

const FormsEvent = z.discriminatedUnion('kind', [
  Progress.extend({ kind: z.literal('progress') }),
  z.object({
    kind: z.literal('done'),
    token: z.string(),
    fileName: z.string(),
    forms: z.number().int(),
    /** What the clerk should know, e.g. who has no SKP. */
    remarks: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('saved'),
    /** The folder that was made for them. */
    folder: z.string(),
    forms: z.number().int(),
    remarks: z.array(z.string()),
  }),
  /** No folder was chosen; nothing was made. */
  z.object({ kind: z.literal('stopped') }),
])

const FileOfForms = z.object({ kind: Kind, period: FormPeriod })

/** What an answer would change at a place, each thing that stands there in words. */
const PlaceChange = z.object({
  /** "Rabu, 7 Oktober 2026", or the RHK of an SKP. */
  place: z.string(),
  before: z.array(z.string()),
  after: z.array(z.string()),
})

/** A file with what it means for the office. */
export const ReadAnswer = z.object({
  /** Place among the files, by which it is chosen. */
  index: z.number().int(),
  fileName: z.string(),
  /** Whose it is and of what, where that is known. */
  employeeId: Id.nullable(),
  fullName: z.string().nullable(),
  title: z.string().nullable(),
  kind: Kind.nullable(),
  /** When the phone made it, as people write moments. */
  made: z.string().nullable(),
  /** Why it can't be taken in, as a sentence; null where it can. */
  obstacle: z.string().nullable(),
  changes: z.array(PlaceChange),
  /** Whether something that stands is written over or goes. */
  replaces: z.boolean(),
  remarks: z.array(z.string()),
})
export type ReadAnswer = z.infer<typeof ReadAnswer>

const files = z.array(z.file()).min(1, 'Pilih sedikitnya satu berkas jawaban.').max(most.answers)

/** Report forms for the phone: issued here, filled in without a network, and taken in again. */
export const phoneContract = {
  /** The register of a kind and period: everybody, with how far his form is. */
  list: reads(appraisers)
    .input(PeopleFilter.extend(FileOfForms.shape).extend({ show: FormShow.default('all') }))
    .output(z.array(FormRow)),
  /** Whether forms can be put into a folder that is chosen on this computer. */
  places: reads(appraisers).output(z.object({ folder: z.boolean() })),
  /**
   * Makes the forms of some people: one HTML file, a ZIP of them, or each as a file in a folder that is chosen now.
   * Whoever has a form that holds gets the same again.
   */
  issue: works(appraisers, { employee: 'employeeIds' })
    .input(FileOfForms.extend({ employeeIds: Ids, expires: IsoDate, intoFolder: z.boolean().default(false) }))
    .output(eventIterator(FormsEvent)),
  file: reads(appraisers)
    .input(z.object({ token: z.string() }))
    .output(z.file()),
  /** No answer of these forms is taken in any more. */
  withdraw: writes(appraisers, { employee: 'employeeIds' })
    .input(FileOfForms.extend({ employeeIds: Ids }))
    .output(z.object({ forms: z.number().int() })),
  /** Reads answers and says what each would change; nothing is changed. */
  read: reads(appraisers).input(z.object({ files })).output(z.array(ReadAnswer)),
  /** Takes in the chosen ones; all or none. */
  import: writes(appraisers)
    .input(
      z.object({
        files,
        chosen: z.array(z.number().int().min(0)).min(1, 'Pilih sedikitnya satu jawaban.').max(most.answers),
      }),
    )
    .output(z.object({ answerIds: z.array(Id), people: z.number().int(), changes: z.number().int() })),
  /** Gives back what stood before, where nobody has written since. */
  undoImport: writes(appraisers)
    .input(z.object({ answerIds: z.array(Id).min(1).max(most.answers) }))
    .output(z.object({ restored: z.number().int() })),
}
