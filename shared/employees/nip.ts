import { addDays, ageOn, isoDateOf, longDate } from '../kernel/dates.ts'
import { type EmployeeStatus, isPppk } from './employee-status.ts'

/** A NIP of a PNS or a number of a PPPK, taken apart. */
export type DecodedNip =
  | { ok: true; kind: 'pns'; birthDate: string; tmtCpns: string; sex: 'L' | 'P'; serial: string }
  | {
      ok: true
      kind: 'pppk'
      birthDate: string
      /** Year of the first appointment. */
      firstYear: number
      /** Digits 13-14; their meaning is disputed, so nothing is concluded from them. */
      cohort: string
      sex: 'L' | 'P'
      serial: string
    }
  | { ok: false; problem: string }

/** Digits only: without the apostrophe of SIASN's export, spaces, dots and a "NIP." before it. */
export const normaliseNip = (text: string): string =>
  text
    .trim()
    .replace(/^'+/, '')
    .replace(/^(NIP|NI PPPK|NIPPPK)\s*[.:]?\s*/i, '')
    .replace(/[\s.'\u00a0-]/g, '')

const fail = (problem: string): DecodedNip => ({ ok: false, problem })

/**
 * Takes apart the 18 digits `YYYYMMDD YYYYMM G NNN` of a PNS, or `YYYYMMDD YYYY CC G NNN` of a PPPK; digits 13-14
 * from 01 to 12 mean a PNS, from 13 a PPPK (BKN practice).
 * @param text as typed or as it stands in a workbook
 * @returns what the number says, or why it can't be one
 */
export function decodeNip(text: string): DecodedNip {
  const nip = normaliseNip(text)
  if (nip === '') return fail('NIP belum diisi.')
  if (!/^\d+$/.test(nip)) return fail('NIP hanya boleh berisi angka.')
  if (nip.length !== 18) return fail(`NIP harus 18 angka, yang diisi ${nip.length} angka.`)

  const number = (from: number, to: number) => Number(nip.slice(from, to))
  if (number(4, 6) < 1 || number(4, 6) > 12)
    return fail(`Bulan lahir pada NIP (angka ke-5 dan 6) adalah ${nip.slice(4, 6)}, seharusnya 01 sampai 12.`)
  const birthDate = isoDateOf(number(0, 4), number(4, 6), number(6, 8))
  if (!birthDate || number(0, 4) < 1900)
    return fail(
      `Tanggal lahir pada NIP (${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}) tidak ada dalam kalender.`,
    )
  const sexDigit = nip[14]
  if (sexDigit !== '1' && sexDigit !== '2')
    return fail(`Kode jenis kelamin pada NIP (angka ke-15) adalah ${sexDigit}, seharusnya 1 atau 2.`)
  const sex = sexDigit === '1' ? 'L' : 'P'
  const serial = nip.slice(15)
  if (serial === '000') return fail('Nomor urut pada NIP (tiga angka terakhir) tidak boleh 000.')

  const middle = number(12, 14)
  if (middle === 0) return fail('Angka ke-13 dan 14 pada NIP tidak boleh 00.')
  if (middle > 12) {
    const firstYear = number(8, 12)
    if (firstYear <= number(0, 4)) return fail('Tahun pengangkatan pada NI PPPK tidak sesudah tahun lahir.')
    return { ok: true, kind: 'pppk', birthDate, firstYear, cohort: nip.slice(12, 14), sex, serial }
  }
  const tmtCpns = isoDateOf(number(8, 12), middle, 1)
  if (!tmtCpns || tmtCpns <= birthDate) return fail('TMT CPNS pada NIP tidak sesudah tanggal lahir.')
  return { ok: true, kind: 'pns', birthDate, tmtCpns, sex, serial }
}

/** What a NIP says that the rest of the record contradicts. Warnings, because records are corrected later. */
export function nipWarnings(
  decoded: DecodedNip,
  record: {
    birthDate: string | null
    sex: 'L' | 'P' | null
    status: EmployeeStatus | null
  },
  today: string,
): string[] {
  if (!decoded.ok) return []
  const warnings: string[] = []
  if (record.birthDate && record.birthDate !== decoded.birthDate)
    warnings.push(
      `Tanggal lahir ${longDate(record.birthDate)} berbeda dengan NIP (${longDate(decoded.birthDate)}).`,
    )
  if (record.sex && record.sex !== decoded.sex)
    warnings.push(`Jenis kelamin berbeda dengan NIP (${decoded.sex === 'L' ? 'laki-laki' : 'perempuan'}).`)
  if (record.status && isPppk(record.status) !== (decoded.kind === 'pppk'))
    warnings.push(
      `Status ${record.status} tidak cocok dengan bentuk nomor, yang tampak seperti ${decoded.kind === 'pppk' ? 'NI PPPK' : 'NIP PNS'}.`,
    )
  if (decoded.kind === 'pns') {
    const age = ageOn(decoded.birthDate, decoded.tmtCpns)
    if (age < 18) warnings.push(`Usia saat TMT CPNS menurut NIP ${age} tahun, di bawah 18.`)
    if (age > 40) warnings.push(`Usia saat TMT CPNS menurut NIP ${age} tahun, di atas 40.`)
    if (decoded.tmtCpns > today)
      warnings.push(`TMT CPNS menurut NIP (${longDate(decoded.tmtCpns)}) belum tiba.`)
  } else if (decoded.firstYear > Number(addDays(today, 366).slice(0, 4)))
    warnings.push(`Tahun pengangkatan menurut NI PPPK (${decoded.firstYear}) belum tiba.`)
  return warnings
}

/** "19860926 201505 1 001", for the screen; anything that is not 18 digits comes back as it is. */
export const formatNip = (nip: string): string =>
  /^\d{18}$/.test(nip) ? nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4') : nip

/**
 * Whether a cell holds a NIP that Excel has already rounded to 15 digits: a number too large to be exact, or
 * text in exponent form such as "1.99108E+17". Text of 18 digits is never taken for rounded.
 */
export function looksRoundedByExcel(cell: unknown): boolean {
  if (typeof cell === 'number') return Math.abs(cell) > Number.MAX_SAFE_INTEGER
  return typeof cell === 'string' && /^\s*'?\d([.,]\d+)?E\+?1[67]\s*$/i.test(cell)
}
