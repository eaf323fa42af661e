import { z } from 'zod'
import { Refusal } from '../kernel/refusal.ts'

/** Which pages of a finished document are wanted: `odd` and `even` for printing both sides by hand. */
export const PageSide = z.enum(['all', 'odd', 'even', 'even-backwards'])
export type PageSide = z.infer<typeof PageSide>

export const pageSideLabels: Readonly<Record<PageSide, string>> = {
  all: 'Semua halaman',
  odd: 'Halaman ganjil',
  even: 'Halaman genap',
  'even-backwards': 'Halaman genap, dari belakang',
}

const refused = (message: string) => new Refusal(message, [{ field: 'Halaman', message }])

/** The pages that a text such as "1-3, 5, 8-" means. @throws Refusal that names what is not understood */
function pagesIn(range: string, count: number): number[] {
  if (range.trim() === '') return Array.from({ length: count }, (_, index) => index + 1)
  return range.split(/[,;]/).flatMap((piece) => {
    const [, from, to] = /^\s*(\d+)?\s*(?:[-–]\s*(\d+)?)?\s*$/.exec(piece) ?? []
    const single = !/[-–]/.test(piece)
    if ((from === undefined && to === undefined) || (single && from === undefined))
      throw refused(`"${piece.trim()}" bukan halaman. Contoh: 1-3, 5, 8-`)
    const first = from === undefined ? 1 : Number(from)
    const last = single ? first : to === undefined ? count : Number(to)
    if (first < 1 || last < first) throw refused(`"${piece.trim()}" bukan rentang halaman.`)
    if (first > count) throw refused(`Halaman ${first} tidak ada: dokumen ini berisi ${count} halaman.`)
    return Array.from({ length: Math.min(last, count) - first + 1 }, (_, index) => first + index)
  })
}

/**
 * @param range such as "1-3, 5, 8-"; empty for all
 * @param count pages of the document
 * @returns the pages that are wanted, from 1, each once, in the order in which they are printed
 * @throws Refusal where the text is not understood, or means no page at all
 */
export function choosePages({ range, side }: { range: string; side: PageSide }, count: number): number[] {
  const pages = [...new Set(pagesIn(range, count))].toSorted((a, b) => a - b)
  const wanted = pages.filter((page) => side === 'all' || (page % 2 === 1) === (side === 'odd'))
  if (wanted.length === 0) throw refused('Tidak ada halaman seperti itu dalam dokumen ini.')
  return side === 'even-backwards' ? wanted.toReversed() : wanted
}
