import { z } from 'zod'
import { jenisChoices } from '../../employees/jabatan.ts'
import { line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { IsoDate } from '../../office/period.ts'
import { creditRule, creditSince, type CreditRule, type JenjangRule } from '../../regulations/credit.ts'
import { predikats } from '../../regulations/predikat.ts'
import { mostCredit, percentOf } from './points.ts'

/** Thousandths of one angka kredit. */
export const CreditValue = z.number().int().min(0).max(mostCredit)

/** What an office may set otherwise than the regulation's table: numbers, not jenjang and golongan. */
export const OwnRule = z.strictObject({
  /** From which day the office's numbers hold. */
  validFrom: IsoDate,
  /** The regulation or decree by which they do. */
  source: line(most.name),
  decimals: z.union([z.literal(2), z.literal(3)]),
  percent: z.record(z.enum(predikats), z.number().int().min(0).max(500)),
  /** In the order of the regulation's table. */
  jenjang: z.array(
    z.strictObject({
      jenjang: z.string(),
      coefficient: CreditValue,
      rankStep: CreditValue,
      jenjangStep: CreditValue.nullable(),
    }),
  ),
})
export type OwnRule = z.infer<typeof OwnRule>

/** What keeps an office's own numbers from being saved. */
export function problemsOfRule({ validFrom, source, jenjang }: OwnRule): Problem[] {
  const known = creditRule(validFrom < creditSince ? creditSince : validFrom).value.jenjang
  return [
    ...(validFrom < creditSince
      ? [{ field: 'Berlaku sejak', message: 'Angka kredit dari konversi predikat baru ada sejak 2023.' }]
      : []),
    ...(source === ''
      ? [{ field: 'Dasar', message: 'Tulis peraturan atau keputusan yang menjadi dasarnya.' }]
      : []),
    ...(jenjang.length !== known.length || jenjang.some((one, at) => one.jenjang !== known[at]?.jenjang)
      ? [{ field: 'Jenjang', message: 'Susunan jenjang tidak sama dengan tabelnya. Muat ulang halaman.' }]
      : []),
    ...jenjang.flatMap(({ jenjang: field, coefficient, rankStep }) =>
      coefficient === 0 || rankStep === 0
        ? [{ field, message: 'Koefisien dan kenaikan pangkat harus lebih dari 0.' }]
        : [],
    ),
  ]
}

/**
 * The rule for what happened on a day: the office's own numbers from the day they hold, else the regulation's.
 * @param own what the office has set; null where it has set nothing
 */
export function ruleOn(day: string, own: OwnRule | null): CreditRule {
  const { value } = creditRule(day < creditSince ? creditSince : day)
  if (own === null || day < own.validFrom) return value
  return {
    ...value,
    decimals: own.decimals,
    percent: { ...value.percent, ...own.percent },
    jenjang: value.jenjang.map((rule) => {
      const set = own.jenjang.find(({ jenjang }) => jenjang === rule.jenjang)
      return set ? { ...rule, ...set } : rule
    }),
  }
}

/** The regulation's numbers as an office would begin to change them. */
export const proposedRule = (today: string): OwnRule => {
  const { decimals, percent, jenjang } = ruleOn(today, null)
  return {
    validFrom: `${today.slice(0, 4)}-01-01`,
    source: '',
    decimals,
    percent: { ...percent },
    jenjang: jenjang.map(({ golongan: _, kind: __, ...rest }) => rest),
  }
}

/** Whether a kind of jabatan is a jabatan fungsional; only there is angka kredit. */
export const isFunctional = (jenis: string | null): boolean =>
  jenis !== null && jenis.startsWith('jf-') && jenisChoices.some(({ value }) => value === jenis)

/** The jenjang of a jabatan in the table; null where it has none of it. */
export const jenjangIn = (rule: CreditRule, jenjang: string | null): JenjangRule | null =>
  rule.jenjang.find((one) => one.jenjang === jenjang) ?? null

/** The jenjang above; null above the highest of its kind. */
export function nextJenjang(rule: CreditRule, { jenjang, kind }: JenjangRule): JenjangRule | null {
  const same = rule.jenjang.filter((one) => one.kind === kind)
  return same[same.findIndex((one) => one.jenjang === jenjang) + 1] ?? null
}

/** What the next pangkat takes: all steps within the jenjang up to it, and which golongan it is. */
export interface RankNeed {
  golongan: string
  minimal: number
  /** Whether it lies in the next jenjang, so that the jenjang has to rise too. */
  inNextJenjang: boolean
}

/**
 * Of somebody with a golongan in a jenjang, the next pangkat.
 * @returns null where there is none above, or the golongan is none of the jenjang
 */
export function rankNeed(rule: CreditRule, jenjang: JenjangRule, golongan: string | null): RankNeed | null {
  const at = golongan === null ? -1 : jenjang.golongan.indexOf(golongan)
  if (at < 0) return null
  const minimal = (at + 1) * jenjang.rankStep
  const within = jenjang.golongan[at + 1]
  if (within !== undefined) return { golongan: within, minimal, inNextJenjang: false }
  const above = nextJenjang(rule, jenjang)?.golongan[0]
  return above === undefined ? null : { golongan: above, minimal, inNextJenjang: true }
}

/** AK dasar of who enters a jenjang with a golongan above its lowest; 0 where there is none. */
export function basicCredit(jenjang: JenjangRule, golongan: string | null): number {
  const steps = golongan === null ? 0 : jenjang.golongan.indexOf(golongan)
  return Math.max(0, steps) * jenjang.rankStep
}

/** What a higher diploma gives, once: a part of what the next pangkat takes. */
export const educationCredit = ({ educationPercent }: CreditRule, { rankStep }: JenjangRule): number =>
  percentOf(rankStep, educationPercent)
