import type { PaperPage } from '../../../excel/paper.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { titlesOfAnyYear } from '../any-year.ts'
import { paperOf, textOf } from './lines.ts'

const names = {
  dokumenEvaluasi: 'dokumen evaluasi',
  matriksPeranHasil: 'matriks peran hasil',
  perjanjianKinerja: 'perjanjian kinerja',
  rencanaAksi: 'rencana aksi',
  beritaAcaraDialog: 'berita acara dialog kinerja',
  lampiranSkp: 'lampiran SKP saja',
} as const

const instead = 'Pilih PDF SKP dari e-Kinerja (menu SKP, cetak SKP), atau SKP yang dicetak aplikasi ini.'

/** What a PDF without an SKP is, as far as its title tells, and what to do. */
export function otherPaper(pages: readonly PaperPage[]): Refusal {
  const lines = paperOf(pages.slice(0, 1)).lines.map((line) => textOf(line).toUpperCase())
  const found = Object.entries(names).find(([key]) =>
    titlesOfAnyYear.some((value) => {
      const title = value[key as keyof typeof names]
      return lines.some((line) => line.startsWith(title))
    }),
  )
  if (found) return new Refusal(`PDF itu memuat ${found[1]}, bukan SKP. ${instead}`)
  const isSkp = lines.some((line) => titlesOfAnyYear.some((value) => line.includes(value.skp)))
  return new Refusal(
    isSkp
      ? 'PDF itu berjudul SKP, tetapi tabel hasil kerjanya tidak dikenali. Pakai templat Excel, atau salin tabelnya.'
      : `PDF itu bukan SKP: judul dan tabel hasil kerjanya tidak ditemukan. ${instead}`,
  )
}
