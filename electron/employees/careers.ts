import type { Kysely } from 'kysely'
import { listed } from '../office-file/listed.ts'
import type { OfficeSchema } from '../office-file/schema.ts'

type Db = Kysely<OfficeSchema>

/** Somebody's way through the service, and what papers about it say of the person. */
export interface Career {
  status: OfficeSchema['employee']['status']
  nip: string
  karpeg: string | null
  birthPlace: string | null
  birthDate: string | null
  sex: 'L' | 'P' | null
  /** Newest first. */
  pangkat: Array<{ golongan: string; tmt: string | null }>
  jabatan: Array<{ jabatan: string; jenis: string; jenjang: string | null; tmt: string | null }>
}

/** Of some people, by id; asks the file as often for many as for one. */
export async function careersOf(db: Db, ids: readonly number[]): Promise<Map<number, Career>> {
  const people = await db
    .selectFrom('employee')
    .select(['id', 'status', 'nip', 'karpeg', 'birthPlace', 'birthDate', 'sex'])
    .where('id', 'in', listed(ids))
    .execute()
  const pangkat = Map.groupBy(
    await db
      .selectFrom('employeePangkat')
      .select(['employeeId', 'golongan', 'tmt'])
      .where('employeeId', 'in', listed(ids))
      .orderBy('tmt', (order) => order.desc().nullsLast())
      .orderBy('id', 'desc')
      .execute(),
    ({ employeeId }) => employeeId,
  )
  const jabatan = Map.groupBy(
    await db
      .selectFrom('employeeJabatan')
      .select(['employeeId', 'jabatan', 'jenis', 'jenjang', 'tmt'])
      .where('employeeId', 'in', listed(ids))
      .orderBy('tmt', (order) => order.desc().nullsLast())
      .orderBy('id', 'desc')
      .execute(),
    ({ employeeId }) => employeeId,
  )
  return new Map(
    people.map(({ id, ...person }) => [
      id,
      {
        ...person,
        pangkat: (pangkat.get(id) ?? []).map(({ employeeId: _, ...entry }) => entry),
        jabatan: (jabatan.get(id) ?? []).map(({ employeeId: _, ...entry }) => entry),
      },
    ]),
  )
}
