import { bareText, type Cell, cellText } from '../../excel/cell.ts'

/** Cells that hold two values. Each half is read afterwards like a cell of its own. */

const labelled = /(?:\b(?:nip|ni ?pppk|nippppk|nipppk)\b\s*[.:]?)?\s*((?:\d[\s.]*){8,})/i

/** "JUWITA SIMATUPANG, S.Sos.\nNIP. 19720313 199703 2 001" gives both halves; a missing half is ''. */
export function splitNameNip(cell: Cell): { name: string; nip: string } {
  const text = bareText(cell)
  const found = labelled.exec(text)
  if (!found) return { name: tidy(text.replace(/\b(nip|ni ?pppk)\b[.:\s-]*$/i, '')), nip: '' }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { name: tidy(rest.replace(/\b(nip|ni ?pppk)\b[.:\s]*$/i, '')), nip: (found[1] ?? '').trim() }
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;/|–-]+|[\s,;/|–-]+$/g, '')
    .replace(/\( *\)/g, '')
    .trim()

const lastDate =
  /^(.*?)[\s,;/(|–-]*(?:\b(?:tmt|tgl|tanggal)\b\.?)?[\s:]*(\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2,4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2} ?[ -/] ?(?:\p{L}{3,9}|[IVX]{1,4})\.? ?[ -/] ?\d{2,4})\s*\)?$/iu

/** "Medan, 13-03-1972" or "III/d TMT 1 Oktober 2023": what stands before the date, and the date; '' when missing. */
export function splitLastDate(cell: Cell): { before: string; date: string } {
  if (cell instanceof Date) return { before: '', date: cellText(cell) }
  const text = bareText(cell)
  const found = lastDate.exec(text)
  return found ? { before: tidy(found[1] ?? ''), date: found[2] ?? '' } : { before: tidy(text), date: '' }
}

/** "12 Tahun 05 Bulan", "12/5", "12": years and months; '' when missing. */
export function splitYearsMonths(cell: Cell): { years: string; months: string } {
  const [years = '', months = ''] = cellText(cell).match(/\d+/g) ?? []
  return { years, months }
}
