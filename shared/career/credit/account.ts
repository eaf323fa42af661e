import { z } from 'zod'
import { longDate } from '../../kernel/dates.ts'
import { line } from '../../kernel/fields.ts'
import { most } from '../../kernel/limits.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { IsoDate } from '../../office/period.ts'
import type { CreditRule, JenjangRule } from '../../regulations/credit.ts'
import { formatCredit } from './points.ts'
import { CreditValue, educationCredit } from './rules.ts'

/** What somebody has of angka kredit besides the conversion of predikat, in the order of the form. */
export const BalanceKind = z.enum(['dasar', 'lama', 'integrasi', 'penyesuaian', 'pendidikan', 'lain'])
export type BalanceKind = z.infer<typeof BalanceKind>

export const balanceLabels: Readonly<Record<BalanceKind, string>> = {
  dasar: 'AK dasar',
  lama: 'AK JF lama',
  integrasi: 'Nilai integrasi',
  penyesuaian: 'AK penyesuaian/penyetaraan',
  pendidikan: 'AK peningkatan pendidikan',
  lain: 'AK lain',
}

export const balanceHelp: Readonly<Record<BalanceKind, string>> = {
  dasar: 'Diberikan saat masuk jenjang ini dengan golongan di atas yang terendah.',
  lama: 'Jumlah pada PAK terakhir yang dibuat sebelum kantor memakai aplikasi ini.',
  integrasi: 'Hasil integrasi AK konvensional pada akhir 2022.',
  penyesuaian: 'Dari penyesuaian (inpassing) atau penyetaraan jabatan.',
  pendidikan: '25 % dari AK kenaikan pangkat untuk ijazah yang lebih tinggi, satu kali.',
  lain: 'Yang ditetapkan dengan dokumen lain.',
}

/** One of them with the document that says so. */
export const Balance = z.strictObject({
  kind: BalanceKind,
  value: CreditValue,
  /** Number of the document. */
  number: line(most.place),
  on: IsoDate.nullable(),
})
export type Balance = z.infer<typeof Balance>

/** What is known of somebody in a jenjang: opening balances, and what a promotion needs besides. */
export const CreditAccount = z.strictObject({
  /** Until when performance is in these balances already; conversion begins the day after. */
  countedUntil: IsoDate.nullable(),
  balances: z.array(Balance).max(BalanceKind.options.length),
  /** Whether there is a formasi for the next jenjang; null while nobody has said so. */
  formation: z.boolean().nullable(),
  /** Whether uji kompetensi for the next jenjang was passed. */
  competence: z.boolean().nullable(),
})
export type CreditAccount = z.infer<typeof CreditAccount>

export const emptyAccount: CreditAccount = {
  countedUntil: null,
  balances: [],
  formation: null,
  competence: null,
}

/** Balances that stand for performance of some time, so that the day is needed until which they reach. */
const untilADay: readonly BalanceKind[] = ['lama', 'integrasi']

/**
 * What keeps balances from being saved.
 * @param today no balance reaches beyond it
 * @param elsewhere in which other jenjang a diploma was counted already; null in none
 */
export function problemsOfAccount(
  { countedUntil, balances }: CreditAccount,
  {
    today,
    jenjang,
    rule,
    elsewhere,
  }: {
    today: string
    jenjang: JenjangRule
    rule: CreditRule
    elsewhere: string | null
  },
): Problem[] {
  const twice = balances.filter(({ kind }, at) => balances.findIndex((other) => other.kind === kind) < at)
  const diploma = balances.find(({ kind }) => kind === 'pendidikan')
  const most = educationCredit(rule, jenjang)
  return [
    ...twice.map(({ kind }) => ({ field: balanceLabels[kind], message: 'Tercatat dua kali.' })),
    ...(countedUntil === null && balances.some(({ kind }) => untilADay.includes(kind))
      ? [
          {
            field: 'Dihitung sampai',
            message: 'Isi tanggal sampai mana kinerja sudah ada di dalam saldo ini.',
          },
        ]
      : []),
    ...(countedUntil !== null && countedUntil > today
      ? [{ field: 'Dihitung sampai', message: `${longDate(countedUntil)} belum tiba.` }]
      : []),
    ...balances.flatMap(({ kind, on }) =>
      on !== null && on > today
        ? [{ field: balanceLabels[kind], message: `${longDate(on)} belum tiba.` }]
        : [],
    ),
    ...(diploma && diploma.value > most
      ? [
          {
            field: balanceLabels.pendidikan,
            message: `Paling banyak ${formatCredit(most)}: ${rule.educationPercent} % dari AK kenaikan pangkat.`,
          },
        ]
      : []),
    ...(diploma && elsewhere !== null
      ? [
          {
            field: balanceLabels.pendidikan,
            message: `Sudah diberikan pada jenjang ${elsewhere}; peningkatan pendidikan dihitung satu kali.`,
          },
        ]
      : []),
  ]
}
