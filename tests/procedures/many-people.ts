import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Application } from '../../electron/app/application.ts'
import { keepDocument } from '../../electron/office-file/documents.ts'
import { openTestOfficeIn } from './office.ts'

const states = ['draft', 'agreed', 'proposed', 'evaluated', 'returned', 'agreed'] as const
const ratings = ['sesuai', 'di-atas', 'di-bawah', null] as const
const predikat = ['baik', 'sangat-baik', 'kurang', null] as const

/**
 * Fills the units, the people and one year of an office, as many as are wanted: some have no SKP, the SKP of the others
 * are in every state and have none to three RHK, which serve that of the first person of their unit. Written row by row:
 * what is tested is how lists are read.
 */
export const fillOffice = ({ file }: Application, people: number, year: number): Promise<void> =>
  // Whoever reads the office meanwhile waits.
  file.db.transaction().execute((db) => fill(db, people, year))

async function fill(db: Application['file']['db'], people: number, year: number): Promise<void> {
  // The office was there before the deadlines of both years.
  await db
    .updateTable('office')
    .set({ createdAt: `${year - 1}-01-02T02:00:00.000Z` })
    .execute()
  const units: number[] = []
  for (let n = 0; n < 6; n++) {
    const unit = {
      code: `U${n}`,
      name: `Seksi Rekaan ${n}`,
      position: n,
      parentId: units[Math.floor(n / 3)] ?? null,
    }
    const { id } = await db
      .insertInto('unit')
      .values({ ...unit, parentId: n === 0 ? null : unit.parentId })
      .returning('id')
      .executeTakeFirstOrThrow()
    units.push(id)
  }
  const goals = [randomUUID(), randomUUID(), randomUUID()]
  for (const [position, id] of goals.entries())
    await db
      .insertInto('goal')
      .values({
        id,
        year,
        unitId: units[0] ?? 0,
        position,
        text: `Meningkatnya layanan ${position}`,
        renstra: '',
        program: '',
        budget: null,
      })
      .execute()
  const signed = await keepDocument(db, {})
  const firstOf = new Map<number, { employeeId: number; rhkId: string | null }>()
  for (let n = 0; n < people; n++) {
    const { id: employeeId } = await db
      .insertInto('employee')
      .values({
        nip: `1986092620150${String(10_000 + n)}`,
        // Names that sort otherwise than they were written, two of them alike.
        name: `Orang ${String((n * 7919) % 997).padStart(3, '0')}`,
        status: 'PNS',
        legalPosition: n % 17 === 16 ? 'pensiun' : 'aktif',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const unitId = units[n % units.length] ?? 0
    await db
      .insertInto('employeeJabatan')
      .values({
        employeeId,
        jabatan: n % 5 === 0 ? 'Arsiparis' : 'Analis Rekaan',
        jenis: 'pelaksana',
        tmt: null,
      })
      .execute()
    if (n % 9 !== 8) await db.insertInto('employeeUnit').values({ employeeId, unitId, tmt: null }).execute()
    if (n % 4 === 3) continue
    const state = states[n % states.length] ?? 'draft'
    const first = firstOf.get(unitId)
    const { id: skpId } = await db
      .insertInto('skp')
      .values({
        employeeId,
        year,
        periodStart: `${year}-${n % 10 === 9 ? '03' : '01'}-01`,
        periodEnd: `${year}-12-31`,
        kind: 'pelaksana',
        approach: 'kuantitatif',
        state,
        unitId: n % 3 === 0 ? unitId : null,
        appraiserEmployeeId: first?.employeeId ?? null,
        snapshot: state === 'agreed' || state === 'evaluated' ? signed.id : null,
        updatedAt: `${year}-01-15T02:00:00.000Z`,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const rhkIds = Array.from({ length: (n % 7) % 4 }, () => randomUUID())
    for (const [position, id] of rhkIds.entries())
      await db
        .insertInto('rhk')
        .values({
          id,
          skpId,
          position,
          kind: 'utama',
          superiorRhkId: position === 0 ? (first?.rhkId ?? null) : null,
          superiorText: '',
          text: `Tersusunnya laporan nomor${n} bagian ${position}`,
          assignedBy: '',
        })
        .execute()
    for (const rhkId of rhkIds)
      await db
        .insertInto('iki')
        .values({
          id: randomUUID(),
          rhkId,
          position: 0,
          aspect: n % 2 === 0 ? 'kuantitas' : null,
          indicator: `Jumlah laporan ${n}`,
          target: `${n} laporan`,
          direction: 'up',
          measures: n % 3 === 0 ? 'efisiensi' : null,
        })
        .execute()
    // What carries a goal, at the top and also below somebody else's.
    const [carried] = rhkIds
    const goalId = goals[n % 4]
    if (carried !== undefined && goalId !== undefined && n % 5 < 2)
      await db.insertInto('goalRhk').values({ rhkId: carried, goalId }).execute()
    if (!first) firstOf.set(unitId, { employeeId, rhkId: rhkIds[0] ?? null })
    if ((state === 'agreed' || state === 'evaluated') && n % 3 !== 2)
      await db
        .insertInto('evaluation')
        .values({
          skpId,
          period: 'tw1',
          state: 'draft',
          ratingResult: ratings[n % 4] ?? null,
          ratingBehaviour: ratings[(n + 1) % 4] ?? null,
          predikat: predikat[n % 4] ?? null,
          updatedAt: `${year}-04-02T02:00:00.000Z`,
        })
        .execute()
  }
}

/** An office of so many people for all tests of a file. @returns what gives it, once the tests run */
export function officeOf(people: number, year: number): () => Awaited<ReturnType<typeof openTestOfficeIn>> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-'))
  let office: Awaited<ReturnType<typeof openTestOfficeIn>> | undefined
  beforeAll(async () => {
    office = await openTestOfficeIn(folder)
    await fillOffice(office.application, people, year)
  })
  afterAll(async () => {
    await office?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (!office) throw new Error('the office is not open')
    return office
  }
}
