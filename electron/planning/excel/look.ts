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

/** What is wanted of a file: plans, also those in evaluations, or only what evaluations say beside them. */
export type Wanted = 'skp' | 'evaluation'

const nameOf: Readonly<Record<Wanted, string>> = { skp: 'SKP', evaluation: 'evaluasi' }

/** SKP of a PDF, one after the other. */
async function lookAtPdf(
  call: Call,
  file: File,
  wanted: Wanted,
  signal: AbortSignal | undefined,
): Promise<Looked> {
  const pages = await readPdfFile(call, file, nameOf[wanted], signal)
  const forms = readPaperForms(pages)
  if (wanted === 'evaluation' && forms.length > 0 && !forms.some(({ isEvaluation }) => isEvaluation))
    throw new Refusal(
      'PDF itu memuat SKP, bukan evaluasi. Impor SKP lewat Perencanaan; di sini dipilih PDF Evaluasi Kinerja Pegawai.',
    )
  const meant = wanted === 'skp' ? forms : forms.filter(({ isEvaluation }) => isEvaluation)
  const people = meant.flatMap((form) =>
    (readSkpWorksheet(form.rows, [], form.isEvaluation) ?? []).map((read): Person => ({
      worksheet: `halaman ${form.page}`,
      place: `halaman ${form.page}`,
      read,
      remarks: [
        ...(form.isEvaluation && wanted === 'skp'
          ? [
              'Ini PDF evaluasi: di sini hanya rencananya yang dibaca; realisasi, umpan balik, dan ratingnya diimpor dari daftar Penilaian.',
            ]
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

const saysSomething = ({ appraised }: ReadSkp): boolean =>
  appraised !== undefined &&
  [
    appraised.realisations.flat(),
    appraised.feedback,
    appraised.behaviour,
    [appraised.results.ratingResult, appraised.results.ratingBehaviour],
  ].some((texts) => texts.some(Boolean))

/**
 * Reads the SKP of a workbook or PDF, or the evaluations in it.
 * @throws Refusal with what it is and what to do where there is none
 */
export async function look(
  call: Call,
  { file, hiddenRows }: Source,
  signal?: AbortSignal,
  wanted: Wanted = 'skp',
): Promise<Looked> {
  if (await isPdf(file)) return lookAtPdf(call, file, wanted, signal)
  const people: Person[] = []
  const skipped: string[] = []
  const worksheets = await readWorkbookFile(call, file, nameOf[wanted], signal)
  const visible = visibleWorksheets(worksheets)
  const seen = new Set(visible)
  for (const one of worksheets) {
    const { worksheet } = one
    const all = seen.has(one)
      ? (readSkpWorksheet(seenRows(one, hiddenRows), one.merged, wanted === 'evaluation') ?? [])
      : []
    const read = wanted === 'evaluation' ? all.filter(saysSomething) : all
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
  if (people.length === 0 && wanted === 'evaluation')
    throw new Refusal(
      'Berkas itu tidak memuat evaluasi: tabel hasil kerja dengan kolom "Realisasi" atau "Umpan balik" tidak ditemukan di lembar mana pun.',
    )
  if (people.length === 0)
    throw new Refusal(
      'Berkas itu tidak memuat SKP: tabel dengan kolom "Rencana hasil kerja" dan "Indikator kinerja individu" tidak ditemukan di lembar mana pun. Pakai templat yang tersedia, atau ekspor SKP dari e-Kinerja.',
    )
  return { people, skipped, hidden: hiddenIn(visible) }
}
