import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

/** A piece of text with its place in points, counted from the top left corner of the page. */
export interface Placed {
  text: string
  x: number
  /** Of the base line. */
  y: number
  width: number
  size: number
}

export interface PdfPage {
  width: number
  height: number
  items: Placed[]
  /** All its text without any white space, as words may be broken over lines. */
  packed: string
}

export const packed = (text: string): string => text.normalize('NFC').replace(/\s/g, '')

const Loaded = z.object({ name: z.string(), missingFile: z.boolean().optional() })

/** The fonts of a PDF. Only drawing its pages hands them over, which takes longer than reading them. */
export async function fontsOf(bytes: Uint8Array): Promise<{ name: string; embedded: boolean }[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true })
  try {
    const pdf = await loading.promise
    const fonts = new Map<string, boolean>()
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { styles } = await page.getTextContent()
      await page.getOperatorList()
      for (const key of Object.keys(styles)) {
        const font = Loaded.parse(page.commonObjs.get(key))
        fonts.set(font.name, font.missingFile !== true)
      }
    }
    return [...fonts].map(([name, embedded]) => ({ name, embedded }))
  } finally {
    await loading.destroy()
  }
}

/** Reads a PDF back as a reader would see it: every text with its place. */
export async function readPdf(bytes: Uint8Array): Promise<{
  pages: PdfPage[]
  packed: string
  metadata: Record<string, unknown>
}> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const pdf = await loading.promise
    const pages: PdfPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const items = content.items.flatMap((item): Placed[] => {
        if (!('str' in item) || !item.str.trim()) return []
        const [, , , size, x, y] = z.array(z.number()).parse(item.transform)
        return [{ text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width, size: size ?? 0 }]
      })
      pages.push({ width, height, items, packed: packed(items.map(({ text }) => text).join('')) })
    }
    const { info } = await pdf.getMetadata()
    return {
      pages,
      packed: pages.map((page) => page.packed).join(''),
      metadata: z.record(z.string(), z.unknown()).parse(info),
    }
  } finally {
    await loading.destroy()
  }
}

/** The first piece of a page that has this text, or begins with it. */
export function find(page: PdfPage | undefined, text: string): Placed {
  const found =
    page?.items.find((item) => item.text.trim() === text) ??
    page?.items.find((item) => item.text.startsWith(text))
  if (!found) throw new Error(`"${text}" is not on the page`)
  return found
}

/** Texts that lie over each other on a page, in pairs; in a sound print there are none. */
export function overlaps(page: PdfPage): [string, string][] {
  const boxes = page.items.map((item) => ({
    text: item.text,
    left: item.x + 0.5,
    right: item.x + item.width - 0.5,
    top: item.y - item.size * 0.6,
    bottom: item.y,
  }))
  const found: [string, string][] = []
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        found.push([a.text, b.text])
  return found
}

/** Pieces that stand outside the margins of the page, apart from its footer. */
export function outside(
  page: PdfPage,
  margin: { left: number; top: number; right: number; bottom: number },
): string[] {
  const footer = page.height - margin.bottom
  return page.items
    .filter(
      ({ x, y, width, size }) =>
        x < margin.left - 0.5 ||
        x + width > page.width - margin.right + 0.5 ||
        y - size < margin.top - 2 ||
        y > page.height - 6 ||
        (y > footer + 0.5 && size > 7.1),
    )
    .map(({ text, x, y }) => `${text} (${Math.round(x)}, ${Math.round(y)})`)
}
