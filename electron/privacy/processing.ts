import { RESTRICTED_FIELDS } from '../../shared/employees/employee.ts'
import { seenBy } from '../../shared/privacy/processing.ts'
import { fateLabels, yearsLabel } from '../../shared/privacy/retention.ts'
import { inForce } from '../../shared/regulations/dated.ts'
import { processingTable, protectionMeasures } from '../../shared/regulations/processing.ts'
import type { Call } from '../app/call.ts'
import { whoseOf } from '../app/may.ts'
import { writeWorkbook } from '../excel/workbook.ts'
import { loadOperators } from '../office/operators/store.ts'
import { loadRetention } from './store.ts'

/** What the office itself does to keep its file safe, as it stands now. */
async function measuresOf(call: Call): Promise<string[]> {
  const operators = (await loadOperators(call.db)).filter(({ active }) => active)
  const { encryption, place } = call.application.keeper.outside.remembered
  const withPassword = operators.filter(({ hasPassword }) => hasPassword).length
  return [
    ...protectionMeasures,
    `Kata sandi: ${withPassword} dari ${operators.length} operator`,
    `Hak data terbatas: ${operators.filter(({ restricted }) => restricted).length} dari ${operators.length} operator`,
    place === null
      ? 'Cadangan di luar komputer ini: belum ada'
      : `Cadangan di luar komputer ini: ${encryption === null ? 'tidak terenkripsi' : 'terenkripsi'}`,
  ]
}

/** The record of processing: what the law asks, with the roles, the times and the measures of this office. */
export async function recordOfProcessing(call: Call) {
  const { source, value } = inForce(processingTable, call.today)
  const rules = new Map((await loadRetention(call.db, call.today)).map((rule) => [rule.series, rule]))
  return {
    source,
    measures: await measuresOf(call),
    activities: value.map(({ seenBy: procedure, series, restricted, data, ...activity }) => {
      const rule = series === null ? undefined : rules.get(series)
      return {
        ...activity,
        data: restricted
          ? `${data}; data terbatas: ${RESTRICTED_FIELDS.map(({ label }) => label).join(', ')}`
          : data,
        seenBy: seenBy(whoseOf(procedure)),
        retention: rule
          ? `${yearsLabel(rule)}, lalu ${fateLabels[rule.fate].toLowerCase()} (${rule.code})`
          : 'Selama kantor ada',
      }
    }),
  }
}

/** The same as a workbook: one sheet of activities, one of measures. */
export async function processingWorkbook(call: Call): Promise<Uint8Array> {
  const { activities, measures, source } = await recordOfProcessing(call)
  return writeWorkbook([
    {
      worksheet: 'Kegiatan pemrosesan',
      header: [
        'Kegiatan',
        'Tujuan',
        'Dasar hukum',
        'Jenis data',
        'Subjek data',
        'Asal',
        'Penerima',
        'Yang melihat',
        'Masa simpan',
      ],
      widths: [24, 36, 40, 48, 24, 32, 32, 40, 32],
      rows: activities.map((one) => [
        one.name,
        one.purpose,
        one.basis,
        one.data,
        one.subjects,
        one.from,
        one.to,
        one.seenBy.join('\n'),
        one.retention,
      ]),
    },
    {
      worksheet: 'Pengamanan',
      header: ['Langkah pengamanan'],
      rows: [...measures, `Dasar: ${source}`].map((line) => [line]),
    },
  ])
}
