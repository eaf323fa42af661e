import { fullName } from '../../../shared/employees/person-name.ts'
import { isOpen } from '../../../shared/planning/skp/transitions.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Call } from '../../app/call.ts'
import { loadPersonal } from '../../employees/store.ts'
import { refusing } from '../../office-file/constraints.ts'
import { loadVersions } from '../agreement/store.ts'
import { loadAnnex } from '../annex/store.ts'
import { loadContent } from '../skp/content.ts'
import { loadTalks } from '../talks/store.ts'
import { headerOf } from '../skp/parties.ts'
import { loadSkp } from '../skp/store.ts'

/**
 * Removes an SKP that was never agreed, with all that stands in it; the log keeps it.
 * @throws Refusal, naming the person, when it is or was signed, or something is appraised by it
 */
export async function removeSkp(call: Call, id: number): Promise<void> {
  const row = await loadSkp(call.db, id)
  const name = fullName(await loadPersonal(call.db, row.employeeId))
  if (!isOpen(row.state)) throw new Refusal(`SKP ${name} sudah ditandatangani, jadi tidak dapat dihapus.`)
  if ((await loadVersions(call.db, id)).some(({ kind }) => kind === 'signed'))
    throw new Refusal(
      `SKP ${name} pernah ditandatangani; versi lamanya harus tetap dapat dibaca, jadi tidak dapat dihapus.`,
    )
  const content = await loadContent(call.db, id)
  const annex = await loadAnnex(call.db, id)
  const talks = await loadTalks(call.db, id)
  await call.db
    .deleteFrom('skp')
    .where('id', '=', id)
    .execute()
    .catch(
      refusing(
        'SQLITE_CONSTRAINT_FOREIGNKEY',
        `SKP ${name} sudah mempunyai penilaian, jadi tidak dapat dihapus.`,
      ),
    )
  await call.audit({
    action: 'planning.year.removeDrafts',
    subjectType: 'skp',
    subjectId: id,
    before: { ...headerOf(row), employeeId: row.employeeId, year: row.year, content, annex, dialogs: talks },
  })
}
