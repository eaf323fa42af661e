import type { Cell } from '../../shared/excel/cell.ts'
import { type FoundRow, placed, type WorksheetOfCells } from '../../shared/excel/worksheet.ts'
import { mostOfWorkbook, type WorkbookLimits } from '../../shared/kernel/limits.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { Budget, tooMuch } from './budget.ts'
import { decodeText, parseCsv } from './csv.ts'
import { type Found, readXlsx, saveAgain } from './read-xlsx.ts'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/**
 * Finds what stands in an Excel workbook or a CSV file, bit by bit.
 * @param bytes the whole file
 * @param most what is read of it at most
 * @throws Refusal with what to do when it can't be read as a table, or is too much
 */
export function findCells(
  bytes: Uint8Array,
  most?: WorkbookLimits,
): AsyncGenerator<Found> | Generator<Found> {
  if (bytes.length === 0) throw new Refusal('Berkas itu kosong (0 byte). Unduh atau simpan ulang berkasnya.')
  if (bytes.length > mostOfWorkbook.bytes)
    throw new Refusal(
      'Berkas itu lebih besar dari 20 MB. Hapus lembar dan gambar yang tidak perlu, lalu simpan ulang.',
    )
  const budget = new Budget(most)
  return startsWith(bytes, [0x50, 0x4b]) ? readXlsx(bytes, budget) : readText(bytes, budget)
}

/** Puts together what is found, worksheet by worksheet. */
export class Collector {
  readonly #worksheets: WorksheetOfCells[] = []
  /** Words that many cells say are kept once. */
  readonly #words = new Map<string, string>()
  #name = ''
  #hidden = false
  #rows: FoundRow[] = []

  take(found: Found): void {
    if (found.kind === 'worksheet') {
      this.#name = found.worksheet
      this.#hidden = found.hidden
      this.#rows = []
    } else if (found.kind === 'rows') {
      for (const { at, cells } of found.rows)
        this.#rows.push({ at, cells: cells.map((cell) => this.#once(cell)) })
    } else {
      const { merged, hiddenRows, outside } = found
      this.#worksheets.push({
        worksheet: this.#name,
        hidden: this.#hidden,
        merged,
        hiddenRows,
        ...placed(this.#rows, outside),
      })
    }
  }

  /** @throws Refusal when there is nothing in any of them */
  worksheets(): WorksheetOfCells[] {
    const withCells = this.#worksheets.filter(({ rows }) => rows.length > 0)
    if (withCells.length === 0)
      throw new Refusal('Berkas itu tidak berisi data. Pilih berkas yang ada isinya.')
    return withCells
  }

  #once(cell: Cell): Cell {
    if (typeof cell !== 'string' || cell.length > 100) return cell
    const known = this.#words.get(cell)
    if (known !== undefined) return known
    if (this.#words.size < 200_000) this.#words.set(cell, cell)
    return cell
  }
}

/**
 * Reads an Excel workbook or a CSV file in this very process: for files that the application wrote itself. What a person
 * has chosen is read by `WorkbookReader`.
 * @param bytes the whole file
 * @returns its worksheets with their cells as they stand in the file: text stays text, also when it looks like a
 * formula, a formula is the value that Excel last saw, and a percentage is the text that Excel shows
 * @throws Refusal with what to do when it can't be read as a table
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorksheetOfCells[]> {
  const collector = new Collector()
  for await (const found of findCells(bytes)) collector.take(found)
  return collector.worksheets()
}

const asUtf16 = (text: string) => Buffer.from(text, 'utf16le')

/** Rows that go out at once, so that no message is large. */
const rowsAtOnce = 500

function* readText(bytes: Uint8Array, budget: Budget): Generator<Found> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrLocked(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new Refusal(
      'Berkas itu PDF. Pilih berkas Excel (.xlsx) atau CSV; PDF hanya dapat dibaca pada impor SKP.',
    )
  const text = decodeText(bytes)
  if (/^\s*<(!doctype|html|table|\?xml|meta|style|head)/i.test(text.slice(0, 200)))
    throw new Refusal(`Berkas itu halaman web yang diberi nama seperti berkas Excel. ${saveAgain}`)
  if (text.includes('\0'))
    throw new Refusal('Berkas itu bukan berkas Excel atau CSV. Pilih berkas yang berakhiran .xlsx atau .csv.')
  yield { kind: 'worksheet', worksheet: 'CSV', hidden: false }
  let found: FoundRow[] = []
  let count = 0
  let at = -1
  for (const cells of parseCsv(text)) {
    at += 1
    if (cells.every((cell) => cell === null)) continue
    if (cells.length > budget.most.columns && cells.slice(budget.most.columns).some((cell) => cell !== null))
      throw tooMuch(`lebih dari ${formatNumber(budget.most.columns)} kolom`)
    count += 1
    budget.rows(count, 'CSV')
    for (const cell of cells) if (cell !== null) budget.cell()
    found.push({ at, cells })
    if (found.length < rowsAtOnce) continue
    budget.look()
    yield { kind: 'rows', rows: found }
    found = []
  }
  yield { kind: 'rows', rows: found }
  yield { kind: 'end', merged: [], hiddenRows: [], outside: [] }
}

function oldOrLocked(bytes: Uint8Array): Refusal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer.includes(asUtf16('EncryptedPackage')))
    return new Refusal(
      'Berkas Excel itu dikunci dengan kata sandi. Buka di Excel, hapus sandinya lewat File > Info > Protect Workbook > Encrypt with Password (kosongkan), simpan, lalu pilih lagi.',
    )
  if (buffer.includes(asUtf16('Workbook')) || buffer.includes(asUtf16('Book')))
    return new Refusal(`Berkas itu berjenis .xls (Excel 97-2003), yang tidak dapat dibaca. ${saveAgain}`)
  return new Refusal('Berkas itu bukan berkas Excel. Pilih berkas yang berakhiran .xlsx atau .csv.')
}
