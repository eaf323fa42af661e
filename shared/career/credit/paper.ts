import { z } from 'zod'
import { shortDate } from '../../kernel/dates.ts'
import { line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import { Party } from '../../kernel/party.ts'
import { SignedPaper } from '../../office/paper.ts'
import { IsoDate, periodLabel } from '../../office/period.ts'
import type { CreditRule } from '../../regulations/credit.ts'
import { appraisalWords } from '../../regulations/predikat.ts'
import type { BalanceKind, CreditAccount } from './account.ts'
import { ConversionRow, endOfRow, type SignedPredikat, startOfRow } from './course.ts'
import { sumOf } from './points.ts'
import { type OwnRule, ruleOn } from './rules.ts'
import { allRows, balanceOf, type CreditFacts, type Standing, standingOf } from './standing.ts'
import { Verdict, verdictsOf } from './verdict.ts'

/** The officer as the nine rows of the forms name him. */
export const Officer = z.strictObject({
  name: z.string(),
  nip: z.string(),
  karpeg: z.string().nullable(),
  birthPlace: z.string().nullable(),
  birthDate: IsoDate.nullable(),
  sex: z.enum(['L', 'P']).nullable(),
  pangkat: z.string(),
  pangkatTmt: IsoDate.nullable(),
  jabatan: z.string(),
  jabatanTmt: IsoDate.nullable(),
  unit: z.string(),
  agency: z.string(),
})
export type Officer = z.infer<typeof Officer>

/** Numbers of the three letters; a plain text each. */
export const CreditNumbers = z.strictObject({
  konversi: line(most.place),
  akumulasi: line(most.place),
  penetapan: line(most.place),
})
export type CreditNumbers = z.infer<typeof CreditNumbers>
export const noNumbers: CreditNumbers = { konversi: '', akumulasi: '', penetapan: '' }

/** The rows of the penetapan, in the order of the form (Peraturan BKN 3/2023). */
const lineKinds = ['dasar', 'lama', 'penyesuaian', 'konversi', 'pendidikan', 'lain'] as const
export const PakLine = z.strictObject({
  kind: z.enum(lineKinds),
  before: z.number().int(),
  added: z.number().int(),
  sum: z.number().int(),
  /** Number and date of the documents that say so. */
  note: z.string(),
})
export type PakLine = z.infer<typeof PakLine>

const Needed = z.strictObject({ to: z.string(), minimal: z.number().int(), excess: z.number().int() })

/** All that konversi, akumulasi and penetapan of a person say. Stored as the snapshot when they are set. */
export const CreditPaper = z.strictObject({
  officer: Officer,
  jenjang: z.string(),
  year: z.number().int(),
  /** Performance until this day is in it. */
  until: IsoDate,
  decimals: z.union([z.literal(2), z.literal(3)]),
  numbers: CreditNumbers,
  place: z.string(),
  /** null while it is a draft. */
  decidedOn: IsoDate.nullable(),
  official: Party.nullable(),
  /** Tembusan, one a line. */
  copies: z.array(z.string()),
  /** Rows since the paper before: what is converted now. */
  fresh: z.array(ConversionRow),
  /** All rows of the jenjang: the akumulasi. */
  rows: z.array(ConversionRow),
  integration: z.number().int(),
  lines: z.array(PakLine),
  rank: Needed.nullable(),
  promotion: Needed.nullable(),
  verdicts: z.array(Verdict),
  /** Only in a snapshot. */
  paper: SignedPaper.optional(),
})
export type CreditPaper = z.infer<typeof CreditPaper>

const balanceKinds: Readonly<Record<Exclude<PakLine['kind'], 'konversi'>, readonly BalanceKind[]>> = {
  dasar: ['dasar'],
  // What was integrated stands for the angka kredit of former rules.
  lama: ['lama', 'integrasi'],
  penyesuaian: ['penyesuaian'],
  pendidikan: ['pendidikan'],
  lain: ['lain'],
}

/** "PAK/12/2025, 15/01/2026". */
const documentsOf = (account: CreditAccount | undefined, kind: keyof typeof balanceKinds): string =>
  balanceKinds[kind]
    .flatMap((balance) => account?.balances.find((one) => one.kind === balance) ?? [])
    .map(({ number, on }) => [number, on === null ? '' : shortDate(on)].filter(Boolean).join(', '))
    .filter(Boolean)
    .join('; ')

/** Lama, baru and jumlah of every row. @param last the paper before in the same jenjang; null for the first one */
function pakLines(facts: CreditFacts, standing: Standing, last: CreditPaper | null): PakLine[] {
  const account = facts.accounts.get(standing.jenjang)
  const converted = sumOf(standing.rows.map(({ credit }) => credit))
  return lineKinds.map((kind) => {
    const sum =
      kind === 'konversi'
        ? converted
        : sumOf(balanceKinds[kind].map((balance) => balanceOf(account, balance)))
    // Of a first paper the balances are what was there before; what is converted, and a diploma, are new.
    const before = last
      ? (last.lines.find((line) => line.kind === kind)?.sum ?? 0)
      : kind === 'konversi' || kind === 'pendidikan'
        ? 0
        : sum
    return {
      kind,
      before,
      added: sum - before,
      sum,
      note: kind === 'konversi' ? '' : documentsOf(account, kind),
    }
  })
}

/** What a paper says before anybody is named on it. */
export type CreditContent = Pick<
  CreditPaper,
  | 'jenjang'
  | 'year'
  | 'until'
  | 'decimals'
  | 'fresh'
  | 'rows'
  | 'integration'
  | 'lines'
  | 'rank'
  | 'promotion'
  | 'verdicts'
>

/**
 * The papers of a year as they would be set now.
 * @param last the paper that was set before
 * @returns null where nobody has angka kredit, or nothing of that year is converted since
 */
export function composeCredit(
  facts: CreditFacts,
  { year, own, last }: { year: number; own: OwnRule | null; last: CreditPaper | null },
): CreditContent | null {
  const end = `${year}-12-31`
  const standing = standingOf(facts, own, end, end)
  if (!standing) return null
  const after = last?.until ?? null
  const fresh = allRows(facts, standing.jenjang, own).filter(
    (row) => endOfRow(row) <= end && (after === null || startOfRow(row) > after),
  )
  const newest = fresh.at(-1)
  if (!newest || newest.year !== year) return null
  const until = endOfRow(newest)
  const rule: CreditRule = ruleOn(until, own)
  const { rank, promotion } = standing
  return {
    jenjang: standing.jenjang,
    year,
    until,
    decimals: rule.decimals,
    fresh,
    rows: standing.rows,
    integration: balanceOf(facts.accounts.get(standing.jenjang), 'integrasi'),
    lines: pakLines(facts, standing, last?.jenjang === standing.jenjang ? last : null),
    rank: rank && { to: rank.golongan, minimal: rank.minimal, excess: rank.excess },
    promotion: promotion && {
      to: promotion.jenjang,
      minimal: promotion.minimal,
      excess: promotion.excess,
    },
    verdicts: verdictsOf(standing, {
      evaluations: facts.evaluations,
      account: facts.accounts.get(standing.jenjang),
      rule,
      day: until,
    }),
  }
}

/**
 * Why a paper that was set does not say any more what the evaluations say: one was opened again, or has another predikat
 * by a decision on an objection. One that was destroyed after its time changes nothing.
 * @param signed evaluations of the person
 * @param open the numbers of those that are not signed
 */
export function outdatedBy(
  rows: readonly ConversionRow[],
  signed: readonly SignedPredikat[],
  open: ReadonlySet<number>,
): string[] {
  const now = new Map(signed.map((evaluation) => [evaluation.evaluationId, evaluation]))
  const once = [...new Map(rows.map((row) => [row.evaluationId, row])).values()]
  return once.flatMap((row) => {
    const name = `Penilaian ${periodLabel(row.period)} ${row.year}`
    if (open.has(row.evaluationId)) return [`${name} dibuka kuncinya sesudah angka kredit ini ditetapkan.`]
    const predikat = now.get(row.evaluationId)?.predikat ?? row.predikat
    const words = appraisalWords(row.year).predikats
    return predikat === row.predikat
      ? []
      : [`${name} kini berpredikat ${words[predikat]}, sedangkan yang ditetapkan ${words[row.predikat]}.`]
  })
}
