import { z } from 'zod'
import { officeDay } from '../../shared/kernel/dates.ts'
import { labelOfAction } from '../../shared/trust/actions.ts'
import type { Call } from '../app/call.ts'
import { listPosts } from '../employees/store.ts'
import { actionsAbout } from '../office-file/audit-log.ts'

/** What the log says of an export of many. */
const Exported = z.object({ employees: z.array(z.number().int()) })

const shown = 3
const actions = ['employees.look', 'employees.export', 'privacy.personFile', 'monitoring.coaching.look']

/**
 * Who was shown or exported restricted data, newest first.
 * @param filter of one person, and of days from the first to the last
 */
export async function accesses(
  call: Call,
  filter: { employeeId?: number | undefined; from?: string | undefined; until?: string | undefined },
) {
  const names = new Map((await listPosts(call.db)).map(({ id, fullName }) => [id, fullName]))
  const nameOf = (id: number) => names.get(id) ?? `pegawai nomor ${id}, tidak ada lagi`
  const rows = (await actionsAbout(call.db, 'restricted', actions)).map(({ subjectId, after, ...row }) => {
    const many = Exported.safeParse(JSON.parse(after ?? 'null'))
    const ids = many.success ? many.data.employees : [Number(subjectId)]
    const more = ids.length > shown ? ` dan ${ids.length - shown} pegawai lain` : ''
    return {
      ids,
      seq: row.seq,
      at: row.at,
      operator: row.operator,
      action: labelOfAction(row.action),
      whose: ids.slice(0, shown).map(nameOf).join(', ') + more,
    }
  })
  const { employeeId, from = '', until = '9999' } = filter
  return rows
    .filter(({ ids, at }) => {
      const day = officeDay(new Date(at))
      return (employeeId === undefined || ids.includes(employeeId)) && from <= day && day <= until
    })
    .toReversed()
}
