import { unpack, type ZipEntry } from './zip-directory.ts'

/** What a workbook says of a worksheet besides its cells. */
export interface WorksheetMarks {
  name: string
  /** Whoever opens the file in Excel does not see it. */
  hidden: boolean
  /** Cells that show their number as a percentage, as "row,column" counted from 0. */
  percent: ReadonlySet<string>
}

const attributes = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name ?? ''] ?? whole),
  )

const tags = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g'))].map(([tag]) => attributes(tag))

/** Indexes of the cell styles whose number format is a percentage: built in are 9 and 10 (ECMA-376, 18.8.30). */
function percentStyles(styles: string): Set<string> {
  const formats = new Set(['9', '10'])
  for (const format of tags(styles, 'numFmt')) {
    const code = (format.get('formatCode') ?? '').replace(/&quot;.*?&quot;|\\./g, '')
    if (code.includes('%')) formats.add(format.get('numFmtId') ?? '')
  }
  const [, xfs = ''] = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? []
  return new Set(
    tags(xfs, 'xf').flatMap((xf, index) => (formats.has(xf.get('numFmtId') ?? '') ? [String(index)] : [])),
  )
}

function placeOf(ref: string): string | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d+)$/.exec(ref) ?? []
  if (!letters || !row) return null
  const column = letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return `${Number(row) - 1},${column - 1}`
}

/**
 * Which worksheets of an .xlsx are hidden and which of its cells are percentages: the reader of cells says neither, and
 * 0.95 shown as 95 % is no target of 0.95.
 * @param bytes the whole file, @param entries its directory
 * @returns the worksheets in their order; none when the workbook does not say
 */
export function worksheetMarks(bytes: Uint8Array, entries: readonly ZipEntry[]): WorksheetMarks[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const text = (name: string): string => {
    const entry = byName.get(name)
    const content = entry && unpack(bytes, entry)
    return content ? new TextDecoder().decode(content) : ''
  }
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((relation) => [
      relation.get('Id'),
      relation.get('Target') ?? '',
    ]),
  )
  const styles = percentStyles(text('xl/styles.xml'))
  return tags(text('xl/workbook.xml'), 'sheet').map((worksheet) => {
    const target = targets.get(worksheet.get('r:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const cells = styles.size === 0 ? [] : tags(text(path), 'c')
    return {
      name: unescaped(worksheet.get('name') ?? ''),
      hidden: /hidden/i.test(worksheet.get('state') ?? ''),
      percent: new Set(
        cells.flatMap((cell) =>
          styles.has(cell.get('s') ?? '') ? (placeOf(cell.get('r') ?? '') ?? []) : [],
        ),
      ),
    }
  })
}
