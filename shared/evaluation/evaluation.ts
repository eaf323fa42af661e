import { z } from 'zod'
import { coreValueCount } from '../regulations/berakhlak.ts'
import { achievements, predikats, ratings } from '../regulations/predikat.ts'
import { SignedPaper } from '../office/paper.ts'
import { IsoDate, Period } from '../office/period.ts'
import { SkpDocument } from '../planning/skp/skp.ts'
import { most } from '../kernel/limits.ts'
import { Party } from '../kernel/party.ts'
import { Reasons } from './reasons.ts'

export const Rating = z.enum(ratings)
export type Rating = z.infer<typeof Rating>

/** Predikat kinerja pegawai (PermenPANRB 6/2022), best first. */
export const Predikat = z.enum(predikats)
export type Predikat = z.infer<typeof Predikat>

/** Capaian kinerja organisasi (PermenPANRB 6/2022), best first. */
export const Achievement = z.enum(achievements)
export type Achievement = z.infer<typeof Achievement>

export const EvaluationState = z.enum(['draft', 'signed'])
export type EvaluationState = z.infer<typeof EvaluationState>

const text = (max: number) => z.string().max(max)

export const EvaluationContent = z.strictObject({
  /** Realisasi berdasarkan bukti dukung: text by the id of the IKI. */
  realisations: z.record(z.uuid(), text(most.longText)),
  /** The same as a number, by the id of the IKI, where somebody has counted. */
  values: z.record(z.uuid(), z.number()).optional(),
  /** Umpan balik berkelanjutan: text by the id of the RHK. */
  feedback: z.record(z.uuid(), text(most.longText)),
  /** Feedback for the seven BerAKHLAK values, in their order. */
  behaviourFeedback: z.array(text(most.longText)).length(coreValueCount),
  ratingResult: Rating.nullable(),
  ratingBehaviour: Rating.nullable(),
  /** Catatan/rekomendasi. */
  notes: text(most.longText),
  /** Where any is written; what was signed before they were asked for has none. */
  reasons: Reasons.optional(),
})
export type EvaluationContent = z.infer<typeof EvaluationContent>

/** Keberatan (PP 30/2019 Pasal 59): from its submission to the decision, or taken back before that. */
export const ObjectionState = z.enum(['diajukan', 'ditanggapi', 'diputus', 'ditarik'])
export type ObjectionState = z.infer<typeof ObjectionState>

/** What of an evaluation is objected to. */
export const ObjectionAbout = z.enum(['hasil-kerja', 'perilaku-kerja', 'catatan'])
export type ObjectionAbout = z.infer<typeof ObjectionAbout>

/** What the superior of the appraiser decides: accepted, accepted in part, rejected; the first two change the result. */
export const Decision = z.enum(['diterima', 'diubah', 'ditolak'])
export type Decision = z.infer<typeof Decision>

/** What a decision can change. */
export const Outcome = z.strictObject({
  ratingResult: Rating,
  ratingBehaviour: Rating,
  notes: z.string().trim().max(most.longText),
})
export type Outcome = z.infer<typeof Outcome>

/** Sections 6 to 8 of the Dokumen, as far as they have come. */
export const ObjectionPaper = z.strictObject({
  /** When the paper was received that is objected to. */
  receivedOn: IsoDate,
  submittedOn: IsoDate,
  about: z.array(ObjectionAbout),
  reasons: text(most.longText),
  /** null while the appraiser has said nothing. */
  explanation: z.strictObject({ text: text(most.longText), on: IsoDate }).nullable(),
  /** null while nothing is decided. */
  decision: z
    .strictObject({
      decision: Decision,
      reason: text(most.longText),
      on: IsoDate,
      /** What stood before; with its predikat. */
      before: Outcome.extend({ predikat: Predikat }),
    })
    .nullable(),
})
export type ObjectionPaper = z.infer<typeof ObjectionPaper>

/** Everything that `evaluasi` and `dokumen-evaluasi` print. Stored as the snapshot when it is signed. */
export const EvaluationDocument = z.strictObject({
  skp: SkpDocument,
  period: Period,
  appraiserSuperior: Party.nullable(),
  achievement: Achievement.nullable(),
  content: EvaluationContent,
  predikat: Predikat.nullable(),
  /**
   * What the evidence of the realisations is called, by indicator; absent where there is none, and in what was signed in
   * former versions of the application.
   */
  evidence: z.record(z.uuid(), z.array(z.string())).optional(),
  place: z.string(),
  /** null while it is a draft. */
  signedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  /** Only where the employee objected and did not take it back. */
  objection: ObjectionPaper.optional(),
  /** When a decision on an objection took its place; only in a print of what was signed before. */
  supersededOn: IsoDate.optional(),
  /** Only in the snapshot of a signed one; those of former versions of the application have none. */
  paper: SignedPaper.optional(),
})
export type EvaluationDocument = z.infer<typeof EvaluationDocument>
