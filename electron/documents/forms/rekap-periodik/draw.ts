import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { curveOrder } from '../../../../shared/evaluation/curve.ts'
import { markText, shortPredikats } from '../../../../shared/evaluation/recap.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { shortPeriod } from '../../../../shared/office/period.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import { columns, Flow, type Group, head, numberCell, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { YearMatrixDocument } from './document.ts'

const titles = ['NO.', 'NAMA/NIP', 'JABATAN', 'UNIT']
const shares = [4, 20, 17, 15]
/** What is left for the periods, shared among them. */
const forPeriods = 44

/** Rekapitulasi predikat periodik of a unit, landscape, with a legend of its short words. */
export function draw(data: YearMatrixDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const words = appraisalWords(data.year).predikats
  const title = listTitle(flow, [
    'REKAPITULASI PREDIKAT KINERJA PERIODIK',
    data.of.toUpperCase(),
    `TAHUN ${data.year}`,
  ])
  const groups = data.rows.map((row, index): Group => [
    [
      numberCell(index + 1),
      { text: `${row.name}\n${orDash(row.nip)}` },
      { text: orDash(row.jabatan) },
      { text: orDash(row.unit) },
      ...row.marks.map((marks) => ({ text: orDash(markText(marks)), align: 'center' as const })),
    ],
  ])
  const legend = `${curveOrder
    .toReversed()
    .map((predikat) => `${shortPredikats[predikat]}: ${words[predikat]}`)
    .join('; ')}; (…): draf, belum ditandatangani; ...: belum lengkap; -: tidak ada penilaian.`
  const advice = 'Predikat tahunan adalah pertimbangan atas seluruh tahun, bukan rata-rata predikat periodik.'
  const sign = headSigns(flow, data, data.asOf)
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(
        columns([...shares, ...data.periods.map(() => forPeriods / data.periods.length)], page.innerWidth),
        [
          [...titles, ...data.periods.map((period) => shortPeriod(period).toUpperCase())].map((text) =>
            head(text),
          ),
        ],
        groups,
        sentenceHeight(flow, legend) + sentenceHeight(flow, advice) + sign.height,
      ),
      sentence(flow, legend),
      sentence(flow, advice),
      sign.put(),
    ],
  }
}
