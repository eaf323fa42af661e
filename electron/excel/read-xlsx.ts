import type { FoundRow } from '../../shared/excel/worksheet.ts'
import type { Range } from '../../shared/excel/grid.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { type Budget, tooMuch } from './budget.ts'
import { Parts } from './parts.ts'
import { StylesReader } from './styles.ts'
import { TextsReader } from './texts.ts'
import { isTrue, type Shared, WorksheetReader } from './worksheet.ts'
import { NoXml, prefixed } from './xml.ts'
import { DamagedZip, zipDirectory } from './zip.ts'

/** What is found in a file, in its order. */
export type Found =
  | { kind: 'worksheet'; worksheet: string; hidden: boolean }
  | { kind: 'rows'; rows: FoundRow[] }
  /** Ends the worksheet. */
  | { kind: 'end'; merged: Range[]; hiddenRows: number[]; outside: string[] }

export const saveAgain =
  'Buka berkas itu di Excel, pilih Simpan Sebagai (Save As) dengan jenis "Excel Workbook (*.xlsx)", lalu pilih berkas yang baru.'

const damaged = () =>
  new Refusal(
    'Berkas Excel itu rusak atau unduhannya terputus. Unduh ulang, atau minta berkasnya dikirim lagi.',
  )

/**
 * Reads an .xlsx or .xlsm bit by bit. Only parts that the directory of the ZIP lists are read, and of them only those
 * that hold cells: no pictures, no macros, no links to elsewhere.
 * @throws Refusal with what to do when it can't be read as a table, or is too much
 */
export async function* readXlsx(bytes: Uint8Array, budget: Budget): AsyncGenerator<Found> {
  const entries = zipDirectory(bytes)
  if (!entries) throw damaged()
  try {
    yield* readParts(new Parts(bytes, entries, budget), budget)
  } catch (error) {
    if (error instanceof DamagedZip) throw damaged()
    if (error instanceof NoXml)
      throw Object.assign(new Refusal(`Berkas Excel itu tidak dapat dibaca; isinya rusak. ${saveAgain}`), {
        cause: error,
      })
    throw error
  }
}

interface Listed {
  name: string
  hidden: boolean
  id: string
}

async function* readParts(parts: Parts, budget: Budget): AsyncGenerator<Found> {
  const main = (await parts.relationsOf('')).find(({ type }) => type === 'officeDocument')?.part
  const book = main !== undefined && parts.has(main) ? main : 'xl/workbook.xml'
  if (parts.has('content.xml'))
    throw new Refusal(`Berkas itu berjenis OpenDocument (.ods), yang belum dapat dibaca. ${saveAgain}`)
  if (book.endsWith('.bin') || parts.has('xl/workbook.bin'))
    throw new Refusal(`Berkas itu berjenis .xlsb, yang belum dapat dibaca. ${saveAgain}`)
  if (!parts.has(book) || !book.startsWith('xl/'))
    throw new Refusal('Berkas itu bukan berkas Excel. Pilih berkas yang berakhiran .xlsx atau .csv.')

  parts.claim([book])
  const listed: Listed[] = []
  let from1904 = false
  await parts.readWhole(book, {
    open({ name, attributes }) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      else if (name === 'sheet')
        listed.push({
          name: attributes['name'] ?? '',
          hidden: /hidden/i.test(attributes['state'] ?? ''),
          id: prefixed(attributes, 'id'),
        })
    },
  })
  const relations = await parts.relationsOf(book)
  const partsOf = (type: string) =>
    relations.flatMap((relation) => (relation.type === type ? relation.part : [])).slice(0, 1)
  // Sheets of charts, dialogs and macros hold no cells.
  const worksheets = listed.flatMap(({ id, ...rest }) => {
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet')
    return relation ? { ...rest, part: relation.part } : []
  })
  if (worksheets.length > budget.most.worksheets)
    throw tooMuch(`lebih dari ${formatNumber(budget.most.worksheets)} lembar`)
  parts.claim([...partsOf('styles'), ...partsOf('sharedStrings'), ...worksheets.map(({ part }) => part)])

  const styles = new StylesReader()
  for (const part of partsOf('styles')) await parts.readWhole(part, styles)
  const texts = new TextsReader(budget)
  for (const part of partsOf('sharedStrings')) await parts.readWhole(part, texts)
  const shared: Shared = { styles: styles.styles, texts: texts.texts, from1904 }
  for (const { name, hidden, part } of worksheets) {
    yield { kind: 'worksheet', worksheet: name, hidden }
    const reader = new WorksheetReader(name, shared, budget)
    for await (const _ of parts.read(part, reader)) {
      const rows = reader.take()
      if (rows.length > 0) yield { kind: 'rows', rows }
    }
    const { merged, hiddenRows, outside } = reader
    yield { kind: 'end', merged, hiddenRows, outside }
  }
}
