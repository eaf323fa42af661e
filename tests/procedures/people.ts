import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import type { Application } from '../../electron/app/application.ts'
import { readAudit } from '../../electron/office-file/audit-log.ts'
import { EmployeePersonal, emptyEmployee } from '../../shared/employees/employee.ts'
import { Problem } from '../../shared/kernel/refusal.ts'
import { rhk, skpContent } from '../skp-content.ts'
import { openTestOffice, type openTestOfficeIn } from './office.ts'

export type Client = Awaited<ReturnType<typeof openTestOffice>>['client']

/** A PNS, male, born in 1986, unless a test wants otherwise; `number` makes the NIP another. */
export const personal = (number: number, some: Partial<EmployeePersonal> = {}): EmployeePersonal => ({
  ...EmployeePersonal.parse({
    ...pick(emptyEmployee(`198609262015051${String(number).padStart(3, '0')}`, `Orang Rekaan ${number}`)),
    status: 'PNS',
    legalPosition: 'aktif',
  }),
  ...some,
})

/** Only the fields that belong to the person. */
const pick = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key in EmployeePersonal.shape))

export const unitInput = {
  parentId: null,
  code: '',
  shortName: '',
  headEmployeeId: null,
  headOfficialId: null,
} as const

export const officialInput = {
  name: 'Rahma Fiktif, S.H.',
  nip: '196804121993032004',
  nipLabel: 'NIP',
  pangkat: 'Pembina Utama Madya, IV/d',
  jabatan: 'Sekretaris Daerah',
  unit: 'Sekretariat Daerah',
  unitLabel: 'UNIT KERJA',
  active: true,
} as const

/** A unit, its head and a member of it. */
export async function headAndMember(client: Client, name: string) {
  const { id: unitId } = await client.employees.units.save({ ...unitInput, name })
  const unit = { unitId, tmt: '2020-01-01' }
  const { id: head } = await client.employees.save({ personal: personal(1), unit })
  const { id: member } = await client.employees.save({ personal: personal(2), unit })
  await client.employees.units.save({ ...unitInput, id: unitId, code: 'U01', name, headEmployeeId: head })
  return { unitId, head, member }
}

/**
 * A small office: an official above, a Camat who heads the kecamatan, a Kasi who heads a seksi below it, and a
 * member of that seksi.
 */
export const smallOffice = async (options: Parameters<typeof openTestOffice>[0] = {}) =>
  peopled(await openTestOffice(options))

/** The same office, made in January and looked at on a later day. */
export async function smallOfficeUntil(day: Date) {
  let now = new Date('2026-01-05T09:00:00')
  const office = await smallOffice({ now: () => now })
  now = day
  return office
}

/** The same people in an office that is open already. */
export async function peopled(office: Awaited<ReturnType<typeof openTestOfficeIn>>) {
  const { client } = office
  const sekda = (await client.office.saveOfficial(officialInput)).id
  const setda = (
    await client.employees.units.save({ ...unitInput, name: 'Sekretariat Daerah', headOfficialId: sekda })
  ).id
  const kecamatan = (
    await client.employees.units.save({ ...unitInput, name: 'Kecamatan Uji', parentId: setda })
  ).id
  const seksi = (await client.employees.units.save({ ...unitInput, name: 'Seksi Uji', parentId: kecamatan }))
    .id
  const hire = async (
    number: number,
    jabatan: string,
    jenis: 'administrator' | 'pengawas' | 'pelaksana' | 'jf-keahlian',
    unitId: number,
    golongan: string,
  ) =>
    (
      await client.employees.save({
        personal: personal(number),
        pangkat: { golongan, tmt: '2020-04-01' },
        jabatan: { jabatan, jenis, jenjang: null, eselon: null, tmt: '2020-01-02' },
        unit: { unitId, tmt: '2020-01-02' },
      })
    ).id
  const camat = await hire(1, 'Camat', 'administrator', kecamatan, 'IV/a')
  const kasi = await hire(2, 'Kepala Seksi Uji', 'pengawas', seksi, 'III/d')
  const staff = await hire(3, 'Pengadministrasi Umum', 'pelaksana', seksi, 'II/c')
  const units = await client.employees.units.list()
  for (const [unitId, headEmployeeId] of [
    [kecamatan, camat],
    [seksi, kasi],
  ] as const) {
    const unit = units.find(({ id }) => id === unitId)
    await client.employees.units.save({
      ...unitInput,
      ...unit,
      headEmployeeId,
      headOfficialId: null,
      name: unit?.name ?? '',
    })
  }
  return { ...office, sekda, setda, kecamatan, seksi, camat, kasi, staff }
}

/** A signed SKP of 2026 for somebody. */
export async function signedSkp(client: Client, employeeId: number, content = skpContent([rhk()])) {
  const { id } = await client.planning.skp.create({ employeeId, year: 2026 })
  await client.planning.sheet.save({ id, revision: 0, content })
  await client.planning.agreement.sign({ id, revision: 1, signedOn: '2026-01-20', place: 'Uji', sure: true })
  return { id, content }
}

/** Everything an office file holds, table by table, as text: equal means that nothing at all was changed. */
export function dump(application: Application): Record<string, string> {
  const { raw } = application.file
  const tables = raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [table, JSON.stringify(raw.prepare(`SELECT * FROM "${table}"`).all())]),
  )
}

/** Does something that must be refused, and proves that it left no trace. @returns what the clerk is told */
export async function refusalOf(application: Application, act: () => Promise<unknown>) {
  const before = dump(application)
  const error = await act().then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error
  const after = dump(application)
  for (const [table, rows] of Object.entries(before))
    if (after[table] !== rows) throw new Error(`a refusal changed ${table}`)
  const { problems } = z.object({ problems: z.array(Problem) }).parse(error.data)
  return { message: error.message, problems }
}

/** The names of the audit entries that something leaves, oldest first. */
export async function auditOf(application: Application, act: () => Promise<unknown>): Promise<string[]> {
  const actions = application.file.raw
    .prepare<[number], string>('SELECT action FROM audit WHERE seq > ? ORDER BY seq')
    .pluck()
  const last = application.file.raw.prepare<[], number>('SELECT max(seq) FROM audit').pluck().get() ?? 0
  await act()
  return actions.all(last)
}

/** The newest entry of the audit log. */
export async function lastEntry({ file }: Application) {
  const [entry] = await readAudit(file.db, { limit: 1 })
  if (!entry) throw new Error('nothing was recorded')
  return entry
}
