import { z } from 'zod'
import { Id } from './fields.ts'

/** A person as a form names them, frozen when a document is signed. */
export const Party = z.strictObject({
  /** With titles, e.g. "Indah Saputra, S.Sos., M.Si.". */
  name: z.string(),
  nip: z.string().nullable(),
  nipLabel: z.enum(['NIP', 'NI PPPK', 'NRP']),
  /** E.g. "Pembina, IV/a" or, for PPPK, "IX"; "-" when there is none. */
  pangkat: z.string(),
  pangkatLabel: z.enum(['PANGKAT/GOL RUANG', 'PANGKAT/KORPS']),
  jabatan: z.string(),
  unit: z.string(),
  unitLabel: z.enum(['UNIT KERJA', 'INSTANSI']),
})
export type Party = z.infer<typeof Party>

/** An employee of the office or an official from outside. */
export const PersonChoice = z.union([z.strictObject({ employeeId: Id }), z.strictObject({ officialId: Id })])
export type PersonChoice = z.infer<typeof PersonChoice>

/** Room to sign for somebody who is not known. */
export const unnamed: Party = {
  name: '.'.repeat(40),
  nip: null,
  nipLabel: 'NIP',
  pangkat: '-',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: '-',
  unit: '-',
  unitLabel: 'UNIT KERJA',
}
