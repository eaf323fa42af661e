import { z } from 'zod'
import { Id, line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Party, PersonChoice } from '../../kernel/party.ts'
import { IsoDate } from '../../office/period.ts'
import { SignedPaper } from '../../office/paper.ts'
import { CertificateDesign, CertificateKind } from './design.ts'

/** A draft can be written on; what is issued says what stood on the paper. */
export const CertificateState = z.enum(['draft', 'issued'])
export type CertificateState = z.infer<typeof CertificateState>

/** What was taught, on the back of the certificate of a training. */
const Subject = z.strictObject({
  name: line(most.name),
  /** Jam pelajaran of 45 minutes. */
  hours: z.number().int().min(0).max(1000),
})

export const Training = z.strictObject({
  name: line(most.name),
  organiser: line(most.name),
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  place: line(most.name),
  hours: z.number().int().min(0, 'Isi 0 sampai 1.000 JP.').max(1000, 'Isi 0 sampai 1.000 JP.'),
  subjects: z.array(Subject).max(most.rhk),
})
export type Training = z.infer<typeof Training>

/** Somebody from outside the office. */
export const Guest = z.strictObject({
  name: required(most.name, 'Nama penerima harus diisi.'),
  nip: line(most.code),
  jabatan: line(most.name),
  unit: line(most.name),
})
export type Guest = z.infer<typeof Guest>

/** Who gets one: an employee, or a guest by name. */
export const Recipient = z.strictObject({
  id: z.uuid(),
  who: z.union([z.strictObject({ employeeId: Id }), z.strictObject({ guest: Guest })]),
  /** For what; '' where it is what everybody gets it for. */
  achievement: line(most.short),
  /** The number that the register gave; '' before it is issued. */
  number: line(most.place),
})
export type Recipient = z.infer<typeof Recipient>

/** What is the same for all who get one, without the people. */
export const CertificateContent = z.strictObject({
  kind: CertificateKind,
  /** What is given, e.g. "Pegawai Terbaik Triwulan I". */
  title: line(most.name),
  achievement: line(most.short),
  designName: line(most.word),
  /** A copy of its own: what the office changes in the design afterwards changes nothing here. */
  design: CertificateDesign,
  place: line(most.place),
  date: IsoDate.nullable(),
  /** Whether everybody gets a number of the register when it is issued. */
  numbered: z.boolean(),
  signers: z.array(PersonChoice).max(2),
  training: Training.nullable(),
})
export type CertificateContent = z.infer<typeof CertificateContent>

/** What a preview of a certificate shows: somebody of an issue that is being written, or examples. */
export const CertificatePreview = z.object({
  kind: CertificateKind,
  design: CertificateDesign,
  of: z.object({ content: CertificateContent, recipient: Recipient.nullable() }).nullable(),
})
export type CertificatePreview = z.infer<typeof CertificatePreview>

/** The most people of one issue. */
export const mostRecipients = 1000

/** What was on the paper when it was issued. */
export const IssuedPaper = z.strictObject({
  /** What shapes every signed paper. */
  paper: SignedPaper,
  office: z.string(),
  agency: z.string(),
  signers: z.array(Party),
  /** By the recipients' ids. */
  people: z.record(z.uuid(), Party),
})
export type IssuedPaper = z.infer<typeof IssuedPaper>
