import { z } from 'zod'
import { reads, writes } from '../kernel/contract-base.ts'
import { Done, Id, line, reason, required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { IsoDate, Year } from '../office/period.ts'
import { letterKinds } from './letter-kinds.ts'
import { complaintOfPattern } from './letter-number.ts'
import { issuedStates } from './state.ts'

/** Who sees the whole register: it names people of the whole office. */
export const overseers = { pimpinan: 'office' } as const

export const IssuedRow = z.object({
  id: Id,
  /** Of the register of forms. */
  form: z.string(),
  /** The form's name on that day. */
  kind: z.string(),
  /** Of which time it is, e.g. "Triwulan III 2026"; '' where it is of none, or nobody knows any more. */
  time: z.string(),
  /** '' for a paper without a number. */
  number: z.string(),
  /** Whose it is; '' for a paper of nobody, or of somebody whose data were destroyed. */
  about: z.string(),
  employeeId: Id.nullable(),
  day: IsoDate,
  year: Year,
  digest: z.string(),
  state: z.enum(issuedStates),
  issuedAt: z.iso.datetime(),
  issuedBy: z.string(),
  /** How often it was printed since, and when last. */
  printed: z.number().int(),
  printedAt: z.iso.datetime(),
  cancelledAt: z.iso.datetime().nullable(),
  cancelledBy: z.string().nullable(),
  cancelReason: z.string().nullable(),
})
export type IssuedRow = z.infer<typeof IssuedRow>

const LetterForm = z.enum(letterKinds.map(({ form }) => form))

const Numbering = z
  .object({ form: LetterForm, pattern: required(most.place), klas: line(most.code), unit: line(most.code) })
  .superRefine((value, check) => {
    const complaint = complaintOfPattern(value)
    if (complaint !== null) check.addIssue({ code: 'custom', path: ['pattern'], message: complaint })
  })

export const NumberingLine = z.object({
  form: z.string(),
  name: z.string(),
  pattern: z.string(),
  klas: z.string(),
  unit: z.string(),
  /** How many of its series were given this year, so that the page can show the next one. */
  given: z.number().int(),
})
export type NumberingLine = z.infer<typeof NumberingLine>

export const OfficeKey = z.object({
  /** First and last letters of the SHA-256 of the public key, by which people compare keys. */
  fingerprint: z.string(),
  madeAt: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
  kept: z.enum(['sistem', 'berkas']),
  /** Whether this computer can sign with it. */
  usable: z.boolean(),
})
export type OfficeKey = z.infer<typeof OfficeKey>

const password = z.string().min(8, 'Kata sandi sedikitnya 8 huruf.').max(most.name)

/** The register of issued papers, how letters are numbered, and the key of the office. */
export const issuedContract = {
  /** Newest first; of one year of papers, or of all. */
  list: reads(overseers)
    .input(z.object({ year: Year.optional() }))
    .output(z.array(IssuedRow)),
  /** The same as a workbook. */
  export: reads(overseers)
    .input(z.object({ year: Year.optional() }))
    .output(z.file()),
  /** An issued paper holds no longer; its number stays in the register and is not given again. */
  cancel: writes({ pimpinan: 'office' })
    .input(z.object({ id: Id, reason: reason('Alasan pembatalan harus diisi, sedikitnya 5 huruf.') }))
    .output(Done),
  numbering: reads(overseers)
    .input(z.object({ year: Year }))
    .output(z.array(NumberingLine)),
  saveNumbering: writes().input(Numbering).output(Done),
  /** The keys by which codes of this office are known, the current one first; none before the first paper. */
  keys: reads(overseers).output(z.array(OfficeKey)),
  /** The current key, encrypted with a password, to be kept apart or taken to another computer. */
  exportKey: writes().input(z.object({ password })).output(z.file()),
  /** Takes in a key that was exported. */
  importKey: writes()
    .input(z.object({ file: z.file(), password }))
    .output(OfficeKey),
  /** A new key from now on; codes of the former ones stay valid. */
  renewKey: writes()
    .input(z.object({ reason: reason('Alasan mengganti kunci harus diisi, sedikitnya 5 huruf.') }))
    .output(OfficeKey),
  /** One HTML page with which anyone verifies codes of this office, without a network. */
  page: reads(overseers).output(z.file()),
}
