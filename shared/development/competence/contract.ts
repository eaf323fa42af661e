import { z } from 'zod'
import { PeopleFilter } from '../../employees/people-filter.ts'
import { personLine } from '../../employees/person-line.ts'
import {
  appraisers,
  everyone,
  leaders,
  oneself,
  parties,
  reads,
  staff,
  writes,
} from '../../kernel/contract-base.ts'
import { Done, Id, line, Part, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { IsoDate, Year } from '../../office/period.ts'
import { Sure } from '../../office/signing-day.ts'
import { competenceGroups } from '../../regulations/competences.ts'
import { AssessedLevel, AssessmentState, Assessor } from './assessment.ts'
import { Competence, OwnCompetence } from './competence.ts'
import { HeatCell, HeatSum } from './heat.ts'
import { MentorCandidate, MentorPair, MentorState } from './mentors.ts'
import { CompetenceOrder } from './order.ts'
import { Standard } from './standard.ts'

/** A standard as the file keeps it. */
export const KeptStandard = Standard.extend({
  id: Id,
  revision: Revision,
  /** Final assessments that were made for it. */
  usedBy: z.number().int(),
})
export type KeptStandard = z.infer<typeof KeptStandard>

/** A jabatan of the office, or one for which there is a standard. */
export const JabatanLine = z.object({
  jabatan: z.string(),
  /** How many people in service hold it today. */
  people: z.number().int(),
  /** With which class its standard begins; null where jenis and jenjang do not say it. */
  startsAs: z.string().nullable(),
  /** The newest first. */
  standards: z.array(KeptStandard),
  /** The id of the one that holds today; null where none does. */
  now: Id.nullable(),
})
export type JabatanLine = z.infer<typeof JabatanLine>

/** Where the assessment of somebody stands in a year. */
export const CompetenceLine = z.object({
  ...personLine,
  /** The name under which the standard is kept; null of who holds no jabatan. */
  standardName: z.string().nullable(),
  /** Competences of the standard; null where there is none. */
  required: z.number().int().nullable(),
  self: AssessmentState.nullable(),
  superior: AssessmentState.nullable(),
  /** Of the superior's final assessment: how many were assessed, and are below the standard. */
  assessed: z.number().int(),
  short: z.number().int(),
  /** Hundredths; null while nothing is final. */
  jpm: z.number().int().nullable(),
})
export type CompetenceLine = z.infer<typeof CompetenceLine>

/** An assessment as the page shows it. */
export const ShownAssessment = z.object({
  assessor: Assessor,
  state: AssessmentState,
  assessedOn: IsoDate,
  note: z.string(),
  writtenBy: z.string(),
  levels: z.array(AssessedLevel),
  revision: Revision,
})
export type ShownAssessment = z.infer<typeof ShownAssessment>

/** What was found of somebody in one year. */
const CompetenceYear = z.object({
  year: Year,
  n: z.number().int(),
  short: z.number().int(),
  jpm: z.number().int().nullable(),
  standard: z.string(),
})

/** One person in a year, with the years before. */
export const CompetencePerson = z.object({
  ...personLine,
  year: Year,
  today: IsoDate,
  standardName: z.string().nullable(),
  /** For which the assessments of the year are, or would be made; null where the jabatan has none. */
  standard: KeptStandard.nullable(),
  assessments: z.array(ShownAssessment),
  /** Which side the operator writes. */
  writes: z.array(Assessor),
  /** Of the superior's final assessment; hundredths. */
  jpm: z.number().int().nullable(),
  /** The newest first, of the superior's final assessments. */
  history: z.array(CompetenceYear),
  /** Who helps the person, and whom the person helps. */
  mentors: z.array(MentorPair),
  mentees: z.array(MentorPair),
  /** Whether the operator is the person himself as a mentor, or the pengelola: who writes down meetings. */
  meets: z.boolean(),
})
export type CompetencePerson = z.infer<typeof CompetencePerson>

export const HeatColumn = z.object({
  id: Id,
  name: z.string(),
  /** For the narrow head of a column. */
  short: z.string(),
  group: z.enum(competenceGroups),
})
export type HeatColumn = z.infer<typeof HeatColumn>

export const HeatPerson = z.object({ ...personLine, cells: z.array(HeatCell) })
export type HeatPerson = z.infer<typeof HeatPerson>

export const HeatUnit = z.object({
  unitId: Id.nullable(),
  unitName: z.string(),
  people: z.number().int(),
  sums: z.array(HeatSum),
})
export type HeatUnit = z.infer<typeof HeatUnit>

/** Gaps as a map: units, and all together. */
export const HeatMap = z.object({
  columns: z.array(HeatColumn),
  /** Everybody with a final assessment of the superior, by name. */
  ids: z.array(Id),
  units: z.array(HeatUnit),
  all: z.array(HeatSum),
  /** People who are meant and have no final assessment: of them with a standard, and without. */
  waiting: z.number().int(),
  without: z.number().int(),
})
export type HeatMap = z.infer<typeof HeatMap>

const filter = PeopleFilter.extend({ year: Year })

/** A need with the mentors that are proposed for it. */
export const MentorNeed = z.object({
  ...personLine,
  competenceId: Id,
  competence: z.string(),
  required: z.number().int(),
  assessed: z.number().int(),
  candidates: z.array(MentorCandidate),
  /** Whether the operator accepts and refuses. */
  decides: z.boolean(),
})
export type MentorNeed = z.infer<typeof MentorNeed>

const OfPerson = z.object({ employeeId: Id, year: Year, assessor: Assessor, revision: Revision.nullable() })

/** Standards of competence, assessments against them, gaps and mentors (PermenPANRB 38/2017). */
export const competenceContract = {
  /** The competences of the regulation, then the office's own. */
  dictionary: reads(everyone).output(
    z.object({ levels: z.array(z.string()), source: z.string(), competences: z.array(Competence) }),
  ),
  /** Without an id it is a new one of the office. */
  saveCompetence: writes()
    .input(OwnCompetence.extend({ id: Id.optional(), revision: Revision }))
    .output(z.object({ id: Id })),
  /** Every jabatan with its standards, by name; names no person. */
  standards: reads(everyone)
    .input(z.object({ search: z.string().max(most.search).optional() }))
    .output(z.object({ today: IsoDate, jabatan: z.array(JabatanLine) })),
  standardsExport: reads(everyone).input(z.object({})).output(z.file()),
  /** Without an id it is a new one; one that a final assessment was made for is not written over. */
  saveStandard: writes()
    .input(Standard.extend({ id: Id.optional(), revision: Revision }))
    .output(z.object({ id: Id })),
  removeStandard: writes()
    .input(z.object({ id: Id, revision: Revision }))
    .output(Done),
  /** Gives every jabatan that has no standard the one of its class, from a day on. */
  startStandards: writes()
    .input(z.object({ validFrom: IsoDate }))
    .output(z.object({ made: z.number().int(), left: z.array(z.string()) })),
  /** Everybody in service, or who is meant: all of them, or `limit` from the one at `offset` in that order. */
  list: reads(staff).input(CompetenceOrder.extend(Part.shape)).output(z.array(CompetenceLine)),
  /** Who is in that list and in which order. */
  order: reads(staff).input(CompetenceOrder).output(z.array(Id)),
  person: reads(staff, { employee: 'employeeId' })
    .input(z.object({ employeeId: Id, year: Year }))
    .output(CompetencePerson),
  /** Writes a draft, or makes it final. */
  assess: writes(parties, { employee: 'employeeId' })
    .input(
      OfPerson.extend({
        state: AssessmentState,
        assessedOn: IsoDate,
        note: line(most.text),
        levels: z.array(AssessedLevel).max(most.iki * 5),
        sure: Sure,
      }),
    )
    .output(z.object({ revision: Revision })),
  /** Opens a final assessment again, with a reason. */
  open: writes(parties, { employee: 'employeeId' })
    .input(OfPerson.extend({ reason: reason('Tulis alasan membuka penilaian, sedikitnya beberapa kata.') }))
    .output(z.object({ revision: Revision })),
  /** Units and all together, and who is in the map, by name. */
  map: reads(leaders).input(filter).output(HeatMap),
  /** The people of the map: all of them, or `limit` from the one at `offset`. */
  mapPeople: reads(leaders).input(filter.extend(Part.shape)).output(z.array(HeatPerson)),
  /** The same as a workbook: people, units. */
  mapExport: reads(leaders).input(filter).output(z.file()),
  /** Needs for which there is a mentor in the office, and what is settled already. */
  mentors: reads(leaders)
    .input(filter.extend(Part.shape))
    .output(z.object({ total: z.number().int(), needs: z.array(MentorNeed), pairs: z.array(MentorPair) })),
  /** Accepts or refuses a mentor that is proposed; or refuses one that was accepted. */
  settleMentor: writes(appraisers, { employee: 'employeeId' })
    .input(
      z.object({
        employeeId: Id,
        mentorId: Id,
        competenceId: Id,
        year: Year,
        state: MentorState,
        reason: line(most.short),
      }),
    )
    .output(Done),
  /** Writes down a meeting as a note of bimbingan, led by the mentor. */
  meet: writes(oneself, { employee: 'mentorId' })
    .input(
      z.object({
        mentorId: Id,
        pairId: Id,
        heldOn: IsoDate,
        place: line(most.place),
        topic: required(most.text, 'Tulis apa yang dipelajari atau dibicarakan.'),
        advice: line(most.longText),
        sure: Sure,
      }),
    )
    .output(z.object({ coachingId: Id })),
}
