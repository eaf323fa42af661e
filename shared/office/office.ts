import { z } from 'zod'

const line = (max: number) => z.string().trim().max(max)

/** A PNG or JPEG as a data URL of at most about 500 kB. */
export const Logo = z
  .string()
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, 'Logo harus berupa gambar PNG atau JPEG.')
  .max(700_000, 'Logo terlalu besar, paling besar 500 kB.')

/** Identity of the office: what stands at the head of its letters and forms. */
export const OfficeIdentity = z.object({
  /** E.g. "Kecamatan Sukamaju". */
  name: line(200).min(1, 'Nama kantor harus diisi.'),
  /** Nama instansi on the forms, e.g. "Pemerintah Kota Harapan". */
  agency: line(200),
  /** Lines of the kop surat above the address. */
  letterhead: line(1000),
  address: line(500),
  /** Place of signature. */
  city: line(100),
  phone: line(100),
  email: line(200),
  logo: Logo.nullable(),
})
export type OfficeIdentity = z.infer<typeof OfficeIdentity>

/** The lines at the head of a letter. */
export const Letterhead = OfficeIdentity.pick({
  name: true,
  letterhead: true,
  address: true,
  phone: true,
  email: true,
})
export type Letterhead = z.infer<typeof Letterhead>

export const letterheadOf = ({ name, letterhead, address, phone, email }: OfficeIdentity): Letterhead => ({
  name,
  letterhead,
  address,
  phone,
  email,
})

/** The operator whom the set-up asks for. */
export const OperatorInput = z.object({
  name: line(200).min(1, 'Nama pengelola harus diisi.'),
  position: line(200),
})

/** What an office chooses about its prints and rhythm; kept under one key each. */
export const OfficeSettings = z.object({
  paper: z.enum(['A4', 'F4']),
  /** "DI ATAS EKSPEKTASI" is correct Indonesian; the regulation's form spells "DIATAS". */
  ratingSpelling: z.enum(['terpisah', 'serangkai']),
  /** Label before the number of a PPPK on prints. */
  pppkLabel: z.enum(['NIP', 'NI PPPK']),
  /** Whether the office is a unit kerja mandiri, whose head takes the form of JPT with perspectives. */
  independent: z.boolean(),
  /** Months that who begins or moves in mid-year has until the SKP is signed. */
  newSkpMonths: z.number().int().min(1, 'Isi 1 sampai 6 bulan.').max(6, 'Isi 1 sampai 6 bulan.'),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

export const defaultSettings: OfficeSettings = {
  paper: 'A4',
  ratingSpelling: 'terpisah',
  pppkLabel: 'NI PPPK',
  independent: true,
  newSkpMonths: 1,
}
