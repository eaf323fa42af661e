import { z } from 'zod'
import { addDays, addMonths, longDate } from '../../kernel/dates.ts'
import { IsoDate } from '../../office/period.ts'
import { type CreditRule, creditSince, type JenjangRule } from '../../regulations/credit.ts'
import { predikats } from '../../regulations/predikat.ts'
import type { BalanceKind, CreditAccount } from './account.ts'
import {
  conversionRows,
  ConversionRow,
  type Course,
  endOfRow,
  heldOn,
  unappraisedIn,
  jenjangSince,
  startOfRow,
} from './course.ts'
import { sumOf } from './points.ts'
import { isFunctional, jenjangIn, nextJenjang, type OwnRule, rankNeed, ruleOn } from './rules.ts'

/** What somebody's angka kredit is worked out of. */
export interface CreditFacts extends Course {
  status: string
  /** Newest first. */
  pangkat: ReadonlyArray<{ golongan: string; tmt: string | null }>
  /** Opening balances by jenjang. */
  accounts: ReadonlyMap<string, CreditAccount>
  /** The newest paper that was set: of which jenjang, until when it reaches, and all its rows. */
  set: { jenjang: string; until: string; rows: readonly ConversionRow[] } | null
}

/** When a threshold is reached if it goes on so. */
export const Pace = z.strictObject({
  on: IsoDate,
  /** The predikat that is taken for all months to come: the last one. */
  predikat: z.enum(predikats),
})
export type Pace = z.infer<typeof Pace>

/** What is needed for a step, and how much is above (or, negative, below) it; in thousandths. */
const need = { minimal: z.number().int(), excess: z.number().int(), pace: Pace.nullable() }
export const RankStep = z.strictObject({ golongan: z.string(), inNextJenjang: z.boolean(), ...need })
export type RankStep = z.infer<typeof RankStep>
export const JenjangStep = z.strictObject({ jenjang: z.string(), ...need })
export type JenjangStep = z.infer<typeof JenjangStep>

/** Where somebody stands in the present jenjang. */
export const Standing = z.strictObject({
  jabatan: z.string(),
  jabatanTmt: IsoDate.nullable(),
  jenjang: z.string(),
  /** Since when the jenjang is held. */
  since: IsoDate.nullable(),
  golongan: z.string().nullable(),
  golonganTmt: IsoDate.nullable(),
  /** Rows of konversi that count in this jenjang. */
  rows: z.array(ConversionRow),
  /** Opening balances, and all together, in thousandths. */
  opening: z.number().int(),
  total: z.number().int(),
  /** null where there is no step above, or pangkat and jenjang do not fit. */
  rank: RankStep.nullable(),
  promotion: JenjangStep.nullable(),
  /** What is missing or does not fit, in Indonesian. */
  missing: z.array(z.string()),
})
export type Standing = z.infer<typeof Standing>

/** Why somebody has no angka kredit though the jabatan is functional; null where there is nothing against it. */
export const notForPppk = (status: string): string | null =>
  status.startsWith('PPPK')
    ? 'Angka kredit hanya untuk PNS (Peraturan BKN 3/2023 Pasal 1). PPPK dalam jabatan fungsional dinilai dengan predikat saja.'
    : null

/** Of one kind of balance, in thousandths. */
export const balanceOf = (account: CreditAccount | undefined, kind: BalanceKind): number =>
  account?.balances.find((balance) => balance.kind === kind)?.value ?? 0

/** When so much more is reached at the pace of a row: the first of the month after. @returns null where nothing comes */
function paceOf(short: number, last: ConversionRow | undefined, notBefore: string | null): Pace | null {
  if (!last) return null
  const perYear = last.percent * last.coefficient
  if (perYear === 0) return null
  const months = Math.max(0, Math.ceil((short * 12 * 100) / perYear))
  const reached = addMonths(addDays(endOfRow(last), 1), months)
  // Kenaikan pangkat is of the first of a month (Peraturan BKN 4/2025).
  const first = (day: string) => (day.endsWith('-01') ? day : addMonths(`${day.slice(0, 7)}-01`, 1))
  return {
    on: notBefore !== null && notBefore > reached ? first(notBefore) : reached,
    predikat: last.predikat,
  }
}

/** Years of which months of the jenjang are not appraised yet, each with a word for the clerk. */
function missingYears(course: Course, from: string, today: string): string[] {
  const last = Number(today.slice(0, 4)) - 1
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).flatMap((year) => {
    const start = from > `${year}-01-01` ? from : `${year}-01-01`
    const gap = unappraisedIn(course, year, start)
    return gap === null ? [] : [gap]
  })
}

function missingOf(
  facts: CreditFacts,
  {
    jenjang,
    since,
    golongan,
    fits,
    today,
  }: {
    jenjang: JenjangRule
    since: string | null
    golongan: string | null
    fits: boolean
    today: string
  },
): string[] {
  const account = facts.accounts.get(jenjang.jenjang)
  const counted = countedUntil(facts)
  const begin = since === null || since < creditSince ? creditSince : since
  const from = counted === null || counted < begin ? begin : addDays(counted, 1)
  const firstKnown = facts.evaluations.map(({ year }) => year).toSorted((a, b) => a - b)[0]
  const isOpened = account !== undefined || facts.set?.jenjang === jenjang.jenjang
  const hasBefore = since === null || firstKnown === undefined || since < `${firstKnown}-01-01`
  return [
    ...(facts.status === 'CPNS' ? ['Masih CPNS: angka kredit ditetapkan setelah diangkat menjadi PNS.'] : []),
    ...(since === null ? ['TMT jabatan belum diisi.'] : []),
    ...(golongan === null
      ? ['Golongan belum diisi.']
      : fits
        ? []
        : [`Golongan ${golongan} di luar jenjang ${jenjang.jenjang} (${jenjang.golongan.join(', ')}).`]),
    ...(!isOpened && hasBefore ? ['Saldo awal belum diisi.'] : []),
    ...(isOpened || !hasBefore ? missingYears(facts, from, today) : []),
  ]
}

/** The jabatan that somebody holds on a day, and the history until then. */
export function presentJabatan(facts: Pick<CreditFacts, 'jabatan'>, day: string) {
  const at = facts.jabatan.findIndex(({ tmt }) => tmt === null || tmt <= day)
  const history = at < 0 ? facts.jabatan : facts.jabatan.slice(at)
  return { now: history[0] ?? null, history }
}

/** The jenjang of somebody in the table on a day; null where he holds no jabatan fungsional of it. */
export function presentJenjang(facts: Pick<CreditFacts, 'jabatan'>, day: string, rule: CreditRule) {
  const { now, history } = presentJabatan(facts, day)
  if (!now || !isFunctional(now.jenis)) return null
  const jenjang = jenjangIn(rule, now.jenjang)
  return jenjang && { now, jenjang, since: jenjangSince(history) }
}

/** Until when performance is counted in balances or in a paper that was set; null where in none. */
const countedUntil = ({ accounts, set }: CreditFacts): string | null =>
  [set?.until ?? null, ...[...accounts.values()].map((account) => account.countedUntil)]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null

/** All rows of konversi that belong to a jenjang's time: those of the paper that was set, as they are in it, and those since. */
export const allRows = (facts: CreditFacts, jenjang: string, own: OwnRule | null): ConversionRow[] => [
  ...(facts.set?.jenjang === jenjang ? facts.set.rows : []),
  ...conversionRows(facts, countedUntil(facts), own),
]

/**
 * Where somebody stands on a day.
 * @param own numbers that the office has set
 * @param until only what was performed until then; all that is signed without it
 * @returns null where he has no angka kredit: no jabatan fungsional with a jenjang of the table, or a PPPK
 */
export function standingOf(
  facts: CreditFacts,
  own: OwnRule | null,
  today: string,
  until?: string,
): Standing | null {
  const rule = ruleOn(today, own)
  const present = presentJenjang(facts, today, rule)
  if (!present || notForPppk(facts.status) !== null) return null
  const { now, jenjang, since } = present
  const rows = allRows(facts, jenjang.jenjang, own).filter(
    (row) =>
      row.jenjang === jenjang.jenjang &&
      (since === null || endOfRow(row) >= since) &&
      (until === undefined || endOfRow(row) <= until),
  )
  const opening = sumOf((facts.accounts.get(jenjang.jenjang)?.balances ?? []).map(({ value }) => value))
  const total = opening + sumOf(rows.map(({ credit }) => credit))
  const held = heldOn(facts.pangkat, today)
  const golongan = held?.golongan ?? null
  const rank = rankNeed(rule, jenjang, golongan)
  const above = nextJenjang(rule, jenjang)
  const last = rows.at(-1)
  const mayRise = held?.tmt ? addMonths(held.tmt, rule.rankYears * 12) : null
  return {
    jabatan: now.jabatan,
    jabatanTmt: now.tmt,
    jenjang: jenjang.jenjang,
    since,
    golongan,
    golonganTmt: held?.tmt ?? null,
    rows,
    opening,
    total,
    rank: rank && {
      golongan: rank.golongan,
      inNextJenjang: rank.inNextJenjang,
      minimal: rank.minimal,
      excess: total - rank.minimal,
      pace: paceOf(rank.minimal - total, last, mayRise),
    },
    promotion:
      above && jenjang.jenjangStep !== null
        ? {
            jenjang: above.jenjang,
            minimal: jenjang.jenjangStep,
            excess: total - jenjang.jenjangStep,
            pace: paceOf(jenjang.jenjangStep - total, last, null),
          }
        : null,
    missing: missingOf(facts, {
      jenjang,
      since,
      golongan,
      fits: golongan !== null && jenjang.golongan.includes(golongan),
      today,
    }),
  }
}

/** The time that rows cover: "1 Januari 2025 sampai 31 Desember 2025"; null of none. */
export function spanOf(rows: readonly ConversionRow[]): { start: string; end: string } | null {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last ? { start: startOfRow(first), end: endOfRow(last) } : null
}

/** An estimate in one sentence with what it takes for granted. */
export const paceText = ({ on }: Pace, words: string): string =>
  `Perkiraan ${longDate(on)}, bila setiap bulan berikutnya berpredikat ${words} seperti terakhir.`
