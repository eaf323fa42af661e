import type { LetGo } from '../../shared/kernel/fields.ts'
import type { AuditEntry } from '../office-file/audit.ts'
import type { Call } from './call.ts'

/**
 * Records what somebody had written and let go for what another window had stored, with the saving that decided it: the
 * file never held it, so the log alone keeps it.
 * @param subject of the saving
 * @param letGo nothing is recorded where it is empty
 */
export async function auditLetGo(
  call: Call,
  subject: Pick<AuditEntry, 'subjectType' | 'subjectId'>,
  letGo: LetGo,
): Promise<void> {
  if (letGo.length > 0) await call.audit({ action: 'planning.letGo', ...subject, after: { letGo } })
}
