import { z } from 'zod'
import { pangkatText } from '../../employees/golongan.ts'
import { addMonths } from '../../kernel/dates.ts'
import type { CreditRule } from '../../regulations/credit.ts'
import { predikats } from '../../regulations/predikat.ts'
import type { CreditAccount } from './account.ts'
import { annualPredikats, type SignedPredikat } from './course.ts'
import type { Standing } from './standing.ts'

/** What a promotion asks for; null where nobody can tell from the office's data. */
const Condition = z.strictObject({ text: z.string(), met: z.boolean().nullable() })
type Condition = z.infer<typeof Condition>

/** What a penetapan concludes of a step. */
export const Verdict = z.strictObject({
  step: z.enum(['pangkat', 'jenjang']),
  /** "Penata, III/c", "Ahli Muda". */
  to: z.string(),
  /** Whether it can be considered: no condition is broken, and angka kredit suffice. */
  possible: z.boolean(),
  conditions: z.array(Condition),
})
export type Verdict = z.infer<typeof Verdict>

const atLeastGood = (predikat: (typeof predikats)[number]): boolean =>
  predikats.indexOf(predikat) <= predikats.indexOf('baik')

/** Predikat of at least Baik in so many years up to a day; the running year counts once it is appraised. */
function goodYears(evaluations: readonly SignedPredikat[], day: string, count: number): Condition {
  const years = annualPredikats(evaluations)
  const year = Number(day.slice(0, 4))
  const last = years.has(year) ? year : year - 1
  const asked = Array.from({ length: count }, (_, at) => last - at)
  const found = asked.map((one) => years.get(one) ?? null)
  const text = `predikat paling rendah Baik ${count === 1 ? `tahun ${last}` : `dalam ${count} tahun terakhir`}`
  if (found.some((predikat) => predikat !== null && !atLeastGood(predikat))) return { text, met: false }
  return { text, met: found.includes(null) ? null : true }
}

function ofJenjang(
  { promotion }: Standing,
  account: CreditAccount | undefined,
  good: Condition,
): { to: string; conditions: Condition[] } | null {
  if (!promotion) return null
  return {
    to: promotion.jenjang,
    conditions: [
      { text: 'angka kredit minimal kenaikan jenjang', met: promotion.excess >= 0 },
      good,
      { text: `formasi jenjang ${promotion.jenjang}`, met: account?.formation ?? null },
      { text: 'lulus uji kompetensi', met: account?.competence ?? null },
    ],
  }
}

const verdictOf = (
  step: Verdict['step'],
  { to, conditions }: { to: string; conditions: Condition[] },
): Verdict => ({
  step,
  to,
  conditions,
  possible: conditions[0]?.met === true && conditions.every(({ met }) => met !== false),
})

/**
 * What can be considered for somebody: the next pangkat (angka kredit, two years in the pangkat, predikat of at least Baik
 * in two years; PermenPANRB 1/2023, Peraturan BKN 3/2023 and 4/2025) and the next jenjang (also formasi and uji
 * kompetensi). A pangkat that lies in the next jenjang needs what the jenjang needs.
 * @param day on which it is judged
 */
export function verdictsOf(
  standing: Standing,
  {
    evaluations,
    account,
    rule,
    day,
  }: {
    evaluations: readonly SignedPredikat[]
    account: CreditAccount | undefined
    rule: CreditRule
    day: string
  },
): Verdict[] {
  const jenjang = ofJenjang(standing, account, goodYears(evaluations, day, 1))
  const { rank, golonganTmt } = standing
  const served: Condition = {
    text: `${rule.rankYears} tahun dalam pangkat`,
    met: golonganTmt === null ? null : addMonths(golonganTmt, rule.rankYears * 12) <= day,
  }
  return [
    ...(rank
      ? [
          verdictOf('pangkat', {
            to: pangkatText(rank.golongan),
            conditions: [
              { text: 'angka kredit minimal kenaikan pangkat', met: rank.excess >= 0 },
              served,
              goodYears(evaluations, day, rule.goodYears),
              ...(rank.inNextJenjang ? (jenjang?.conditions.filter((_, at) => at !== 1) ?? []) : []),
            ],
          }),
        ]
      : []),
    ...(jenjang ? [verdictOf('jenjang', jenjang)] : []),
  ]
}

/** The conclusion of a penetapan as the form says it. */
export function verdictText({ step, to, possible, conditions }: Verdict): string {
  const open = conditions.filter(({ met }) => met === null).map(({ text }) => text)
  const broken = conditions.filter(({ met }) => met === false).map(({ text }) => text)
  const head = `${possible ? 'DAPAT' : 'TIDAK DAPAT'} DIPERTIMBANGKAN UNTUK KENAIKAN ${step.toUpperCase()} SETINGKAT LEBIH TINGGI MENJADI ${to}`
  if (!possible) return `${head}; belum terpenuhi: ${broken.join(', ')}`
  return open.length > 0 ? `${head}, sepanjang terpenuhi: ${open.join(', ')}` : head
}
