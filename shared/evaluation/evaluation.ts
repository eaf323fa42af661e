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

/** Everything that `evaluasi` and `dokumen-evaluasi` print. Stored as the snapshot when it is signed. */
export const EvaluationDocument = z.strictObject({
  skp: SkpDocument,
  period: Period,
  appraiserSuperior: Party.nullable(),
  achievement: Achievement.nullable(),
  content: EvaluationContent,
  predikat: Predikat.nullable(),
  place: z.string(),
  /** null while it is a draft. */
  signedOn: IsoDate.nullable(),
  employeeSignedOn: IsoDate.nullable(),
  /** Only in the snapshot of a signed one; those of former versions of the application have none. */
  paper: SignedPaper.optional(),
})
export type EvaluationDocument = z.infer<typeof EvaluationDocument>
