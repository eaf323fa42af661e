import { textKey } from '../../kernel/text.ts'
import { highestRetirementAge, retiresOn } from '../../regulations/retirement.ts'
import { type EmployeeRecord, labelOfField } from '../employee.ts'
import { golonganPns, golonganPppk } from '../golongan.ts'
import { isInService } from '../legal-position.ts'
import type { FoundUnit, RowProblem } from './results.ts'

/** A person as the office will have him, with what it knew and the row of the list. */
export interface Listed {
  row: number
  /** null where he is new. */
  before: EmployeeRecord | null
  after: EmployeeRecord
}

const words = (name: string): Set<string> =>
  new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2),
  )

/** Whether two names have no word in common: spellings, titles and initials make no other person. */
const isOtherName = (a: string, b: string): boolean => {
  const [one, other] = [words(a), words(b)]
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word))
}

/** Whether a golongan is lower than another of the same kind of employee. */
function isLower(after: string | null, before: string | null): boolean {
  if (after === null || before === null) return false
  return [golonganPns, golonganPppk].some((order: readonly string[]) => {
    const [now, then] = [order.indexOf(after), order.indexOf(before)]
    return now >= 0 && then >= 0 && now < then
  })
}

type Doubt = Omit<RowProblem, 'row' | 'column' | 'correction'>

function doubtsOf({ before, after }: Listed, today: string): Doubt[] {
  const found: Doubt[] = []
  if (before && isOtherName(before.name, after.name))
    found.push({
      value: after.name,
      why: `NIP ${after.nip} tercatat atas nama ${before.name}; ini mungkin orang lain.`,
      how: 'Periksa NIP pada baris ini. Bila orangnya memang berbeda, perbaiki NIP di berkas, atau jangan centang barisnya.',
    })
  if (before && isLower(after.golongan, before.golongan))
    found.push({
      value: after.golongan ?? '',
      why: `${labelOfField('golongan')} turun dari ${before.golongan} menjadi ${after.golongan} (${after.name}).`,
      how: 'Periksa SK pangkatnya; bila berkas ini keliru, jangan centang barisnya.',
    })
  const { birthDate, jabatanJenis, legalPosition } = after
  const age = highestRetirementAge(jabatanJenis ?? 'jf-keahlian', today)
  if (
    before === null &&
    birthDate !== null &&
    isInService(legalPosition) &&
    retiresOn(birthDate, age) <= today
  )
    found.push({
      value: after.name,
      why: `Sudah lewat batas usia pensiun ${age} tahun, tetapi akan dicatat masih bekerja.`,
      how: 'Bila sudah pensiun, jangan centang barisnya, atau isi kedudukan hukumnya “Pensiun”.',
    })
  return found
}

/** E.g. "Kepala Seksi Pemerintahan": of such a post a unit has one. */
const heads = /^(kepala|camat|lurah|sekretaris|direktur|inspektur)\b/

/** Two people in service who hold the same leading post in the same unit. */
function doubtsOfPosts(listed: readonly Listed[], others: readonly EmployeeRecord[]): RowProblem[] {
  const held = new Map<string, string[]>()
  const keyOf = ({ jabatan, unitPath, legalPosition }: EmployeeRecord) =>
    jabatan !== null && heads.test(textKey(jabatan)) && isInService(legalPosition)
      ? textKey([jabatan, ...(unitPath ?? [])].join('\n'))
      : null
  for (const record of [...others, ...listed.map(({ after }) => after)]) {
    const key = keyOf(record)
    if (key !== null) held.set(key, [...(held.get(key) ?? []), record.name])
  }
  return listed.flatMap(({ row, after }) => {
    const names = (held.get(keyOf(after) ?? '') ?? []).filter((name) => name !== after.name)
    return names.length === 0
      ? []
      : [
          {
            row,
            column: null,
            value: after.jabatan ?? '',
            why: `Jabatan ini juga dipegang ${names.join(', ')}.`,
            how: 'Periksa siapa yang sekarang menjabat; yang lama diberi jabatan barunya sesudah impor.',
          },
        ]
  })
}

/** New units of which the office has one with a name that begins alike, as "SEKRETARIAT" and "Sekretariat Kecamatan". */
function doubtsOfUnits(
  listed: readonly Listed[],
  units: readonly FoundUnit[],
  known: ReadonlyArray<readonly string[]>,
): RowProblem[] {
  const names = [...new Set(known.map((path) => path.at(-1) ?? ''))]
  return units.flatMap(({ path, isNew }) => {
    const name = path.at(-1) ?? ''
    const key = textKey(name)
    const alike = names.filter((other) => {
      const its = textKey(other)
      return its !== key && (its.startsWith(`${key} `) || key.startsWith(`${its} `))
    })
    const row = listed.find(({ after }) => after.unitPath?.includes(name))?.row
    return !isNew || alike.length !== 1 || row === undefined
      ? []
      : [
          {
            row,
            column: null,
            value: name,
            why: `Unit ini baru; di kantor sudah ada “${alike[0] ?? ''}”.`,
            how: 'Bila unitnya sama, tulis namanya di berkas seperti yang sudah ada, lalu pilih berkasnya lagi.',
          },
        ]
  })
}

/** New people of whom nobody says in which unit they work: nobody can be proposed to appraise them. */
function doubtsOfMissing(listed: readonly Listed[]): RowProblem[] {
  const without = listed.filter(({ before, after }) => before === null && after.unitPath === null)
  const [first] = without
  return first === undefined
    ? []
    : [
        {
          row: first.row,
          column: null,
          value: '',
          why: `${without.length} pegawai baru tanpa unit: ${without
            .slice(0, 5)
            .map(({ after }) => after.name)
            .join(', ')}${without.length > 5 ? ` dan ${without.length - 5} lainnya` : ''}.`,
          how: 'Pejabat penilainya belum dapat diusulkan. Tambahkan kolom unit di berkas, atau isi unitnya pada data pegawai sesudah impor.',
        },
      ]
}

/**
 * What a clerk would question in a list that can be read: other people under a known NIP, a golongan that falls,
 * people past the age of retirement, posts held twice, units that are there under another name, people without a unit.
 * @param others people of the office whom the list does not name
 * @param known paths of the units of the office
 */
export function doubtsOfList(
  listed: readonly Listed[],
  others: readonly EmployeeRecord[],
  { units, known }: { units: readonly FoundUnit[]; known: ReadonlyArray<readonly string[]> },
  today: string,
): RowProblem[] {
  return [
    ...listed.flatMap((one) =>
      doubtsOf(one, today).map((doubt) => ({ row: one.row, column: null, ...doubt })),
    ),
    ...doubtsOfPosts(listed, others),
    ...doubtsOfUnits(listed, units, known),
    ...doubtsOfMissing(listed),
  ]
}
