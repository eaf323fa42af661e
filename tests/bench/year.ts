import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash, randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { packChange } from '../../electron/office-file/packed.ts'
import { openYear } from '../procedures/office.ts'
import { openApplication, year } from './application.ts'
import { largeOffice } from './large-office.ts'
import { once, report } from './measure.ts'
import type { Offices } from './offices.ts'

/** An office file of its own for each attempt: a year is opened only once. */
async function opened(offices: Offices, name: string) {
  const path = join(offices.folder, name)
  copyFileSync(await offices.large(), path)
  const { application, client, close } = openApplication()
  await application.open(path)
  return { application, client, close }
}

/** The same by hand: last year's SKP with their content again, and one entry in the log for each. */
function openByHand(database: Database, from: number, to: number): void {
  const skp = database.prepare<[number], { id: number; employee_id: number }>(
    `SELECT s.id, s.employee_id FROM skp s JOIN employee e ON e.id = s.employee_id
     WHERE s.year = ? AND e.legal_position NOT IN ('pensiun', 'cltn')`,
  )
  const begin = database.prepare(
    `INSERT INTO skp (employee_id, year, period_start, period_end, kind, approach, state, unit_id,
       appraiser_employee_id, appraiser_official_id, place, updated_at)
     SELECT employee_id, ?, ?, ?, kind, approach, 'draft', unit_id, appraiser_employee_id, appraiser_official_id,
       place, updated_at FROM skp WHERE id = ?`,
  )
  const rows = database.prepare<[number], Record<string, unknown>>(
    'SELECT id, kind, superior_text, text, assigned_by, perspective, position FROM rhk WHERE skp_id = ?',
  )
  const indicators = database.prepare<[unknown], { id: string }>('SELECT id FROM iki WHERE rhk_id = ?')
  const rhk = database.prepare(
    `INSERT INTO rhk (id, skp_id, position, kind, superior_text, text, assigned_by, perspective)
     VALUES ($id, $skp, $position, $kind, $superior_text, $text, $assigned_by, $perspective)`,
  )
  const iki = database.prepare(
    `INSERT INTO iki (id, rhk_id, position, aspect, indicator, target, target_min, target_max, unit, direction)
     SELECT ?, ?, position, aspect, indicator, target, target_min, target_max, unit, direction
     FROM iki WHERE id = ?`,
  )
  const expectations = database.prepare(
    'INSERT INTO skp_expectation SELECT ?, value, text FROM skp_expectation WHERE skp_id = ?',
  )
  const audit = database.prepare(
    `INSERT INTO audit (at, operator_name, action, subject_type, subject_id, change, hash)
     VALUES (?, 'Pengelola Contoh', 'planning.skp.create', 'skp', ?, ?, ?)`,
  )
  database
    .transaction(() => {
      let previous = '0'.repeat(64)
      for (const { id, employee_id } of skp.all(from)) {
        const made = Number(begin.run(to, `${to}-01-01`, `${to}-12-31`, id).lastInsertRowid)
        for (const row of rows.all(id)) {
          const own = randomUUID()
          rhk.run({ ...row, id: own, skp: made })
          for (const each of indicators.all(row['id'])) iki.run(randomUUID(), own, each.id)
        }
        expectations.run(made, id)
        const after = JSON.stringify({ employeeId: employee_id, year: to })
        const hash = createHash('sha256')
          .update(previous + after)
          .digest('hex')
        audit.run(`${from}-12-20T02:00:00.000Z`, String(made), packChange(null, after), hash)
        previous = hash
      }
    })
    .immediate()
}

/** A year opened for everybody with last year's content, and the preview before it. */
export async function measureYear(offices: Offices): Promise<void> {
  const next = year + 1
  const first = await opened(offices, 'year-ours.kinerja')
  let ids: number[] = []
  const preview = await once(async () => {
    const rows = await first.client.planning.year.preview({ year: next })
    ids = rows.filter(({ include }) => include).map(({ employeeId }) => employeeId)
  })
  const ours = await once(() => openYear(first.client, { year: next, employeeIds: ids, copyLastYear: true }))
  await first.close()

  const second = await opened(offices, 'year-by-hand.kinerja')
  const byHand = await once(() => openByHand(second.application.file.raw, year, next))
  const list = second.application.file.raw.prepare('SELECT * FROM employee')
  const plain = await once(() => list.all())
  await second.close()

  const office = `${largeOffice.people} people and ${largeOffice.years} years`
  report({
    measure: `planning.openYear with last year's content, ${office}`,
    value: ours,
    unit: 'ms',
    yardstick: 'inserts by hand of the same rows',
    yardstickValue: byHand,
    aim: { of: 'ratio', is: 'at most', limit: 4 },
  })
  report({
    measure: `planning.yearPreview, ${office}`,
    value: preview,
    unit: 'ms',
    yardstick: 'reading all employees',
    yardstickValue: plain,
    aim: { of: 'value', is: 'at most', limit: 200 },
  })
}
