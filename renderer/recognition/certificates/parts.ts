import {
  type CertificateDesign,
  type Part,
  type PartKind,
  partLabels,
  sheetOf,
  within,
} from '../../../shared/recognition/certificates/design.ts'

/** A new part in the middle of the sheet. */
export function newPart(kind: PartKind, design: CertificateDesign): Part {
  const { width, height } = sheetOf(design)
  const id = crypto.randomUUID()
  const middle = (wide: number, high: number) => ({
    id,
    x: (width - wide) / 2,
    y: (height - high) / 2,
    width: wide,
    height: high,
  })
  if (kind === 'emblem') return { ...middle(24, 24), kind }
  if (kind === 'qr') return { ...middle(22, 22), kind }
  if (kind === 'photo') return { ...middle(40, 60), kind }
  if (kind === 'rule') return { ...middle(100, 0.6), kind, tint: 'accent' }
  if (kind === 'signature')
    return {
      ...middle(88, 46),
      kind,
      signer: design.parts.some((part) => part.kind === 'signature' && part.signer === 0) ? 1 : 0,
    }
  return {
    ...middle(120, 10),
    kind,
    text: 'Teks baru',
    face: 'lugas',
    size: 14,
    bold: false,
    italic: false,
    capitals: false,
    align: 'center',
    tint: 'ink',
  }
}

/** The design with a part changed; it stays on the sheet. */
export const withPart = (design: CertificateDesign, part: Part): CertificateDesign => ({
  ...design,
  parts: design.parts.map((one) => (one.id === part.id ? within(part, sheetOf(design)) : one)),
})

/** How a part is called in the list: what it says, where it says something. */
export const nameOfPart = (part: Part): string =>
  part.kind === 'text' ? part.text.split('\n').join(' ') || 'Teks kosong' : partLabels[part.kind]

/** How far an arrow key moves or stretches a part, in millimetres. */
export const stepOf = ({ shiftKey, altKey }: { shiftKey: boolean; altKey: boolean }): number =>
  shiftKey ? 10 : altKey ? 0.2 : 1
