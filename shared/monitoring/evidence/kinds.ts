import { z } from 'zod'

/**
 * The kinds of files that are taken as evidence. None of them is a program, none runs one when it is opened, and each is
 * known by its bytes: no archives (what is in them is not seen), no old Office formats and no macros, no HEIC (Windows
 * does not show it), no text files (their content proves no kind; a note does the same).
 */
export const FileKind = z.enum(['pdf', 'jpg', 'png', 'webp', 'docx', 'xlsx', 'pptx', 'odt', 'ods'])
export type FileKind = z.infer<typeof FileKind>

interface Look {
  label: string
  mime: string
  /** What a name may end in; the first is what it gets where it has none. */
  extensions: readonly [string, ...string[]]
  /** Whether bytes are of this kind. */
  is: (bytes: Uint8Array) => boolean
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

const holdsAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte)

/** Whether a text stands somewhere in bytes. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = ascii(text)
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (holdsAt(bytes, at, wanted)) return true
  return false
}

const zip = [0x50, 0x4b, 0x03, 0x04]
/** The names of the parts of a ZIP file stand in it as they are. */
const office = (part: string) => (bytes: Uint8Array) => holdsAt(bytes, 0, zip) && holds(bytes, part)
/** OpenDocument 1.2, part 3, 3.3: the first part is called mimetype and is not packed. */
const openDocument = (type: string) => (bytes: Uint8Array) =>
  holdsAt(bytes, 0, zip) && holdsAt(bytes, 30, ascii(`mimetypeapplication/vnd.oasis.opendocument.${type}`))

const officeMime = 'application/vnd.openxmlformats-officedocument'

export const fileKinds: Readonly<Record<FileKind, Look>> = {
  pdf: {
    label: 'PDF',
    mime: 'application/pdf',
    extensions: ['pdf'],
    is: (bytes) => holds(bytes.subarray(0, 1024), '%PDF-'),
  },
  jpg: {
    label: 'JPG',
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    is: (bytes) => holdsAt(bytes, 0, [0xff, 0xd8, 0xff]),
  },
  png: {
    label: 'PNG',
    mime: 'image/png',
    extensions: ['png'],
    is: (bytes) => holdsAt(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  webp: {
    label: 'WEBP',
    mime: 'image/webp',
    extensions: ['webp'],
    is: (bytes) => holdsAt(bytes, 0, ascii('RIFF')) && holdsAt(bytes, 8, ascii('WEBP')),
  },
  docx: {
    label: 'Word (DOCX)',
    mime: `${officeMime}.wordprocessingml.document`,
    extensions: ['docx'],
    is: office('word/document'),
  },
  xlsx: {
    label: 'Excel (XLSX)',
    mime: `${officeMime}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    is: office('xl/workbook'),
  },
  pptx: {
    label: 'PowerPoint (PPTX)',
    mime: `${officeMime}.presentationml.presentation`,
    extensions: ['pptx'],
    is: office('ppt/presentation'),
  },
  odt: {
    label: 'ODT',
    mime: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    is: openDocument('text'),
  },
  ods: {
    label: 'ODS',
    mime: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
    is: openDocument('spreadsheet'),
  },
}

/** "PDF, JPG, PNG, WEBP, Word (DOCX), …". */
export const takenKinds = FileKind.options.map((kind) => fileKinds[kind].label).join(', ')

/** What a file chooser offers: ".pdf,.jpg,…". */
export const takenExtensions = FileKind.options
  .flatMap((kind) => fileKinds[kind].extensions.map((extension) => `.${extension}`))
  .join(',')

/** Photos that can be made smaller. */
export const isPhoto = (kind: FileKind | null): boolean => kind === 'jpg' || kind === 'png' || kind === 'webp'

/** The kind that a name claims; null where none that is taken. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return FileKind.options.find((kind) => fileKinds[kind].extensions.includes(extension)) ?? null
}

/** Whether an Office file carries macros under a name that promises none. */
export const hasMacros = (bytes: Uint8Array): boolean =>
  holdsAt(bytes, 0, zip) && (holds(bytes, 'vbaProject.bin') || holds(bytes, 'Basic/script-lc.xml'))
