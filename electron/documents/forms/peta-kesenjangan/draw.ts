import type { HeatColumn } from '../../../../shared/development/competence/contract.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import type { Content } from 'pdfmake/interfaces'
import { gapOf } from '../../../../shared/development/competence/gap.ts'
import {
  cellText,
  type HeatCell,
  type HeatSum,
  meanText,
  type Shade,
  shadeOf,
  shadeOfMean,
} from '../../../../shared/development/competence/heat.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  head,
  numberCell,
  orDash,
  pageOf,
  spacer,
} from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { HeatDocument } from './document.ts'

/** Number, name, and jabatan with unit; what is left is for the competences. */
const titles = ['NO.', 'NAMA/NIP', 'JABATAN/UNIT']
const shares = [3, 18, 18]
const forCompetences = 61
/** So many competences stand side by side. */
const columnsAtOnce = 10

/** The competences that stand side by side: those of everybody first, then the office's own. */
function partsOf(all: readonly HeatColumn[]): HeatColumn[][] {
  const isCommon = ({ group }: HeatColumn) => group === 'manajerial' || group === 'sosial-kultural'
  return [all.filter(isCommon), all.filter((one) => !isCommon(one))].flatMap((some) =>
    Array.from({ length: Math.ceil(some.length / columnsAtOnce) }, (_, part) =>
      some.slice(part * columnsAtOnce, (part + 1) * columnsAtOnce),
    ),
  )
}

/** Light enough for black digits, and told apart in grey as well. */
const fills: Readonly<Record<Shade, string | null>> = {
  far: '#e9a283',
  short: '#fbe3b5',
  met: null,
  above: '#cfe8e5',
}
const filled = (text: string, shade: Shade | null): Cell => {
  const fill = shade === null ? null : fills[shade]
  return {
    text,
    align: 'center',
    ...(fill === null ? {} : { fill }),
    ...(shade === 'far' ? { bold: true } : {}),
  }
}

const gapCell = (cell: HeatCell | undefined): Cell =>
  cell === undefined
    ? filled('', null)
    : filled(cellText(cell), cell.assessed === null ? null : shadeOf(gapOf(cell.required, cell.assessed)))

const sumCell = (sum: HeatSum | undefined): Cell =>
  sum === undefined || sum.gap === null
    ? filled('-', null)
    : filled(`${meanText(sum.gap)}\nn = ${sum.n}`, shadeOfMean(sum.gap))

/** Peta kesenjangan kompetensi of a unit, landscape: shaded cells with number and sign. Its layout is free. */
export function draw(data: HeatDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, ['PETA KESENJANGAN KOMPETENSI', data.of.toUpperCase(), `TAHUN ${data.year}`])
  const legend =
    'Angka: level yang dinilai dikurangi level standar; −1 satu tingkat di bawah standar, 0 sesuai, +1 di atasnya; ? belum dinilai dan tidak dihitung; kosong: tidak ada dalam standar jabatannya. Menurut penilaian atasan, bukan hasil assessment center.'
  const sign = headSigns(flow, data, data.asOf)
  const after = sentenceHeight(flow, legend) + sign.height
  const parts = partsOf(data.columns)
  const left = data.left > 0 ? ` ${data.left} pegawai lain belum dinilai.` : ''
  return {
    page,
    title,
    blocks: [
      sentence(
        flow,
        `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}. ${data.rows.length} pegawai dinilai.${left}`,
      ),
      ...parts.flatMap((shown, part): Content[] => {
        const groups = data.rows.map((row, index): Group => [
          [
            numberCell(index + 1),
            { text: `${row.name}\n${orDash(row.nip)}` },
            { text: `${orDash(row.jabatan)}\n${orDash(row.unit)}` },
            ...shown.map(({ id }) => gapCell(row.cells.find(({ competenceId }) => competenceId === id))),
          ],
        ])
        const sums: Group = [
          [
            { text: 'Rata-rata, dan banyaknya yang dinilai', bold: true, colSpan: 3 },
            null,
            null,
            ...shown.map(({ id }) => sumCell(data.all.find(({ competenceId }) => competenceId === id))),
          ],
        ]
        const air = part > 0 ? [spacer(flow)] : []
        return [
          ...air,
          flow.table(
            columns([...shares, ...shown.map(() => forCompetences / shown.length)], page.innerWidth),
            [[...titles.map((text) => head(text)), ...shown.map(({ name }) => head(name, { size: 5.5 }))]],
            [...groups, sums],
            part === parts.length - 1 ? after : 0,
          ),
        ]
      }),
      sentence(flow, legend),
      sign.put(),
    ],
  }
}
