import { z } from 'zod'
import { officeDay } from '../../shared/kernel/dates.ts'
import { labelOfAction } from '../../shared/trust/actions.ts'
import type { Call } from '../app/call.ts'
import { listPosts } from '../employees/store.ts'
import { actionsAbout } from '../office-file/audit-log.ts'

/** What the log says of an export of many. */
const Exported = z.object({ employees: z.array(z.number().int()) })
/** What it says of who brought something forward: by the number of the register alone. */
const OfComplaint = z.object({ number: z.string() })

const shown = 3
const actions = [
  'employees.look',
  'employees.export',
  'privacy.personFile',
  'monitoring.coaching.look',
  'voices.complaints.reporter',
  'voices.complaints.export',
]

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
    const told: unknown = JSON.parse(after ?? 'null')
    const many = Exported.safeParse(told)
    const complaint = subjectId === 'complaint' ? OfComplaint.safeParse(told) : null
    const ids = complaint ? [] : many.success ? many.data.employees : [Number(subjectId)]
    const more = ids.length > shown ? ` dan ${ids.length - shown} pegawai lain` : ''
    return {
      ids,
      seq: row.seq,
      at: row.at,
      operator: row.operator,
      action: labelOfAction(row.action),
      whose: complaint
        ? `pelapor ${complaint.data?.number ?? ''}`.trim()
        : ids.slice(0, shown).map(nameOf).join(', ') + more,
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
