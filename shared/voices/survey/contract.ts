import { z } from 'zod'
import { reads, works, writes } from '../../kernel/contract-base.ts'
import { Done, Id, line, Part, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Problem } from '../../kernel/refusal.ts'
import { Year } from '../../office/period.ts'
import { FollowUp, mostActions, PlannedAction } from './action.ts'
import { SheetNumber, SurveyAnswer } from './answer.ts'
import { ColumnUse, FileColumn } from './file.ts'
import { PeriodFields, PeriodState } from './period.ts'
import { Questionnaire } from './questionnaire.ts'
import { ShownIndex, SurveyResults } from './results.ts'
import { PublicService, ServiceFields } from './service.ts'

/** Who works with surveys: the desk that serves, and the head. */
const clerks = { pimpinan: 'office', 'petugas-layanan': 'office' } as const
/** The index is published: whoever checks reads it too. No answer names anybody. */
const readers = { ...clerks, pemeriksa: 'office' } as const

const at = z.object({ id: Id, revision: Revision })
const Saved = z.object({ id: Id, revision: Revision })

/** A survey in the list of a year. */
export const PeriodRow = z.object({
  id: Id,
  name: z.string(),
  of: z.string(),
  questionnaire: z.string(),
  state: PeriodState,
  startsOn: z.string(),
  endsOn: z.string(),
  respondents: z.number().int(),
  needed: z.number().int().nullable(),
  index: ShownIndex.shape.index,
  mutu: ShownIndex.shape.mutu,
})
export type PeriodRow = z.infer<typeof PeriodRow>

const OfFile = z.object({
  periodId: Id,
  file: z.file(),
  /** What each column says, where the clerk has chosen it. */
  uses: z.record(z.string(), ColumnUse),
  /** The service of all rows, where no column says it. */
  serviceId: Id.nullable(),
})

/** The satisfaction of the public (PermenPANRB 14/2017) and what else is asked of it. Answers name nobody. */
export const surveyContract = {
  /** With the units that can have one: the desk that serves sees no people. */
  services: reads(readers).output(
    z.object({
      services: z.array(PublicService),
      units: z.array(z.object({ id: Id, name: z.string() })),
    }),
  ),
  /** A new service, or with an id that service anew. */
  saveService: writes(clerks)
    .input(ServiceFields.extend({ id: Id.nullable(), revision: Revision }))
    .output(Saved),
  removeService: writes(clerks).input(at).output(Done),

  /** Those of the office first, then those that come with the application, without an id. */
  questionnaires: reads(readers).output(
    z.array(Questionnaire.extend({ id: Id.nullable(), revision: Revision })),
  ),
  saveQuestionnaire: writes(clerks)
    .input(Questionnaire.extend({ id: Id.nullable(), revision: Revision }))
    .output(Saved),
  removeQuestionnaire: writes(clerks).input(at).output(Done),

  list: reads(readers)
    .input(z.object({ year: Year }))
    .output(z.array(PeriodRow)),
  results: reads(readers)
    .input(z.object({ id: Id }))
    .output(SurveyResults),
  save: writes(clerks)
    .input(PeriodFields.extend({ id: Id.nullable(), revision: Revision }))
    .output(Saved),
  setState: writes(clerks)
    .input(at.extend({ state: PeriodState }))
    .output(Saved),
  remove: writes(clerks).input(at).output(Done),

  /** One sheet of paper, or several at once. */
  writeSheets: writes(clerks)
    .input(
      z.object({
        periodId: Id,
        sheets: z
          .array(SurveyAnswer.extend({ sheet: SheetNumber }))
          .min(1)
          .max(most.page),
      }),
    )
    .output(z.object({ stored: z.number().int() })),
  /** Numbers of the sheets that were typed; which answers stand on them is told to nobody. */
  sheets: reads(clerks)
    .input(z.object({ periodId: Id }))
    .output(z.array(z.number().int())),
  /** Takes a sheet out that was typed wrongly, to be typed again. */
  removeSheet: writes(clerks)
    .input(z.object({ periodId: Id, sheet: SheetNumber }))
    .output(Done),

  /** What a file of answers says; nothing is stored. */
  readFile: reads(clerks)
    .input(OfFile)
    .output(
      z.object({
        columns: z.array(FileColumn),
        ready: z.number().int(),
        /** The first of them. */
        problems: z.array(Problem),
        problemCount: z.number().int(),
      }),
    ),
  /** Stores all rows that are right, or none while one is wrong and `skipWrong` is not said. */
  importFile: writes(clerks)
    .input(OfFile.extend({ skipWrong: z.boolean() }))
    .output(z.object({ stored: z.number().int(), skipped: z.number().int() })),

  /** What respondents wrote, in the order of the alphabet. */
  suggestions: reads(readers)
    .input(Part.extend({ id: Id }))
    .output(z.object({ total: z.number().int(), rows: z.array(z.string()) })),

  saveActions: writes(clerks)
    .input(z.object({ periodId: Id, revision: Revision, actions: z.array(PlannedAction).max(mostActions) }))
    .output(Saved),
  followUp: writes(clerks)
    .input(FollowUp.extend({ id: Id }))
    .output(Done),

  /**
   * Lets nothing be done at this computer but answering, until who began it says the word: the password, or where
   * there is none a word that is chosen now.
   */
  startKiosk: works(clerks)
    .input(z.object({ periodId: Id, serviceId: Id.nullable(), word: line(most.word).nullable() }))
    .output(Done),
  kiosk: reads(clerks).output(
    z.object({
      office: z.string(),
      of: z.string(),
      questionnaire: Questionnaire,
      services: z.array(z.object({ id: Id, name: z.string() })),
      /** Whether the word is the operator's password. */
      byPassword: z.boolean(),
    }),
  ),
  answerKiosk: writes(clerks).input(SurveyAnswer).output(Done),
  leaveKiosk: works(clerks)
    .input(z.object({ word: z.string().max(most.name) }))
    .output(Done),
}

/** What the kiosk asks for; everything else waits until it is left. */
export const kioskCalls: ReadonlySet<string> = new Set([
  'voices.survey.kiosk',
  'voices.survey.answerKiosk',
  'voices.survey.leaveKiosk',
])
