import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { overseers } from '../issued/contract.ts'
import { issuedStates } from '../issued/state.ts'
import { reads, signs, works } from '../kernel/contract-base.ts'
import { Id, line, Revision } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { IsoDate } from '../office/period.ts'
import { Sure } from '../office/signing-day.ts'
import { PrintEvent, PrintRequest } from '../documents/contract.ts'

/** Who issues: the register is the office's. */
const issuers = { pimpinan: 'office' } as const

/** What is issued: signed papers as they are, without what is added to a print. */
const IssueRequest = PrintRequest.omit({ realised: true }).extend({
  /** A number from the paper agenda, for a single letter; the next of its series without it. */
  number: line(most.place).optional(),
})

/** What issuing would do, before it is done. */
const IssuePreview = z.object({
  /** Papers that come into the register, and those of them that get a number. */
  fresh: z.number().int(),
  numbered: z.number().int(),
  /** The first and the last number that would be given. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Papers that stand in the register already and are printed once more. */
  again: z.number().int(),
  /** Those of the fresh ones that go in the place of an earlier one, whose content was corrected; or that was cancelled. */
  replacing: z.number().int(),
  afterCancel: z.number().int(),
  /** Papers that are not issued: drafts, and forms that nobody signs. */
  left: z.number().int(),
})
export type IssuePreview = z.infer<typeof IssuePreview>

/** What a code is found to be. */
const verdicts = [
  'asli',
  'berubah',
  'digantikan',
  'dibatalkan',
  'dimusnahkan',
  'tidak-terdaftar',
  'bukan-kantor-ini',
  'diubah',
  'bukan-kode',
] as const
export type Verdict = (typeof verdicts)[number]

export const Verified = z.object({
  verdict: z.enum(verdicts),
  /** What the code says, as far as it could be read; only with `asli` to `tidak-terdaftar` it is the office's word. */
  paper: z
    .object({
      kind: z.string(),
      office: z.string(),
      number: z.string(),
      about: z.string(),
      day: IsoDate,
      digest: z.string(),
      /** "1.497 · c3f6 d25b 7932 1f3d", as the foot of the paper has it. */
      chain: z.string(),
    })
    .nullable(),
  /** Whether what the office has now was compared with it. */
  compared: z.boolean(),
  /** What the register says of it. */
  register: z
    .object({
      id: Id,
      state: z.enum(issuedStates),
      /** Of which time the paper is; '' where it is of none, or nobody knows any more. */
      time: z.string(),
      issuedAt: z.iso.datetime(),
      issuedBy: z.string(),
      printed: z.number().int(),
      cancelledAt: z.iso.datetime().nullable(),
      cancelReason: z.string().nullable(),
    })
    .nullable(),
})
export type Verified = z.infer<typeof Verified>

/** Signed papers become issued ones, and codes are verified. */
export const issuingContract = {
  preview: reads(issuers).input(IssueRequest).output(IssuePreview),
  /** Draws the papers with number and code, and enters them into the register: all of it, or nothing where it fails. */
  issue: works(issuers, {}, { signs: true }).input(IssueRequest).output(eventIterator(PrintEvent)),
  /** Issues a draft of piagam or sertifikat: keeps what stands on them, and enters each into the register. */
  certificates: signs(issuers)
    .input(
      z.object({
        id: Id,
        revision: Revision,
        sure: Sure,
        /** A number from the paper agenda, for a single one. */
        number: line(most.place).optional(),
        /** With which sequence to begin, where the office has counted on paper so far. */
        from: z.number().int().min(1, 'Isi 1 sampai 99.999.').max(99_999, 'Isi 1 sampai 99.999.').optional(),
      }),
    )
    .output(z.object({ id: Id, revision: Revision, first: z.string(), last: z.string() })),
  /** Whether this office has issued what a code says, and whether that still holds. */
  verify: reads(overseers)
    .input(z.object({ code: z.string().max(most.longText) }))
    .output(Verified),
}
