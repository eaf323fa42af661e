import { z } from 'zod'
import { Logo } from './office.ts'

/**
 * How a paper is signed, chosen print by print: in ink unless told; with pictures of signatures and of the stamp; or
 * electronically, for which a box is left free, with or without room for the QR code that the signing service puts there.
 */
export const SigningKind = z.enum(['pindaian', 'tte', 'tte-qr'])
export type SigningKind = z.infer<typeof SigningKind>

export const signingLabels: Readonly<Record<SigningKind, string>> = {
  pindaian: 'Gambar tanda tangan dan stempel',
  tte: 'Kotak tanda tangan elektronik',
  'tte-qr': 'Kotak tanda tangan elektronik dengan tempat QR',
}

/** The same with the pictures that a print needs. */
export const Signing = z.strictObject({
  kind: SigningKind,
  /** Pictures of signatures, by the NIP of whose they are, or by the name of who has none. */
  images: z.record(z.string(), Logo),
  stamp: Logo.nullable(),
})
export type Signing = z.infer<typeof Signing>

/** By what a picture of a signature is found. */
export const signingKey = ({ nip, name }: { nip: string | null; name: string }): string => nip ?? name
