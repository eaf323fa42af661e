import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { curveOrder } from '../../../../shared/evaluation/curve.ts'
import { countPredikats, percent, sumOf } from '../../../../shared/evaluation/distribution.ts'
import { printedRating } from '../../../../shared/evaluation/predikat.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import {
  type Cell,
  columns,
  Flow,
  type Group,
  groupHeight,
  head,
  numberCell,
  orDash,
  pageOf,
} from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import { periodTitle } from '../list-document.ts'
import type { RecapDocument } from './document.ts'

const titles = [
  'NO.',
  'NAMA',
  'NIP',
  'PANGKAT/GOL',
  'JABATAN',
  'UNIT',
  'RATING HASIL KERJA',
  'RATING PERILAKU',
  'PREDIKAT',
  'KET.',
]
const shares = [4, 15, 12, 10, 14, 12, 9, 9, 8, 9]

/** How many people have each predikat, in a row that says it. */
function counted(data: RecapDocument): { head: Cell[]; row: Cell[]; sentence: string } {
  const words = appraisalWords(data.year).predikats
  const final = countPredikats(data.rows.filter((row) => row.final))
  const n = sumOf(final)
  const drafts = data.rows.filter((row) => !row.final && row.predikat !== null).length
  const unrated = data.rows.length - n - drafts
  return {
    head: [...curveOrder.toReversed().map((predikat) => head(words[predikat].toUpperCase())), head('JUMLAH')],
    row: [
      ...curveOrder
        .toReversed()
        .map((predikat) => (n === 0 ? '0' : `${final[predikat]} (${percent(final[predikat], n)} %)`)),
      String(n),
    ].map((text) => ({ text, align: 'center' })),
    sentence: [
      `Yang dihitung ${n} predikat yang sudah ditandatangani, dari ${data.rows.length} pegawai.`,
      ...(drafts > 0 ? [`${drafts} masih draf.`] : []),
      ...(unrated > 0 ? [`${unrated} belum atau tidak dinilai.`] : []),
    ].join(' '),
  }
}

/** Rekapitulasi predikat kinerja pegawai of a unit, landscape, signed by its head. */
export function draw(data: RecapDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, [
    'REKAPITULASI PREDIKAT KINERJA PEGAWAI',
    data.of.toUpperCase(),
    periodTitle(data),
  ])
  const words = appraisalWords(data.year)
  const groups = data.rows.map((row, index): Group => [
    [
      numberCell(index + 1),
      { text: row.name },
      { text: orDash(row.nip) },
      { text: orDash(row.pangkat) },
      { text: orDash(row.jabatan) },
      { text: orDash(row.unit) },
      ...[row.ratingResult, row.ratingBehaviour].map((rating): Cell => ({
        text: rating ? printedRating(rating, options.ratingSpelling, data.year) : '-',
        align: 'center',
      })),
      {
        text: row.predikat ? words.predikats[row.predikat].toUpperCase() : '-',
        align: 'center',
        bold: row.final,
      },
      { text: orDash(row.remark) },
    ],
  ])
  const sums = counted(data)
  const sumWidths = columns(
    sums.head.map(() => 1),
    page.innerWidth,
  )
  const sign = headSigns(flow, data, data.asOf)
  const after =
    sentenceHeight(flow, sums.sentence) +
    groupHeight([sums.head, sums.row], sumWidths, flow.look) +
    0.5 +
    sign.height
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(columns(shares, page.innerWidth), [titles.map((text) => head(text))], groups, after),
      sentence(flow, sums.sentence),
      flow.table(sumWidths, [sums.head], [[sums.row]]),
      sign.put(),
    ],
  }
}
