/**
 * Reads what a spreadsheet puts on the clipboard: tabs between cells, quotes around cells with tabs, line breaks or
 * quotes in them. Quotes that enclose nothing of that kind are part of the text.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const [quoted = '', inner = ''] = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest) ?? []
    const [plain = ''] = /^[^\t\n]*/.exec(rest) ?? []
    const needed = /[\t\n"]/.test(inner)
    rows.at(-1)?.push(needed ? inner.replaceAll('""', '"') : plain)
    const { length } = needed ? quoted : plain
    const separator = rest.charAt(length)
    if (separator === '') return rows
    if (separator === '\n') rows.push([])
    rest = rest.slice(length + 1)
  }
}

/** The other way round. */
export function toTsv(block: ReadonlyArray<readonly string[]>): string {
  const lines = block.map((line) =>
    line.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
  )
  // A last line without any text would be taken for the end of the line above it.
  return lines.join('\r\n') + (lines.length > 1 && lines.at(-1) === '' ? '\r\n' : '')
}
