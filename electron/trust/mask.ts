import { RESTRICTED_FIELDS } from '../../shared/employees/employee.ts'
import type { AuditRecord } from '../../shared/trust/contract.ts'

const restricted: ReadonlySet<string> = new Set(RESTRICTED_FIELDS.map(({ id }) => id))

type Changed = Pick<AuditRecord, 'subjectType' | 'before' | 'after'>

/** A value that is restricted is not told; whether there was one is. */
const mask = (key: string, value: unknown): unknown =>
  restricted.has(key) && value !== null && value !== '' ? '(data terbatas)' : value

const hide = (json: string | null): string | null =>
  json === null ? null : JSON.stringify(JSON.parse(json, mask))

/** Whether restricted data of an employee stand in an entry. */
export const isRestricted = (entry: Changed): boolean => {
  const { before, after } = masked(entry)
  return before !== entry.before || after !== entry.after
}

/** An entry without the restricted data of an employee that stand in it. */
export const masked = <Entry extends Changed>(entry: Entry): Entry =>
  entry.subjectType === 'employee'
    ? { ...entry, before: hide(entry.before), after: hide(entry.after) }
    : entry
