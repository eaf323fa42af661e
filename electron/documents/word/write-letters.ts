import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  Tab,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { Letter, LetterPart, LetterSigner } from '../forms/form-letter.ts'

const font = 'Arial'
/** In half points. */
const size = 22
const mm = convertMillimetersToTwip
const page = { A4: { width: mm(210), height: mm(297) }, F4: { width: mm(215), height: mm(330) } } as const
const margin = mm(25)

const centred = (text: string, half: number, bold = true): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold, size: half })],
  })

const words = (text: string): Paragraph =>
  new Paragraph({ text, alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 } })

/** Kop surat: as the office writes it in its settings, with the double line below. */
function letterhead({ letterhead: office }: Letter): Paragraph[] {
  const written = office.letterhead.split('\n').flatMap((text) => text.trim() || [])
  const names = written.length > 0 ? written : [office.name.toUpperCase()]
  const contacts = [
    office.phone && `Telepon ${office.phone}`,
    office.email && `Pos-el ${office.email}`,
  ].filter(Boolean)
  const below = [office.address.trim(), contacts.join(', ')].filter(Boolean)
  return [
    ...names.map((text, at) => centred(text, at === names.length - 1 ? 28 : 24)),
    ...below.map((text) => centred(text, 18, false)),
    new Paragraph({
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, space: 1, color: '000000' } },
    }),
  ]
}

/** A table without lines, by which columns stand below each other. */
const grid = (widths: readonly number[], rows: ReadonlyArray<readonly Paragraph[][]>): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    borders: TableBorders.NONE,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children: [...children],
                verticalAlign: VerticalAlignTable.TOP,
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  })

const orDash = (text: string | null): string => text?.trim() || '-'

function party(
  { number, party: who, called }: Extract<LetterPart, { kind: 'party' }>,
  width: number,
): FileChild[] {
  const rows: [string, string][] = [
    ['Nama', who.name],
    [who.nipLabel, orDash(who.nip)],
    [who.pangkatLabel === 'PANGKAT/KORPS' ? 'Pangkat/korps' : 'Pangkat/gol. ruang', orDash(who.pangkat)],
    ['Jabatan', orDash(who.jabatan)],
    [who.unitLabel === 'INSTANSI' ? 'Instansi' : 'Unit kerja', orDash(who.unit)],
  ]
  const narrow = [mm(8), mm(42), mm(5)]
  const rest = width - narrow.reduce((a, b) => a + b, 0)
  return [
    grid(
      [...narrow, rest],
      rows.map(([label, value], at) =>
        [at === 0 && number !== undefined ? `${number}.` : '', label, ':', value].map((text) => [
          new Paragraph({ text }),
        ]),
      ),
    ),
    new Paragraph({
      text: called === undefined ? '' : `selanjutnya disebut ${called}${number === 1 ? ';' : ','}`,
      indent: { left: mm(8) },
      spacing: { after: 120 },
    }),
  ]
}

function points({ heading, points: told }: Extract<LetterPart, { kind: 'points' }>): Paragraph[] {
  const lines = told.length > 0 ? told.map((text, at) => [`${at + 1}.`, text] as const) : [['', '-'] as const]
  return [
    ...(heading === ''
      ? []
      : [new Paragraph({ children: [new TextRun({ text: heading, bold: true })], keepNext: true })]),
    ...lines.map(
      ([number, text], at) =>
        new Paragraph({
          children: [new TextRun({ children: [number, new Tab(), text] })],
          indent: { left: mm(14), hanging: mm(7) },
          tabStops: [{ type: 'left', position: mm(14) }],
          spacing: { after: at === lines.length - 1 ? 120 : 0 },
        }),
    ),
  ]
}

const partOf = (part: LetterPart, width: number): FileChild[] => {
  if (part.kind === 'words') return [words(part.text)]
  return part.kind === 'party' ? party(part, width) : points(part)
}

const known = (text: string): boolean => text.trim() !== '' && text !== '-'

/** Role, room for a signature and a stamp, name, pangkat where it stands there on paper, and NIP. */
const signer = ({ role, party: who, withPangkat }: LetterSigner, above: string): Paragraph[] => [
  new Paragraph({ text: above, keepNext: true }),
  new Paragraph({ text: role, keepNext: true, spacing: { after: mm(18) } }),
  new Paragraph({ children: [new TextRun({ text: who.name, bold: true, underline: {} })], keepNext: true }),
  ...(withPangkat && known(who.pangkat) ? [new Paragraph({ text: who.pangkat, keepNext: true })] : []),
  ...(who.nip ? [new Paragraph({ text: `${who.nipLabel} ${who.nip}` })] : []),
]

const signerOrNone = (one: LetterSigner | null): Paragraph[] =>
  one === null ? [new Paragraph({})] : signer(one, one.above ?? '')

function sectionOf(letter: Letter, paper: keyof typeof page): ISectionOptions {
  const { width: across, height } = page[paper]
  const width = across - margin * 2
  const { title, number, parts, place, on, left, right, below = [] } = letter
  return {
    properties: {
      page: {
        size: { width: across, height },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children: [
      ...letterhead(letter),
      centred(title, 24),
      new Paragraph({
        text: `NOMOR: ${number || '.'.repeat(40)}`,
        alignment: AlignmentType.CENTER,
        spacing: { after: 240 },
      }),
      ...parts.flatMap((part) => partOf(part, width)),
      grid(
        [Math.floor(width / 2), Math.ceil(width / 2)],
        [
          [
            signerOrNone(left),
            signer(right, [place, on === null ? '.'.repeat(30) : longDate(on)].filter(Boolean).join(', ')),
          ],
          ...below.map((row) => row.map(signerOrNone)),
        ],
      ),
    ],
  }
}

/** What Word's XML cannot hold: control characters and lone surrogates. */
const forbidden = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu

const clean = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.replace(forbidden, '') : part,
  ) as T

/**
 * Writes letters into one Word file, each beginning on a page of its own.
 * @returns the bytes of a .docx file
 */
export async function writeLetters(
  letters: readonly Letter[],
  { title, paper }: { title: string; paper: 'A4' | 'F4' },
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: 'Kinerja Kantor',
    styles: { default: { document: { run: { font, size } } } },
    sections: clean(letters).map((letter) => sectionOf(letter, paper)),
  })
  return Uint8Array.from(await Packer.toBuffer(document))
}
