import { z } from 'zod'
import { reads, writes } from '../../kernel/contract-base.ts'
import { Done, Id, reason, required, Revision } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Period, Year } from '../../office/period.ts'
import { Predikat } from '../../evaluation/evaluation.ts'
import { CertificateContent, CertificateState, mostRecipients, Recipient } from './certificate.ts'
import { CertificateKind, NamedDesign } from './design.ts'

/** Who gives: the office's own clerk and its head. */
const givers = { pimpinan: 'office' } as const

/** A design to choose from. */
export const KnownDesign = NamedDesign.extend({
  /** The office's own have an id; those that come with the application have none. */
  id: Id.nullable(),
  revision: Revision,
})
export type KnownDesign = z.infer<typeof KnownDesign>

const people = z
  .array(Recipient)
  .max(mostRecipients, `Paling banyak ${mostRecipients} penerima sekali terbit.`)

/** One issue of certificates with its people. */
export const Certificate = CertificateContent.extend({
  id: Id,
  revision: Revision,
  state: CertificateState,
  people,
})
export type Certificate = z.infer<typeof Certificate>

export const CertificateRow = z.object({
  id: Id,
  kind: CertificateKind,
  title: z.string(),
  designName: z.string(),
  date: z.string().nullable(),
  state: CertificateState,
  people: z.number().int(),
  /** The first of their names. */
  names: z.array(z.string()),
})
export type CertificateRow = z.infer<typeof CertificateRow>

/** An issue as somebody has seen it. */
const at = z.object({ id: Id, revision: Revision })
const Saved = z.object({ id: Id, revision: Revision })

/** Piagam and sertifikat: what they look like, who gets them, and what was issued. */
export const certificatesContract = {
  designs: reads(givers).output(z.array(KnownDesign)),
  /** A new design, or with an id the office's own anew. */
  saveDesign: writes(givers)
    .input(NamedDesign.extend({ id: Id.nullable(), revision: Revision }))
    .output(Saved),
  removeDesign: writes(givers).input(at).output(Done),
  /** As a file for another office. */
  shareDesign: reads(givers).input(NamedDesign).output(z.file()),
  /** What a file of another office holds; nothing is stored. */
  readDesign: reads(givers)
    .input(z.object({ file: z.file() }))
    .output(NamedDesign),

  /** Those of a year, the newest first; the drafts without a date before all. */
  list: reads(givers)
    .input(z.object({ year: Year }))
    .output(z.array(CertificateRow)),
  get: reads(givers)
    .input(z.object({ id: Id }))
    .output(Certificate),
  /** A new draft, or with an id that draft anew. */
  save: writes(givers)
    .input(
      CertificateContent.extend({
        title: required(most.name, 'Judul pemberian harus diisi.'),
        id: Id.nullable(),
        revision: Revision,
        year: Year,
        people,
      }),
    )
    .output(Saved),
  /** A draft for all who attended a training enough, or those of them who are named. */
  ofTraining: writes(givers)
    .input(z.object({ trainingId: Id, employeeIds: z.array(Id).min(1).max(mostRecipients).optional() }))
    .output(Saved),
  remove: writes(givers).input(at).output(Done),
  /** Makes a draft of it again; the register keeps the numbers for their people. */
  reopen: writes(givers)
    .input(at.extend({ reason: reason('Tulis alasannya, sedikitnya beberapa kata.') }))
    .output(Saved),
  /** Whose signed appraisal of a period says one of these predikat. */
  byPredikat: reads(givers)
    .input(z.object({ year: Year, period: Period, predikat: z.array(Predikat).min(1) }))
    .output(z.array(Id)),
}
