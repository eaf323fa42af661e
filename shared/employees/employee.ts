import { z } from 'zod'
import { statuses } from './employee-status.ts'
import { type EmployeeFieldGroup, type EmployeeFieldKind, type EmployeeHistory, fields } from './fields.ts'

/** What one employee is, as the table of fields says. */

type Fields = typeof fields

const ids = Object.keys(fields) as (keyof Fields)[]
export const EmployeeFieldId = z.enum(ids)
export type EmployeeFieldId = z.infer<typeof EmployeeFieldId>

/** The fields of one history. */
export type FieldOfHistory<H extends EmployeeHistory> = {
  [K in EmployeeFieldId]: Fields[K] extends { history: H } ? K : never
}[EmployeeFieldId]

/** What belongs to the person; golongan, jabatan and unit have histories of their own. */
export type PersonalFieldId = Exclude<EmployeeFieldId, FieldOfHistory<EmployeeHistory>>

export interface EmployeeField<Id extends EmployeeFieldId = EmployeeFieldId> {
  id: Id
  label: string
  kind: EmployeeFieldKind
  schema: Fields[Id]['schema']
  column?: string
  group?: EmployeeFieldGroup
  history?: EmployeeHistory
  siasn?: string
  header?: RegExp
  needed?: true
  unsaid?: string
  range?: { min: number; max: number }
  choices?: ReadonlyArray<{ value: string; label: string }>
  restricted?: true
  suggestions?: readonly string[]
}

/** Every field once, in the order in which a clerk reads about a person. */
export const EMPLOYEE_FIELDS: readonly EmployeeField[] = ids.map((id) => ({ id, ...fields[id] }))

const isPersonal = (field: EmployeeField): field is EmployeeField<PersonalFieldId> =>
  field.history === undefined

/** Those that belong to the person. */
export const PERSONAL_FIELDS = EMPLOYEE_FIELDS.filter(isPersonal)

/** Those for which a right of its own is needed. */
export const RESTRICTED_FIELDS = EMPLOYEE_FIELDS.filter(({ restricted }) => restricted)

/** Whether a record says anything that is restricted. */
export const hasRestricted = (personal: EmployeePersonal): boolean =>
  RESTRICTED_FIELDS.some(({ id }) => (personal as Partial<Record<string, unknown>>)[id] != null)

/** The same record without what is restricted. */
export const withoutRestricted = <T extends object>(record: T): T => ({
  ...record,
  ...Object.fromEntries(RESTRICTED_FIELDS.flatMap(({ id }) => (id in record ? [[id, null]] : []))),
})

/** A record as it is written by somebody who was not shown what is restricted: that stays as it was. */
export const keepingRestricted = (written: EmployeePersonal, stored: EmployeePersonal): EmployeePersonal => ({
  ...written,
  ...Object.fromEntries(
    PERSONAL_FIELDS.flatMap(({ id, restricted }) => (restricted ? [[id, stored[id]]] : [])),
  ),
})

/** Those that have a history of their own. */
export const HISTORY_FIELDS = EMPLOYEE_FIELDS.filter(
  (field): field is EmployeeField<FieldOfHistory<EmployeeHistory>> => field.history !== undefined,
)

/** The fields of one history. */
export const fieldsOfHistory = <H extends EmployeeHistory>(history: H) =>
  EMPLOYEE_FIELDS.filter((field): field is EmployeeField<FieldOfHistory<H>> => field.history === history)

const byId = new Map(EMPLOYEE_FIELDS.map((field) => [field.id, field]))

/** @returns the Indonesian name of a field, e.g. "Tanggal lahir" */
export const labelOfField = (id: EmployeeFieldId): string => byId.get(id)?.label ?? id

/**
 * An object with a value for each of some fields. Whoever asks says of what type the values are: the compiler cannot
 * follow a loop from field to field.
 */
export const fieldwise = <Id extends EmployeeFieldId, T extends Record<Id, unknown>>(
  some: readonly EmployeeField<Id>[],
  valueOf: (field: EmployeeField<Id>) => T[Id],
): T => Object.fromEntries(some.map((field) => [field.id, valueOf(field)])) as T

type OrNull<S> = S extends z.ZodType ? z.ZodNullable<S> : never

type RecordShape = {
  [K in EmployeeFieldId]: Fields[K] extends { needed: true }
    ? Fields[K]['schema']
    : OrNull<Fields[K]['schema']>
}
const recordShape = Object.fromEntries(
  EMPLOYEE_FIELDS.map(({ id, schema, needed }) => [id, needed ? schema : schema.nullable()]),
) as RecordShape

/**
 * One employee as known now: the present golongan, jabatan and unit; the histories are kept apart. Everything
 * but NIP and name may be unknown (null); there is no empty text.
 */
export const EmployeeRecord = z.strictObject(recordShape)
export type EmployeeRecord = z.infer<typeof EmployeeRecord>

type PersonalShape = {
  [K in PersonalFieldId]: Fields[K] extends { needed: true } | { unsaid: string }
    ? Fields[K]['schema']
    : OrNull<Fields[K]['schema']>
}
const personalShape = Object.fromEntries(
  PERSONAL_FIELDS.map(({ id, schema, needed, unsaid }) => [
    id,
    needed || unsaid !== undefined ? schema : schema.nullable(),
  ]),
) as PersonalShape

/** What belongs to the person, as the office keeps it: nobody is without status or position. */
export const EmployeePersonal = z.strictObject(personalShape)
export type EmployeePersonal = z.infer<typeof EmployeePersonal>

type ColumnsOf<Id extends EmployeeFieldId, T extends Record<Id, unknown>> = {
  [K in Id as Fields[K] extends { column: infer C extends string } ? C : K]: T[K]
}

/** The values of the fields of a history by the columns of its table in the office file. */
export const columnwise = <Id extends EmployeeFieldId, T extends Record<Id, unknown>>(
  some: readonly EmployeeField<Id>[],
  values: T,
): ColumnsOf<Id, T> =>
  Object.fromEntries(some.map(({ id, column = id }) => [column, values[id]])) as ColumnsOf<Id, T>

/** The part of a record that belongs to the person; what nobody said of it is as the table has it. */
export const personalOf = (record: EmployeeRecord): EmployeePersonal =>
  fieldwise(PERSONAL_FIELDS, ({ id, unsaid }) => record[id] ?? unsaid ?? null)

/** Somebody of whom nothing is written yet, not even NIP and name. */
export const emptyPersonal: EmployeePersonal = fieldwise(PERSONAL_FIELDS, ({ needed, unsaid }) =>
  needed ? '' : (unsaid ?? null),
)

/** Someone of whom nothing is known but NIP and name. */
export const emptyEmployee = (nip: string, name: string): EmployeeRecord =>
  fieldwise(EMPLOYEE_FIELDS, ({ id }) => (id === 'nip' ? nip : id === 'name' ? name : null))

export type Sex = NonNullable<EmployeeRecord['sex']>
export const EmployeeStatus = z.enum(statuses)
export type EmployeeStatus = z.infer<typeof EmployeeStatus>
