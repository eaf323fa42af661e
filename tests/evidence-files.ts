/** Files as clerks attach them, as small as they can be and still be what they say. */

const file = (name: string, ...parts: BlobPart[]): File => new File(parts, name)

/** @param words make its bytes others than those of any other */
export const pdf = (name = 'surat tugas.pdf', words = name): File =>
  file(name, `%PDF-1.4\n% ${words}\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n`)

export const png = (name = 'foto.png', words = name): File =>
  file(name, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), words)

/** What stands in every ZIP before the first name of a part, and a part of this name. */
const zip = (part: string): BlobPart[] => [
  Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 26 }, () => 0)]),
  part,
]

export const docx = (name = 'laporan.docx', ...more: string[]): File =>
  file(name, ...zip('[Content_Types].xml'), 'word/document.xml', ...more)

export const odt = (name = 'laporan.odt'): File =>
  file(name, ...zip('mimetypeapplication/vnd.oasis.opendocument.text'))

export const program = (name: string): File =>
  file(name, 'MZ\u0090\u0000 This program cannot be run in DOS mode.')
