import type { Content, ContentCanvas } from 'pdfmake/interfaces'
import type { PrintOptions } from '../../../shared/documents/print-options.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { type Party, unnamed } from '../../../shared/kernel/party.ts'
import type { Training } from '../../../shared/recognition/certificates/certificate.ts'
import {
  type CertificateDesign,
  type CertificateKind,
  type Part,
  sheetOf,
  type TextPart,
} from '../../../shared/recognition/certificates/design.ts'
import { placeOfCode } from '../../../shared/recognition/certificates/rules.ts'
import { filled, type Words } from '../../../shared/recognition/certificates/words.ts'
import { inFonts, printable } from '../glyphs.ts'
import { codeRects, proofMatrix } from '../parts/code.ts'
import { borderOf, mm } from '../parts/borders.ts'
import { faceFor, familyOf, lineIn, linesIn, sizeThatFits, type Style } from '../parts/faces.ts'
import { Flow, type Page, pageOf } from '../parts/layout.ts'
import { picture } from '../parts/picture.ts'
import type { BuiltForm } from './built-form.ts'

/** One certificate of one person. */
export interface CertificateDocument {
  kind: CertificateKind
  design: CertificateDesign
  words: Words
  /** Who gets it. */
  party: Party
  signers: readonly Party[]
  place: string
  /** When it is signed; null while that is open. */
  date: string | null
  /** null while it is a draft. */
  issuedOn: string | null
  /** For its back. */
  training: Training | null
  /** Whether the register gives it a number. */
  numbered?: boolean
  /** What its QR code says, once it is issued; `place` shows where it will stand. */
  code?: string | { place: true }
}

type Box = Pick<Part, 'x' | 'y' | 'width' | 'height'>

/** Where a design of A4 begins on the sheet: in its middle, where that is larger. */
type Offset = { x: number; y: number }

const at = ({ x, y }: Box, offset: Offset) => ({ x: offset.x + x * mm, y: offset.y + y * mm })

const colourOf = ({ colours }: CertificateDesign, { tint }: Pick<TextPart, 'tint'>): string => colours[tint]

/** A text in its box, as large as it may be and as small as it must be. */
function written(
  box: Box,
  text: string,
  look: Pick<TextPart, 'align' | 'size'> & Style & { color: string },
  offset: Offset,
): Content {
  const shown = printable(text)
  const style = { ...look, face: faceFor(shown, look) }
  const [width, height] = [box.width * mm, box.height * mm]
  const fontSize = sizeThatFits(style, shown, { width, height }, look.size)
  return {
    absolutePosition: at(box, offset),
    // A told width, in which the text is broken and aligned.
    columns: [
      {
        width,
        text: style.face === 'lugas' ? inFonts(shown, fontSize) : shown,
        font: familyOf(style.face),
        fontSize,
        bold: look.bold,
        italics: look.italic,
        alignment: look.align,
        color: look.color,
      },
    ],
  }
}

/** Room for the hand and the stamp, in millimetres. */
const roomToSign = 18

/** Place and date, jabatan, room to sign, name, pangkat and NIP: in the middle of their box. */
function signature(
  part: Part & { kind: 'signature' },
  { design, signers, place, date }: CertificateDocument,
  offset: Offset,
): Content[] {
  const signer = signers[part.signer]
  const party = signer ?? unnamed
  const color = design.colours.ink
  const plain: Style = { face: 'lugas', bold: false, italic: false }
  const size = 11
  // Place and date stand once, over who signs first.
  const when = `${place || '....................'}, ${date ? longDate(date) : '....................'}`
  const above = [part.signer === 0 ? when : ' ', party.jabatan === '-' ? ' ' : `${party.jabatan},`].join('\n')
  const below = [
    ...(party.pangkat === '-' ? [] : [party.pangkat]),
    ...(party.nip ? [`${party.nipLabel} ${party.nip}`] : []),
  ].join('\n')
  const width = part.width * mm
  const lines = (text: string, style = plain) =>
    (linesIn(style, printable(text), width, size) * lineIn(style, size)) / mm
  const bold = { ...plain, bold: true }
  const head = lines(above)
  const name = lines(party.name, bold)
  const room = Math.max(8, Math.min(roomToSign, part.height - head - name - lines(below)))
  const piece = (y: number, height: number, text: string, style: Style): Content =>
    written(
      { x: part.x, y: part.y + y, width: part.width, height },
      text,
      { ...style, size, align: 'center', color },
      offset,
    )
  return [
    piece(0, head, above, plain),
    piece(head + room, name, party.name, bold),
    ...(below === '' ? [] : [piece(head + room + name + 0.6, lines(below), below, plain)]),
  ]
}

function partOf(part: Part, data: CertificateDocument, logo: string | null, offset: Offset): Content[] {
  const { design, words } = data
  const position = at(part, offset)
  const [width, height] = [part.width * mm, part.height * mm]
  if (part.kind === 'emblem')
    return logo === null
      ? []
      : [
          {
            absolutePosition: position,
            columns: [{ width, ...picture(logo, 'Lambang instansi', [width, height]), alignment: 'center' }],
          },
        ]
  if (part.kind === 'signature') return signature(part, data, offset)
  if (part.kind === 'rule') {
    const rule: ContentCanvas = {
      absolutePosition: position,
      canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color: colourOf(design, part) }],
    }
    return [rule]
  }
  if (part.kind === 'photo')
    return [
      {
        absolutePosition: position,
        canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, lineWidth: 0.5, lineColor: '#777777' }],
      },
      written(
        { ...part, y: part.y + part.height / 2 - 4, height: 10 },
        `Foto\n${Math.round(part.width / 10)} x ${Math.round(part.height / 10)}`,
        { face: 'lugas', bold: false, italic: false, size: 8, align: 'center', color: '#777777' },
        offset,
      ),
    ]
  // It stands on top of everything, see codeOn.
  if (part.kind === 'qr') return []
  const text = filled(part.text, words)
  if (text.trim() === '') return []
  const shown = part.capitals ? text.toUpperCase() : text
  return [written(part, shown, { ...part, color: colourOf(design, part) }, offset)]
}

/** The code by which an issued one is proven, as large as its place; an empty frame while it is designed. */
function codeOn({ design, code }: CertificateDocument, offset: Offset): Content[] {
  const place = code === undefined ? null : placeOfCode(design)
  if (code === undefined || place === null) return []
  const absolutePosition = at(place, offset)
  const side = Math.min(place.width, place.height) * mm
  if (typeof code !== 'string')
    return [
      {
        absolutePosition,
        canvas: [{ type: 'rect', x: 0, y: 0, w: side, h: side, lineWidth: 0.5, lineColor: '#777777' }],
      },
      written(
        { ...place, width: side / mm, y: place.y + side / mm / 2 - 4, height: 8 },
        'Kode QR\nsaat terbit',
        { face: 'lugas', bold: false, italic: false, size: 8, align: 'center', color: '#777777' },
        offset,
      ),
    ]
  const matrix = proofMatrix(code)
  return [{ absolutePosition, canvas: codeRects(matrix, side / matrix.length, { left: 0, top: 0 }) }]
}

/** The back of the certificate of a training: what was taught, and for how long. */
function backOf(page: Page, { name, subjects }: Training): Content[] {
  const flow = new Flow(page)
  const widths = [30, page.innerWidth - 30 - 60 - 30, 60]
  const total = subjects.reduce((sum, { hours }) => sum + hours, 0)
  return [
    { text: 'MATA PELATIHAN', fontSize: 12, bold: true, alignment: 'center', pageBreak: 'before' },
    { text: printable(name), alignment: 'center', margin: [0, 2, 0, 10] },
    flow.table(
      widths,
      [
        [
          { text: 'NO', bold: true, align: 'center' },
          { text: 'MATA PELATIHAN', bold: true, align: 'center' },
          { text: 'JP', bold: true, align: 'center' },
        ],
      ],
      [
        ...subjects.map((subject, index) => [
          [
            { text: String(index + 1), align: 'center' as const },
            { text: subject.name },
            { text: String(subject.hours), align: 'center' as const },
          ],
        ]),
        [
          [
            { text: 'JUMLAH', bold: true, colSpan: 2, align: 'right' as const },
            null,
            { text: String(total), bold: true, align: 'center' as const },
          ],
        ],
      ],
    ),
  ]
}

/**
 * A piagam or sertifikat by its design: the frame as vectors below everything, each part where the design has it (Tata
 * Naskah Dinas: ANRI 5/2021, Permendagri 1/2023; the regulations leave the look to the office).
 */
export function drawCertificate(data: CertificateDocument, options: PrintOptions): BuiltForm {
  const { design, training } = data
  const page = pageOf(options, design.orientation)
  const sheet = sheetOf(design)
  const offset = { x: (page.width - sheet.width * mm) / 2, y: (page.height - sheet.height * mm) / 2 }
  const { width, height } = page
  const border = borderOf(design.border, { width, height, colours: design.colours })
  const front: Content[] = [
    ...(border.length > 0 ? [{ absolutePosition: { x: 0, y: 0 }, canvas: border }] : []),
    ...design.parts.flatMap((part) => partOf(part, data, options.logo, offset)),
    ...codeOn(data, offset),
  ]
  return {
    page,
    bare: true,
    title: [],
    blocks: [...front, ...(training && training.subjects.length > 0 ? backOf(page, training) : [])],
  }
}
