import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../app/call.ts'

/** Whether this call may see the restricted data of somebody: by the right to it, and everybody one's own. */
export const maySeeRestricted = ({ operator }: Call, employeeId: number): boolean =>
  operator.restricted || operator.employeeId === employeeId

/**
 * Writes down that restricted data of somebody was looked at, once in a session of an operator. One's own is not
 * recorded.
 */
export async function recordLook(call: Call, employeeId: number): Promise<void> {
  const { looked } = call.application.session
  if (call.operator.employeeId === employeeId || looked.has(employeeId)) return
  looked.add(employeeId)
  try {
    await call.transaction((inside) =>
      inside.audit({ action: 'employees.look', subjectType: 'restricted', subjectId: employeeId }),
    )
  } catch (error) {
    looked.delete(employeeId)
    throw error
  }
}

/** Writes down who exported restricted data, and of whom. */
export const recordExport = (call: Call, employeeIds: readonly number[]): Promise<void> =>
  call.transaction((inside) =>
    inside.audit({
      action: 'employees.export',
      subjectType: 'restricted',
      subjectId: 'export',
      after: { employees: employeeIds },
    }),
  )

/** @throws Refusal of what can't be done without the right to restricted data */
export function mustSeeRestricted({ operator }: Call): void {
  if (!operator.restricted)
    throw new Refusal(
      'Daftar pegawai dapat memuat data terbatas (NIK, NPWP, alamat, nomor HP). Minta hak data terbatas kepada pengelola.',
    )
}
