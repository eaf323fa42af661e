/**
 * Reads text as Excel and other programs save it: UTF-8 or UTF-16 with or without a byte order mark, else
 * Windows-1252, which is what Excel on an Indonesian Windows calls "CSV".
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const delimiters = [';', ',', '\t'] as const

/**
 * Cuts CSV (RFC 4180) into rows: quoted cells may hold delimiters, line breaks and doubled quotes. The
 * delimiter is the one of `;` `,` tab that cuts the text into the most regular table; Excel's own line
 * `sep=;` is obeyed.
 * @returns rows of cells; an empty cell is null, so that it reads like an empty cell of a workbook
 */
export function parseCsv(text: string): Array<Array<string | null>> {
  const told = /^sep=([;,\t])\r?\n/i.exec(text)
  if (told) return cut(text.slice(told[0].length), told[1] ?? ',')
  let best: { rows: Array<Array<string | null>>; score: number } = { rows: [], score: -1 }
  for (const delimiter of delimiters) {
    const rows = cut(text, delimiter)
    const score = regularity(rows)
    if (score > best.score) best = { rows, score }
  }
  return best.rows
}

/** How many cells stand in rows of the most frequent width, where that is a table at all. */
function regularity(rows: ReadonlyArray<readonly unknown[]>): number {
  const cellsByWidth = new Map<number, number>()
  for (const row of rows)
    if (row.length > 1) cellsByWidth.set(row.length, (cellsByWidth.get(row.length) ?? 0) + row.length)
  return Math.max(0, ...cellsByWidth.values())
}

function cut(text: string, delimiter: string): Array<Array<string | null>> {
  const rows: Array<Array<string | null>> = []
  let row: Array<string | null> = []
  const endRow = () => {
    rows.push(row)
    row = []
  }
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      let close = at + 1
      while (close < text.length && (text[close] !== '"' || text[close + 1] === '"'))
        close += text[close] === '"' ? 2 : 1
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      at = close + 1
    }
    const end = endOfCell(text, at, delimiter)
    cell += text.slice(at, end)
    row.push(cell === '' ? null : cell)
    at = end
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) row.push(null)
      continue
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    endRow()
  }
  if (row.length > 0) endRow()
  return rows
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}
