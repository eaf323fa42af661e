import type { Cell } from '../../excel/cell.ts'
import { oneLine } from '../../kernel/text.ts'
import { coreValuesOf } from '../../regulations/berakhlak.ts'
import { formTitles } from '../../regulations/form-titles.ts'
import {
  accumulationLabels,
  aspectLabels,
  directionLabels,
  measuresLabels,
  perspectiveLabels,
} from '../skp/labels.ts'
import type { Iki, Rhk, SkpDocument } from '../skp/skp.ts'
import { columnTitles, type WorkbookColumn } from './columns.ts'

/**
 * The columns of the export, in the order in which e-Kinerja asks for them, with their widths; what it does not ask
 * for comes last.
 */
const widthOf: Partial<Record<WorkbookColumn, number>> = {
  no: 6,
  superior: 34,
  text: 34,
  assignedBy: 18,
  perspective: 18,
  aspect: 12,
  indicator: 34,
  target: 16,
  targetMin: 11,
  targetMax: 11,
  unit: 12,
  direction: 16,
  measures: 16,
  formula: 26,
  source: 22,
  accumulation: 16,
  tw1: 9,
  tw2: 9,
  tw3: 9,
  tw4: 9,
}
const exported = Object.keys(widthOf) as WorkbookColumn[]

/** One line as a single one: a line break would be another cell for whoever types it over. */
const line = (text: string): string | null => oneLine(text) || null

/** What of an RHK stands on its first line. */
const ofRhk: Partial<Record<WorkbookColumn, (rhk: Rhk) => Cell>> = {
  superior: (rhk) => line(rhk.superiorText),
  text: (rhk) => line(rhk.text),
  assignedBy: (rhk) => line(rhk.assignedBy),
  perspective: ({ perspective }) => perspective && perspectiveLabels[perspective],
}

/** What of an indicator stands on its line. */
const ofIki: Partial<Record<WorkbookColumn, (iki: Iki) => Cell>> = {
  aspect: ({ aspect }) => aspect && aspectLabels[aspect],
  indicator: (iki) => line(iki.indicator),
  target: (iki) => line(iki.target),
  targetMin: (iki) => iki.targetMin,
  targetMax: (iki) => iki.targetMax,
  unit: (iki) => iki.unit,
  direction: (iki) => directionLabels[iki.direction],
  measures: ({ measure }) => (measure?.measures ? measuresLabels[measure.measures] : null),
  formula: ({ measure }) => (measure ? line(measure.formula) : null),
  source: ({ measure }) => (measure ? line(measure.source) : null),
  accumulation: ({ measure }) => (measure?.accumulation ? accumulationLabels[measure.accumulation] : null),
  tw1: ({ measure }) => measure?.quarters[0] ?? null,
  tw2: ({ measure }) => measure?.quarters[1] ?? null,
  tw3: ({ measure }) => measure?.quarters[2] ?? null,
  tw4: ({ measure }) => measure?.quarters[3] ?? null,
}

/** @param number of the RHK on its first line, else null */
function cellOf(column: WorkbookColumn, rhk: Rhk, iki: Iki | null, number: number | null): Cell {
  if (column === 'no') return number === null ? null : String(number)
  const own = ofRhk[column]
  if (own) return number === null ? null : own(rhk)
  return (iki && ofIki[column]?.(iki)) ?? null
}

/** An SKP as a worksheet: who with whom, hasil kerja in the order of e-Kinerja, perilaku kerja; it can be read again. */
export function skpWorksheet(document: SkpDocument): {
  worksheet: string
  header: readonly string[]
  rows: Cell[][]
  headings: number[]
  widths: number[]
} {
  const { employee, appraiser, content } = document
  const heads = formTitles(document.year)
  const titles: Cell[][] = [
    ['NO', 'PEGAWAI YANG DINILAI', null, 'NO', 'PEJABAT PENILAI KINERJA'],
    ['HASIL KERJA'],
    exported.map((column) => columnTitles[column]),
    ['A. UTAMA'],
    ['B. TAMBAHAN'],
    ['PERILAKU KERJA'],
  ]
  const [parts = [], results = [], columns = [], utama = [], tambahan = [], behaviour = []] = titles
  const parties: Array<[string, string, string]> = [
    ['NAMA', employee.name, appraiser.name],
    ['NIP', employee.nip ?? '-', appraiser.nip ?? '-'],
    ['PANGKAT/GOL RUANG', employee.pangkat, appraiser.pangkat],
    ['JABATAN', employee.jabatan, appraiser.jabatan],
    ['UNIT KERJA', employee.unit, appraiser.unit],
  ]
  const group = (kind: Rhk['kind']): Cell[][] =>
    content.rhk
      .filter((rhk) => rhk.kind === kind)
      .flatMap((rhk, at) =>
        (rhk.indicators.length > 0 ? rhk.indicators : [null]).map((iki, index) =>
          exported.map((column) => cellOf(column, rhk, iki, index === 0 ? at + 1 : null)),
        ),
      )
  const rows: Cell[][] = [
    parts,
    ...parties.map(([label, own, other], index): Cell[] => [
      String(index + 1),
      label,
      own,
      String(index + 1),
      label,
      other,
    ]),
    [],
    results,
    columns,
    utama,
    ...group('utama'),
    tambahan,
    ...group('tambahan'),
    behaviour,
    ...coreValuesOf(document.year).flatMap(({ name, guidance }, index): Cell[][] => [
      [String(index + 1), name],
      [
        null,
        guidance.join('; '),
        `Ekspektasi Khusus Pimpinan: ${oneLine(content.expectations[index] ?? '')}`,
      ],
    ]),
  ]
  return {
    worksheet: employee.name,
    header: ['', `${heads.skp} TAHUN ${document.year}`, heads.kinds[document.kind]],
    rows,
    headings: titles.map((title) => rows.indexOf(title)),
    widths: exported.map((column) => widthOf[column] ?? 12),
  }
}

const templateColumns: readonly WorkbookColumn[] = [
  ...(['nip', 'name', 'kind', 'superior', 'text', 'assignedBy', 'perspective', 'aspect'] as const),
  ...(['indicator', 'target', 'measures', 'formula', 'source', 'accumulation'] as const),
  ...(['tw1', 'tw2', 'tw3', 'tw4'] as const),
]

/** An empty workbook for many people, one line for each indicator, with instructions. */
export const templateWorksheets = (): Array<{
  worksheet: string
  header: readonly string[]
  rows: Cell[][]
}> => [
  { worksheet: 'SKP', header: templateColumns.map((column) => columnTitles[column]), rows: [] },
  {
    worksheet: 'Petunjuk',
    header: ['Cara mengisi'],
    rows: [
      'Satu baris satu indikator. NIP dan nama ditulis pada baris pertama setiap pegawai.',
      'JENIS: Utama atau Tambahan. Bila kosong, dianggap utama.',
      'RENCANA HASIL KERJA ditulis pada baris pertamanya; baris indikator berikutnya boleh dikosongkan.',
      'ASPEK: Kuantitas, Kualitas, Waktu atau Biaya.',
      'TARGET: angka dan satuannya, misalnya 12 laporan, 80-90 %, maks. 3 hari.',
      'PERSPEKTIF hanya untuk pimpinan tinggi: Penerima Layanan, Proses Bisnis, Penguatan Internal, Anggaran.',
      'JENIS UKURAN: Efisiensi, Efektivitas, Kepuasan masyarakat, Kualitas, Waktu, Biaya, Lainnya.',
      'AKUMULASI: Dijumlahkan, Dirata-ratakan atau Nilai terakhir; menentukan bagaimana TW I sampai TW IV menjadi target setahun.',
      'Simpan sebagai .xlsx, lalu pilih berkasnya di Perencanaan, Impor SKP dari Excel atau PDF.',
    ].map((line) => [line]),
  },
]
