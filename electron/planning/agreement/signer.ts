import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Call } from '../../app/call.ts'
import { loadPersonal } from '../../employees/store.ts'
import { loadSigners } from '../../office/operators/store.ts'

/** How a paper came to be signed, for the audit log: by the appraiser here, or by hand and entered by the operator. */
export type Signing = 'sendiri' | 'di kertas'

/**
 * Says how a paper is signed. Where the appraiser has an operator of his own nobody else signs in his place; the
 * pengelola may record only that it was signed on paper.
 * @param onPaper whether the operator says so
 * @throws Refusal
 */
export async function signingOf(
  call: Call,
  { appraiserEmployeeId }: { appraiserEmployeeId: number | null },
  onPaper: boolean,
): Promise<Signing> {
  if (appraiserEmployeeId !== null && appraiserEmployeeId === call.operator.employeeId) return 'sendiri'
  if (!onPaper && appraiserEmployeeId !== null && (await loadSigners(call.db)).has(appraiserEmployeeId)) {
    const { name } = await loadPersonal(call.db, appraiserEmployeeId)
    throw new Refusal(
      `${name} mempunyai operator sendiri, jadi ia sendiri yang menandatangani. Bila sudah ditandatangani di kertas, nyatakan demikian.`,
      [{ field: 'Tanda tangan', message: 'Centang "Ditandatangani di kertas".' }],
    )
  }
  return 'di kertas'
}
