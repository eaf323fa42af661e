import { formatCredit } from '../../../../shared/career/credit/points.ts'
import type { RankStep, JenjangStep } from '../../../../shared/career/credit/standing.ts'
import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { longDate, shortDate } from '../../../../shared/kernel/dates.ts'
import { type Cell, columns, Flow, type Group, head, orDash, pageOf } from '../../parts/layout.ts'
import { headSigns, listTitle, sentence, sentenceHeight } from '../../parts/list.ts'
import type { BuiltForm } from '../built-form.ts'
import type { CreditRecapDocument } from './document.ts'

const shares = [3, 20, 12, 17, 8, 8, 8, 9, 8, 9, 8, 10]
const legend =
  'Selisih: kelebihan, atau dengan tanda minus kekurangan, terhadap angka kredit minimal. Saldo: AK dasar, AK lama, integrasi, penyesuaian, pendidikan dan lain-lain.'

const centred = (text: string): Cell => ({ text, align: 'center' })
const right = (text: string): Cell => ({ text, align: 'right' })

/** The step above, what it takes, and what is above or below that. */
const stepCells = (to: string | undefined, step: RankStep | JenjangStep | null): Cell[] => [
  centred(to === undefined || !step ? '-' : `${to}\n${formatCredit(step.minimal)}`),
  right(step ? formatCredit(step.excess) : '-'),
]

/** Rekapitulasi angka kredit of a unit, landscape. Its layout is free. */
export function draw(data: CreditRecapDocument, options: PrintOptions): BuiltForm {
  const page = pageOf(options, 'landscape')
  const flow = new Flow(page)
  const title = listTitle(flow, ['REKAPITULASI ANGKA KREDIT', data.of.toUpperCase(), `TAHUN ${data.year}`])
  const groups = data.rows.map(({ standing, ...row }, index): Group => [
    [
      centred(String(index + 1)),
      { text: `${row.name}\n${orDash(row.nip)}` },
      { text: orDash(row.pangkat) },
      { text: `${orDash(row.jabatan)}\n${orDash(row.unit)}` },
      right(standing ? formatCredit(standing.opening) : '-'),
      right(standing ? formatCredit(standing.total - standing.opening) : '-'),
      right(standing ? formatCredit(standing.total) : '-'),
      ...stepCells(standing?.rank?.golongan, standing?.rank ?? null),
      ...stepCells(standing?.promotion?.jenjang, standing?.promotion ?? null),
      { text: row.setUntil === null ? 'Belum ditetapkan' : `Ditetapkan s.d. ${shortDate(row.setUntil)}` },
    ],
  ])
  const sign = headSigns(flow, data, data.asOf)
  const both = (text: string) => head(text, { rowSpan: 2 })
  return {
    page,
    title,
    blocks: [
      sentence(flow, `${orDash(data.agency)}. Keadaan per ${longDate(data.asOf)}.`),
      flow.table(
        columns(shares, page.innerWidth),
        [
          [
            ...['NO.', 'NAMA/NIP', 'PANGKAT/GOL', 'JABATAN/UNIT'].map(both),
            head('ANGKA KREDIT', { colSpan: 3 }),
            null,
            null,
            head('KENAIKAN PANGKAT', { colSpan: 2 }),
            null,
            head('KENAIKAN JENJANG', { colSpan: 2 }),
            null,
            both('KET.'),
          ],
          [
            null,
            null,
            null,
            null,
            ...['SALDO', 'KONVERSI', 'JUMLAH', 'MINIMAL', 'SELISIH', 'MINIMAL', 'SELISIH'].map((text) =>
              head(text),
            ),
            null,
          ],
        ],
        groups,
        sentenceHeight(flow, legend) + sign.height,
      ),
      sentence(flow, legend),
      sign.put(),
    ],
  }
}
