import { choosePages, type PageSide } from '../../shared/documents/page-choice.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'

const unreadable = () => new Refusal('Halaman dokumen ini tidak dapat dipilih. Cetak seluruhnya.')

/**
 * Some pages of a PDF that was drawn here. The file stays as it is; what is added at its end says which pages it has
 * (an incremental update, ISO 32000-1, 7.5.6), so nothing is drawn anew.
 * @throws Refusal where the pages are not understood, or none of the document's
 */
export function withPages(
  bytes: Uint8Array,
  wanted: { range: string; side: PageSide },
): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1')
  const tree = /(\d+) 0 obj\n?<<[^<>]*\/Type \/Pages\b[^<>]*>>/.exec(text)
  const kids = tree && /\/Kids \[([^\]]*)\]/.exec(tree[0])
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)
  const trailer = text.slice(text.lastIndexOf('trailer'))
  if (!tree || !kids || !start || !trailer.startsWith('trailer')) throw unreadable()
  const pages = kids[1]?.match(/\d+ 0 R/g) ?? []
  const chosen = choosePages(wanted, pages.length).flatMap((page) => pages[page - 1] ?? [])
  const number = tree[1] ?? ''
  const changed = tree[0]
    .replace(/\/Kids \[[^\]]*\]/, `/Kids [${chosen.join(' ')}]`)
    .replace(/\/Count \d+/, `/Count ${chosen.length}`)
  const gap = text.endsWith('\n') ? '' : '\n'
  const at = bytes.length + gap.length
  const object = `${changed}\nendobj\n`
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const [entries = ''] = /<<[\s\S]*>>/.exec(trailer) ?? []
  if (entries === '') throw unreadable()
  const ended = `trailer\n${entries.replace(/>>$/, `/Prev ${start[1]}\n>>`)}\nstartxref\n${at + object.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.concat([bytes, Buffer.from(gap + object + table + ended, 'latin1')]))
}
