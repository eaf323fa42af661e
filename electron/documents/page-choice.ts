import { choosePages, type PageSide } from '../../shared/documents/page-choice.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'

const unreadable = () => new Refusal('Halaman dokumen ini tidak dapat dipilih. Cetak seluruhnya.')

/** A node of the tree of pages, as it stands in the file. */
interface PageNode {
  text: string
  kids: string[]
}

/** Bytes of a place in the table of objects, as many as its /W says. */
const entryOf = (at: number): number[] => [1, 0, ...[24, 16, 8, 0].map((bits) => (at >>> bits) & 255), 0, 0]

/**
 * Some pages of a PDF that was drawn here. The file stays as it is; what is added at its end says which pages it has
 * (an incremental update with a cross-reference stream, ISO 32000-1, 7.5.6 and 7.5.8), so nothing is drawn anew.
 * @throws Refusal where the pages are not understood, or none of the document's
 */
export function withPages(
  bytes: Uint8Array,
  wanted: { range: string; side: PageSide },
): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes).toString('latin1')
  const nodes = new Map<string, PageNode>()
  for (const [whole, number = ''] of text.matchAll(/(?<=\n)(\d+) 0 obj\n<<[^<>]*\/Type \/Pages\b[^<>]*>>/g))
    nodes.set(number, { text: whole, kids: /\/Kids \[([^\]]*)\]/.exec(whole)?.[1]?.match(/\d+ 0 R/g) ?? [] })
  const [root] = [...nodes].find(([, node]) => !node.text.includes('/Parent')) ?? []
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]
  const table =
    /<<\/Type\/XRef\/Size (\d+)[^<>]*?(\/Root \d+ 0 R\/Info \d+ 0 R)[^[]*?(\/ID ?\[[^\]]*\])?/.exec(
      text.slice(Number(start)),
    )
  if (root === undefined || start === undefined || !table) throw unreadable()
  const pagesOf = (ref: string): string[] => {
    const node = nodes.get(ref.split(' ')[0] ?? '')
    return node ? node.kids.flatMap(pagesOf) : [ref]
  }
  const pages = pagesOf(`${root} 0 R`)
  const numbers = choosePages(wanted, pages.length)
  const chosen = new Set(numbers.map((page) => pages[page - 1] ?? ''))
  const backwards = (numbers.at(-1) ?? 0) < (numbers[0] ?? 0)

  const parts: Buffer[] = [Buffer.from(bytes), Buffer.from('\n')]
  let at = bytes.length + 1
  const places: [number: number, at: number][] = []
  for (const [number, node] of nodes) {
    const counts = (ref: string) => pagesOf(ref).filter((page) => chosen.has(page)).length
    const left = node.kids.filter((ref) => counts(ref) > 0)
    const kids = backwards ? left.toReversed() : left
    const count = left.reduce((sum, ref) => sum + counts(ref), 0)
    const changed = node.text
      .replace(/\/Kids \[[^\]]*\]/, `/Kids [${kids.join(' ')}]`)
      .replace(/\/Count \d+/, `/Count ${count}`)
    const object = Buffer.from(`${changed}\nendobj\n`, 'latin1')
    places.push([Number(number), at])
    parts.push(object)
    at += object.length
  }
  const [, size = '', origin = '', id = ''] = table
  places.push([Number(size), at])
  const entries = Buffer.from(places.flatMap(([, place]) => entryOf(place)))
  const index = places.map(([number]) => `${number} 1`).join(' ')
  parts.push(
    Buffer.from(
      `${size} 0 obj\n<</Type/XRef/Size ${Number(size) + 1}/W[1 5 2]/Index[${index}]${origin}${id}/Prev ${start}/Length ${entries.length}>>\nstream\n`,
    ),
    entries,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  )
  return Uint8Array.from(Buffer.concat(parts))
}
