import { z } from 'zod'
import { line } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { Refusal } from '../kernel/refusal.ts'
import { inForce } from '../regulations/dated.ts'
import {
  archiveSeries,
  type ArchiveSeries,
  type Fate,
  fates,
  type RetentionRule,
  retentionTable,
} from '../regulations/retention.ts'

export const Series = z.enum(archiveSeries)
const years = z.number().int().min(0, 'Isi 0 sampai 100 tahun.').max(100, 'Isi 0 sampai 100 tahun.')

export const fateLabels: Readonly<Record<Fate, string>> = {
  musnah: 'Musnah',
  'dinilai-kembali': 'Dinilai kembali',
  permanen: 'Permanen',
}

/** What an office decides about how long an archive is kept. */
export const OwnRetention = z.object({
  series: Series,
  code: z.string().trim().min(1, 'Kode klasifikasi harus diisi.').max(most.code),
  activeYears: years,
  inactiveYears: years,
  fate: z.enum(fates),
  /** The JRA, e.g. "Perbup 12/2021". */
  source: line(most.name),
  reason: line(most.short),
})
export type OwnRetention = z.infer<typeof OwnRetention>

/** One line of the table: what holds, and what is proposed. */
export const RetentionLine = OwnRetention.extend({
  name: z.string(),
  covers: z.string(),
  /** Whether the office has decided it itself. */
  own: z.boolean(),
  proposedYears: z.number().int(),
  leastYears: z.number().int(),
})
export type RetentionLine = z.infer<typeof RetentionLine>

const rulesOn = (today: string): Readonly<Record<ArchiveSeries, RetentionRule>> =>
  inForce(retentionTable, today).value

/** The table that holds in an office. @param own what it has decided itself */
export const retentionLines = (own: readonly OwnRetention[], today: string): RetentionLine[] =>
  archiveSeries.map((series) => {
    const { name, covers, proposedYears, leastYears, ...rule } = rulesOn(today)[series]
    const decided = own.find((line) => line.series === series)
    return {
      ...(decided ?? { ...rule, series, reason: '' }),
      name,
      covers,
      own: decided !== undefined,
      proposedYears,
      leastYears,
    }
  })

const total = ({ activeYears, inactiveYears }: Pick<OwnRetention, 'activeYears' | 'inactiveYears'>): number =>
  activeYears + inactiveYears

/** "1 tahun aktif dan 4 tahun inaktif". */
export const yearsLabel = ({
  activeYears,
  inactiveYears,
}: Pick<OwnRetention, 'activeYears' | 'inactiveYears'>): string =>
  `${activeYears} tahun aktif dan ${inactiveYears} tahun inaktif`

/**
 * Refuses what is shorter than may be, and what is shorter than is proposed without saying why.
 * @throws Refusal
 */
export function checkRetention(own: OwnRetention, today: string): void {
  const { name, leastYears, proposedYears } = rulesOn(today)[own.series]
  if (total(own) < leastYears)
    throw new Refusal(`${name} disimpan sedikitnya ${leastYears} tahun.`, [
      { field: 'Tahun inaktif', message: `Aktif dan inaktif bersama sedikitnya ${leastYears} tahun.` },
    ])
  if (total(own) < proposedYears && own.reason.length < 10)
    throw new Refusal(`Kurang dari ${proposedYears} tahun hanya dengan alasan.`, [
      { field: 'Alasan', message: 'Sebut JRA atau keputusan yang menetapkannya.' },
    ])
}

/** The first day on which what belongs to a year has had its time; null for what is kept for ever. */
export const dueOn = (
  year: number,
  rule: Pick<OwnRetention, 'activeYears' | 'inactiveYears' | 'fate'>,
): string | null => (rule.fate === 'permanen' ? null : `${year + total(rule) + 1}-01-01`)

/** Whether what belongs to a year has had its time on a day. */
export function isDue(year: number, rule: Parameters<typeof dueOn>[1], today: string): boolean {
  const due = dueOn(year, rule)
  return due !== null && due <= today
}
