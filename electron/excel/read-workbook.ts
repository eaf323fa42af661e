import readXlsxFile from 'read-excel-file/node'
import type { Cell } from '../../shared/excel/cell.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { decodeText, parseCsv } from './csv.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { worksheetMarks } from './worksheet-marks.ts'
import { unpack, zipDirectory } from './zip-directory.ts'

export interface WorksheetOfCells {
  worksheet: string
  rows: Cell[][]
  /** Whoever opens the file in Excel does not see it. */
  hidden: boolean
}

/** Largest file that is read; an export of 10,000 employees has about 5 MB. */
export const maxWorkbookBytes = 20 * 1024 * 1024
/** Largest total after unpacking: far above any real list, far below what would exhaust the memory. */
const maxUnpackedBytes = 400 * 1024 * 1024

const saveAgain =
  'Buka berkas itu di Excel, pilih Simpan Sebagai (Save As) dengan jenis "Excel Workbook (*.xlsx)", lalu pilih berkas yang baru.'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/**
 * Reads an Excel workbook or a CSV file.
 * @param bytes the whole file
 * @returns its worksheets with their cells as they stand in the file: text stays text, also when it looks like a
 * formula, a formula is the value that Excel last saw, and a percentage is the text that Excel shows. Row 1 of
 * Excel is `rows[0]`.
 * @throws Refusal with what to do when it can't be read as a table
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorksheetOfCells[]> {
  if (bytes.length === 0) throw new Refusal('Berkas itu kosong (0 byte). Unduh atau simpan ulang berkasnya.')
  if (bytes.length > maxWorkbookBytes)
    throw new Refusal(
      'Berkas itu lebih besar dari 20 MB. Hapus lembar dan gambar yang tidak perlu, lalu simpan ulang.',
    )
  const worksheets = startsWith(bytes, [0x50, 0x4b]) ? await readXlsx(bytes) : [readText(bytes)]
  const withCells = worksheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)))
  if (withCells.length === 0) throw new Refusal('Berkas itu tidak berisi data. Pilih berkas yang ada isinya.')
  return withCells
}

const damaged = () =>
  new Refusal(
    'Berkas Excel itu rusak atau unduhannya terputus. Unduh ulang, atau minta berkasnya dikirim lagi.',
  )

async function readXlsx(bytes: Uint8Array): Promise<WorksheetOfCells[]> {
  const entries = zipDirectory(bytes)
  if (!entries) throw damaged()
  const names = new Set(entries.map((entry) => entry.name))
  if (names.has('xl/workbook.bin'))
    throw new Refusal(`Berkas itu berjenis .xlsb, yang belum dapat dibaca. ${saveAgain}`)
  if (names.has('content.xml'))
    throw new Refusal(`Berkas itu berjenis OpenDocument (.ods), yang belum dapat dibaca. ${saveAgain}`)
  if (!names.has('xl/workbook.xml'))
    throw new Refusal('Berkas itu bukan berkas Excel. Pilih berkas yang berakhiran .xlsx atau .csv.')
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > maxUnpackedBytes)
    throw new Refusal('Isi berkas Excel itu terlalu besar. Salin hanya tabel yang diperlukan ke berkas baru.')
  // The reader does not look at the checksums: a damaged file could be read as if it said something else.
  if (entries.some((entry) => /\.(xml|rels)$/.test(entry.name) && !unpack(bytes, entry))) throw damaged()
  try {
    const worksheets = await readXlsxFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      trim: false,
    })
    const marks = new Map(worksheetMarks(bytes, entries).map((one) => [one.name, one]))
    return worksheets.map(({ sheet: worksheet, data }) => {
      const { hidden = false, percent } = marks.get(worksheet) ?? {}
      const cellOf = (value: unknown, row: number, column: number) =>
        typeof value === 'number' && percent?.has(`${row},${column}`) ? percentage(value) : toCell(value)
      return {
        worksheet,
        hidden,
        rows: data.map((row, at) => row.map((value, column) => cellOf(value, at, column))),
      }
    })
  } catch (cause) {
    throw Object.assign(new Refusal(`Berkas Excel itu tidak dapat dibaca; isinya rusak. ${saveAgain}`), {
      cause,
    })
  }
}

/** The worksheets that are seen in Excel; all where none is. */
export function visibleWorksheets(worksheets: readonly WorksheetOfCells[]): readonly WorksheetOfCells[] {
  const seen = worksheets.filter(({ hidden }) => !hidden)
  return seen.length > 0 ? seen : worksheets
}

/** 0.955 as "95,5 %"; without the noise of binary fractions. */
const percentage = (value: number): string => `${formatNumber(Number((value * 100).toPrecision(12)))} %`

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  // A number too large for a date, formatted as one: Excel shows it as a row of #.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#####' : value
  return null
}

const asUtf16 = (text: string) => Buffer.from(text, 'utf16le')

function readText(bytes: Uint8Array): WorksheetOfCells {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrLocked(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new Refusal('Berkas itu PDF. Pilih berkas Excel (.xlsx) atau CSV.')
  const text = decodeText(bytes)
  if (/^\s*<(!doctype|html|table|\?xml|meta|style|head)/i.test(text.slice(0, 200)))
    throw new Refusal(`Berkas itu halaman web yang diberi nama seperti berkas Excel. ${saveAgain}`)
  if (text.includes('\0'))
    throw new Refusal('Berkas itu bukan berkas Excel atau CSV. Pilih berkas yang berakhiran .xlsx atau .csv.')
  return { worksheet: 'CSV', rows: parseCsv(text), hidden: false }
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
