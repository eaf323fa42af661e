import { choosePages, type PageSide } from '../../shared/documents/page-choice.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { withObjects } from './update-pdf.ts'

const unreadable = () => new Refusal('Halaman dokumen ini tidak dapat dipilih. Cetak seluruhnya.')

/** A node of the tree of pages, as it stands in the file. */
interface PageNode {
  text: string
  kids: string[]
}

/**
 * Some pages of a PDF that was drawn here, without drawing it anew.
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
  if (root === undefined) throw unreadable()
  const pagesOf = (ref: string): string[] => {
    const node = nodes.get(ref.split(' ')[0] ?? '')
    return node ? node.kids.flatMap(pagesOf) : [ref]
  }
  const pages = pagesOf(`${root} 0 R`)
  const numbers = choosePages(wanted, pages.length)
  const chosen = new Set(numbers.map((page) => pages[page - 1] ?? ''))
  const backwards = (numbers.at(-1) ?? 0) < (numbers[0] ?? 0)

  const changed = [...nodes].map(([number, node]) => {
    const counts = (ref: string) => pagesOf(ref).filter((page) => chosen.has(page)).length
    const left = node.kids.filter((ref) => counts(ref) > 0)
    const kids = backwards ? left.toReversed() : left
    const count = left.reduce((sum, ref) => sum + counts(ref), 0)
    const text = node.text
      .replace(/\/Kids \[[^\]]*\]/, `/Kids [${kids.join(' ')}]`)
      .replace(/\/Count \d+/, `/Count ${count}`)
    return { number: Number(number), text }
  })
  const found = withObjects(bytes, changed)
  if (found === null) throw unreadable()
  return found
}
