import { hiddenIn, seenRows, visibleWorksheets } from '../../../shared/excel/worksheet.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { readPaperForms } from '../../../shared/planning/excel/paper/form.ts'
import { otherPaper } from '../../../shared/planning/excel/paper/other.ts'
import { type ReadSkp, readSkpWorksheet } from '../../../shared/planning/excel/read.ts'
import type { Annex } from '../../../shared/planning/skp/skp.ts'
import type { Call } from '../../app/call.ts'
import { isPdf, readPdfFile, readWorkbookFile } from '../../excel/workbook.ts'

export interface Source {
  file: File
  year: number
  skpId: number | null
  hiddenRows: boolean
}

/** One person's SKP in a file, as it was read. */
export interface Person {
  worksheet: string
  place: string
  read: ReadSkp
  remarks: string[]
  /** "Baris 14" or "Halaman 2" for a row. */
  rowName: (row: number) => string
  attachments: Annex['attachments'] | null
}

export interface Looked {
  people: Person[]
  skipped: string[]
  hidden: Array<{ worksheet: string; rows: number[] }>
}

/** SKP of a PDF, one after the other. */
async function lookAtPdf(call: Call, file: File, signal: AbortSignal | undefined): Promise<Looked> {
  const pages = await readPdfFile(call, file, 'SKP', signal)
  const people = readPaperForms(pages).flatMap((form) =>
    (readSkpWorksheet(form.rows) ?? []).map((read): Person => ({
      worksheet: `halaman ${form.page}`,
      place: `halaman ${form.page}`,
      read,
      remarks: [
        ...(form.isEvaluation
          ? ['Ini PDF evaluasi: rencananya dibaca, realisasi dan umpan baliknya tidak.']
          : []),
        ...(form.isRuled
          ? []
          : ['Tabelnya tanpa garis, jadi batas barisnya dibaca dari letak teks; periksa isinya.']),
      ],
      rowName: (row) => `Halaman ${form.pageOf[row - 1] ?? form.page}`,
      attachments: form.attachments,
    })),
  )
  if (people.length === 0) throw otherPaper(pages)
  return { people, skipped: [], hidden: [] }
}

/**
 * Reads the SKP of a workbook or PDF.
 * @throws Refusal with what it is and what to do where there is none
 */
export async function look(call: Call, { file, hiddenRows }: Source, signal?: AbortSignal): Promise<Looked> {
  if (await isPdf(file)) return lookAtPdf(call, file, signal)
  const people: Person[] = []
  const skipped: string[] = []
  const worksheets = await readWorkbookFile(call, file, 'SKP', signal)
  const visible = visibleWorksheets(worksheets)
  const seen = new Set(visible)
  for (const one of worksheets) {
    const { worksheet } = one
    const read = seen.has(one) ? (readSkpWorksheet(seenRows(one, hiddenRows), one.merged) ?? []) : []
    people.push(
      ...read.map((skp): Person => ({
        worksheet,
        place: `lembar ${worksheet}`,
        read: skp,
        remarks: [...one.remarks],
        rowName: (row) => `Baris ${row}`,
        attachments: null,
      })),
    )
    if (read.length === 0) skipped.push(seen.has(one) ? worksheet : `${worksheet} (tersembunyi)`)
  }
  if (people.length === 0)
    throw new Refusal(
      'Berkas itu tidak memuat SKP: tabel dengan kolom "Rencana hasil kerja" dan "Indikator kinerja individu" tidak ditemukan di lembar mana pun. Pakai templat yang tersedia, atau ekspor SKP dari e-Kinerja.',
    )
  return { people, skipped, hidden: hiddenIn(visible) }
}
