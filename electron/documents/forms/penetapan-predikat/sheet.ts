import { curveOrder } from '../../../../shared/evaluation/curve.ts'
import { sumOf } from '../../../../shared/evaluation/distribution.ts'
import { limitsInPeople } from '../../../../shared/evaluation/limits.ts'
import { periodRange } from '../../../../shared/office/period.ts'
import { appraisalWords } from '../../../../shared/regulations/predikat.ts'
import type { SheetsOf } from '../form-sheet.ts'
import type { DistributionDocument } from './document.ts'

/** How many people have each predikat with the limits, and who they are. */
export const sheet: SheetsOf<DistributionDocument> = ({ of, year, period, counts, achievement, people }) => {
  const words = appraisalWords(year).predikats
  const n = sumOf(counts)
  const limits = achievement ? limitsInPeople(achievement, counts, periodRange(period, year).end) : []
  return [
    {
      worksheet: `Penetapan ${of}`,
      header: ['Predikat', 'Jumlah', '%', 'Paling sedikit', 'Paling banyak'],
      rows: [
        ...curveOrder.toReversed().map((predikat) => {
          const limit = limits.find((one) => one.of.length === 1 && one.of[0] === predikat)
          return [
            words[predikat],
            counts[predikat],
            n === 0 ? null : Math.round((1000 * counts[predikat]) / n) / 10,
            limit?.atLeast ?? null,
            limit?.atMost ?? null,
          ]
        }),
        ...limits
          .filter((limit) => limit.of.length > 1)
          .map((limit) => {
            const count = limit.of.reduce((sum, predikat) => sum + counts[predikat], 0)
            return [
              limit.of.map((predikat) => words[predikat]).join(' dan/atau '),
              count,
              n === 0 ? null : Math.round((1000 * count) / n) / 10,
              limit.atLeast,
              limit.atMost,
            ]
          }),
        ['Jumlah pegawai', n, n === 0 ? null : 100, null, null],
      ],
      headings: [curveOrder.length + limits.filter((limit) => limit.of.length > 1).length],
    },
    {
      worksheet: `Nama ${of}`,
      header: ['No.', 'Nama', 'NIP', 'Pangkat/Gol', 'Jabatan', 'Unit', 'Predikat'],
      rows: people.map((person, index) => [
        index + 1,
        person.name,
        person.nip,
        person.pangkat,
        person.jabatan,
        person.unit,
        words[person.predikat],
      ]),
    },
  ]
}
