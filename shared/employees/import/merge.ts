import { shortDate } from '../../kernel/dates.ts'
import {
  EMPLOYEE_FIELDS,
  type EmployeeFieldId,
  type EmployeeRecord,
  fieldsOfHistory,
  fieldwise,
  HISTORY_FIELDS,
  PERSONAL_FIELDS,
} from '../employee.ts'
import { fields } from '../fields.ts'
import { jabatanFacts } from '../jabatan.ts'
import { decodeNip } from '../nip.ts'
import type { FieldChange } from './results.ts'

type Value = EmployeeRecord[EmployeeFieldId]

const comparable = (value: Value): string => JSON.stringify(value).toLowerCase()

/** Capitals make no difference: a name that the clerk wrote "Indah Saputra" is not shouted again by SIASN. */
const same = (a: Value, b: Value): boolean => comparable(a) === comparable(b)

/** A remark on something the list says that is not taken over as it stands. */
export interface Remark {
  field: EmployeeFieldId
  value: string
  why: string
  how: string
}

/** What has a history: its date, and what was said of the former one and does not hold for a new one. */
const dated = (
  [
    { field: 'golongan', tmt: 'golonganTmt', history: 'pangkat' },
    { field: 'jabatan', tmt: 'jabatanTmt', history: 'jabatan' },
  ] as const
).map(({ field, tmt, history }) => ({
  field,
  tmt,
  rest: fieldsOfHistory(history).flatMap(({ id }) => (id === field || id === tmt ? [] : [id])),
}))

/**
 * The record as it is after a list has been read: what the list says, and what was known where it is silent.
 * An older golongan or jabatan does not replace a newer one, and a new one without a date holds from today;
 * both are remarked upon.
 */
export function merge(
  before: EmployeeRecord,
  told: EmployeeRecord,
  today: string,
): { after: EmployeeRecord; remarks: Remark[] } {
  const remarks: Remark[] = []
  const news = { ...told }
  const outdated = new Set<EmployeeFieldId>()
  for (const { field, tmt, rest } of dated) {
    const value = told[field]
    if (value === null || same(before[field], value) || before[field] === null) continue
    const known = before[tmt]
    const since = told[tmt] ?? (known === null ? null : today)
    if (known !== null && since !== null && since < known) {
      remarks.push({
        field,
        value,
        why: `${value} lebih lama daripada yang tercatat, ${before[field]} (TMT ${shortDate(known)}).`,
        how: 'Yang tercatat dipertahankan. Bila daftar ini yang benar, perbaiki TMT pada data pegawai.',
      })
      for (const ignored of [field, tmt, ...rest]) Object.assign(news, { [ignored]: null })
      continue
    }
    if (told[tmt] === null && since !== null)
      remarks.push({
        field,
        value,
        why: `${value} berbeda dari yang tercatat, tetapi daftar ini tidak menyebut TMT-nya.`,
        how: `Dicatat mulai ${shortDate(since)}; perbaiki TMT pada data pegawai menurut SK.`,
      })
    news[tmt] = since
    for (const former of [tmt, ...rest]) outdated.add(former)
  }
  const after: EmployeeRecord = fieldwise(EMPLOYEE_FIELDS, ({ id }) =>
    same(before[id], news[id]) || (news[id] === null && !outdated.has(id)) ? before[id] : news[id],
  )
  return { after: completed(after), remarks }
}

/**
 * Fills what nobody said but the NIP or the name of the jabatan tells; who is listed serves, unless it says
 * otherwise.
 */
export function completed(record: EmployeeRecord): EmployeeRecord {
  const decoded = decodeNip(record.nip)
  const facts = record.jabatan === null ? null : jabatanFacts(record.jabatan, null, record.eselon)
  return {
    ...record,
    birthDate: record.birthDate ?? (decoded.ok ? decoded.birthDate : null),
    sex: record.sex ?? (decoded.ok ? decoded.sex : null),
    status: record.status ?? (decoded.ok ? (decoded.kind === 'pns' ? 'PNS' : 'PPPK') : null),
    legalPosition: record.legalPosition ?? fields.legalPosition.unsaid,
    jabatanJenis: record.jabatanJenis ?? facts?.jenis ?? null,
    jabatanJenjang: record.jabatanJenjang ?? facts?.jenjang ?? null,
  }
}

/** @returns the fields that differ: first what belongs to the person, then what has a history */
export function differences(before: EmployeeRecord, after: EmployeeRecord): FieldChange[] {
  return [...PERSONAL_FIELDS, ...HISTORY_FIELDS].flatMap(({ id: field }) =>
    same(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  )
}
