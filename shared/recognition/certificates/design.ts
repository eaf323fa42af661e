import { z } from 'zod'
import { line, required } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'

/** A certificate of honour, or that of a training, which may have a back with the subjects. */
export const CertificateKind = z.enum(['penghargaan', 'pelatihan'])
export type CertificateKind = z.infer<typeof CertificateKind>

export const certificateLabels: Readonly<Record<CertificateKind, string>> = {
  penghargaan: 'Piagam penghargaan',
  pelatihan: 'Sertifikat pelatihan',
}

/** The form on which each of them is printed, and what one sheet of it is called. */
export const certificateForms = { penghargaan: 'piagam', pelatihan: 'sertifikat' } as const

/** How the frame is drawn; "tanpa" for paper that has one printed on it. */
export const Border = z.enum(['klasik', 'ganda', 'sudut', 'kawung', 'pita', 'lengkung', 'tanpa'])
export type Border = z.infer<typeof Border>

export const borderLabels: Readonly<Record<Border, string>> = {
  klasik: 'Klasik, tiga garis',
  ganda: 'Garis ganda',
  sudut: 'Sudut tegas',
  kawung: 'Batik kawung',
  pita: 'Pita',
  lengkung: 'Lengkung',
  tanpa: 'Tanpa bingkai',
}

/** Faces of type: that of the forms, one with serifs, and one like handwriting. */
export const Face = z.enum(['lugas', 'anggun', 'pena'])
export type Face = z.infer<typeof Face>

export const faceLabels: Readonly<Record<Face, string>> = {
  lugas: 'Lugas (Arimo)',
  anggun: 'Anggun (Playfair Display)',
  pena: 'Tulisan pena (Great Vibes)',
}

const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Warna ditulis seperti #1f3a5f.')
/** Which of the colours of the design something has. */
export const Tint = z.enum(['ink', 'accent', 'frame'])
export type Tint = z.infer<typeof Tint>

/** The long and the short side of A4, in millimetres; F4 keeps the design in its middle. */
const sheet = { long: 297, short: 210 } as const

const millimetres = z.number().min(0).max(sheet.long)
/** Where a part stands, in millimetres from the upper left corner. */
const box = {
  id: z.uuid(),
  x: millimetres,
  y: millimetres,
  width: millimetres.min(3),
  height: millimetres.min(0.3),
}

export const TextPart = z.strictObject({
  ...box,
  kind: z.literal('text'),
  /** With placeholders, e.g. "diberikan kepada {nama}". */
  text: z.string().max(most.short),
  face: Face,
  /** Points, at most: a text that does not fit becomes smaller. */
  size: z.number().min(6, 'Isi 6 sampai 72 pt.').max(72, 'Isi 6 sampai 72 pt.'),
  bold: z.boolean(),
  italic: z.boolean(),
  capitals: z.boolean(),
  align: z.enum(['left', 'center', 'right']),
  tint: Tint,
})
export type TextPart = z.infer<typeof TextPart>

export const Part = z.discriminatedUnion('kind', [
  TextPart,
  /** The office's logo. */
  z.strictObject({ ...box, kind: z.literal('emblem') }),
  /** An empty frame for a photo that is glued in. */
  z.strictObject({ ...box, kind: z.literal('photo') }),
  z.strictObject({ ...box, kind: z.literal('rule'), tint: Tint }),
  /** Place and date, jabatan, room for the hand and the stamp, name and NIP of who signs. */
  z.strictObject({ ...box, kind: z.literal('signature'), signer: z.union([z.literal(0), z.literal(1)]) }),
  /** The code by which an issued one is proven. */
  z.strictObject({ ...box, kind: z.literal('qr') }),
])
export type Part = z.infer<typeof Part>
export type PartKind = Part['kind']

export const partLabels: Readonly<Record<PartKind, string>> = {
  text: 'Teks',
  emblem: 'Logo kantor',
  photo: 'Tempat foto',
  rule: 'Garis',
  signature: 'Tanda tangan',
  qr: 'Kode QR bukti keaslian',
}

const mostParts = 40

/** How a certificate looks and what stands on it. */
export const CertificateDesign = z.strictObject({
  orientation: z.enum(['landscape', 'portrait']),
  border: Border,
  colours: z.strictObject({ frame: Colour, accent: Colour, ink: Colour }),
  parts: z.array(Part).max(mostParts, `Desain memuat paling banyak ${mostParts} bagian.`),
})
export type CertificateDesign = z.infer<typeof CertificateDesign>

/** A design under its name, as an office keeps it and as a file carries it to another. */
export const NamedDesign = z.strictObject({
  name: required(most.word, 'Nama desain harus diisi.'),
  kind: CertificateKind,
  design: CertificateDesign,
})
export type NamedDesign = z.infer<typeof NamedDesign>

/** What a file of a design says of itself. */
export const DesignFile = NamedDesign.extend({
  format: z.literal('kinerja-kantor/desain-piagam/1'),
  name: line(most.word),
})

/** Width and height of the sheet of a design, in millimetres. */
export const sheetOf = ({ orientation }: Pick<CertificateDesign, 'orientation'>) =>
  orientation === 'landscape'
    ? { width: sheet.long, height: sheet.short }
    : { width: sheet.short, height: sheet.long }

/** The design turned to the other orientation: every part keeps its place in proportion. */
export function turned(design: CertificateDesign): CertificateDesign {
  const orientation = design.orientation === 'landscape' ? 'portrait' : 'landscape'
  const [from, to] = [sheetOf(design), sheetOf({ orientation })]
  const [across, down] = [to.width / from.width, to.height / from.height]
  return {
    ...design,
    orientation,
    parts: design.parts.map((part) => {
      // What has a form of its own keeps it.
      const keeps = part.kind !== 'text' && part.kind !== 'rule'
      const width = keeps ? Math.min(part.width, to.width) : part.width * across
      return within(
        {
          ...part,
          x: (part.x + part.width / 2) * across - width / 2,
          y: part.y * down,
          width,
          height: part.height,
        },
        to,
      )
    }),
  }
}

/** A hundredth of a millimetre is finer than any printer. */
const fine = (value: number): number => Math.round(value * 100) / 100

/** The part moved so that it stands on the sheet, as wide and high at most as that is. */
export function within<P extends Part>(part: P, { width, height }: { width: number; height: number }): P {
  const wide = Math.min(Math.max(part.width, 3), width)
  const high = Math.min(Math.max(part.height, 0.3), height)
  return {
    ...part,
    width: fine(wide),
    height: fine(high),
    x: fine(Math.min(Math.max(part.x, 0), width - wide)),
    y: fine(Math.min(Math.max(part.y, 0), height - high)),
  }
}
