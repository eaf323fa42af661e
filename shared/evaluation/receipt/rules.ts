import { addDays, daysFrom, longDate, shortDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { doubtsOfPast, doubtsOfReceipt } from '../../office/signing-day.ts'
import { inForce } from '../../regulations/dated.ts'
import { receiptRules } from '../../regulations/objection.ts'

/** The days of a signed evaluation, `yyyy-mm-dd`: signed by the appraiser, handed over, signed by the employee. */
export interface ReceiptDays {
  signedOn: string | null
  handedOn: string | null
  employeeSignedOn: string | null
}

/** When the employee received the paper: the hand-over, else his signature, which says at least as much; null before. */
export const receivedOn = ({ handedOn, employeeSignedOn }: ReceiptDays): string | null =>
  handedOn ?? employeeSignedOn

/** What of the receipt is the next to be done, and until when. */
export interface ReceiptStep {
  step: 'handOver' | 'sign'
  due: string
}

/**
 * What is still to be done with a signed evaluation, and until when by the rule of the day on which it was signed.
 * @returns null while it is not signed, and when the employee has signed too
 */
export function receiptStep(days: ReceiptDays): ReceiptStep | null {
  const { signedOn, employeeSignedOn } = days
  if (signedOn === null || employeeSignedOn !== null) return null
  const { handOver, sign } = inForce(receiptRules, signedOn).value
  const received = receivedOn(days)
  return received === null
    ? { step: 'handOver', due: addDays(signedOn, handOver) }
    : { step: 'sign', due: addDays(received, sign) }
}

/** How receipt steps are called where one is waited for. */
export const receiptStepLabels: Readonly<Record<ReceiptStep['step'], string>> = {
  handOver: 'belum diserahkan',
  sign: 'belum ditandatangani pegawai',
}

/** How far the receipt of a signed evaluation is, in the room of a table cell: "Diserahkan 28/11". */
export function receiptMark(days: ReceiptDays): string | null {
  const step = receiptStep(days)
  const received = receivedOn(days)
  if (step === null) return null
  return received === null ? 'Belum diserahkan' : `Diserahkan ${shortDate(received).slice(0, 5)}`
}

/**
 * Who is late with a step of the receipt, and by how many days; 0 where nobody is.
 * @param since what was due before the office was in the application is not late
 */
export function receiptLate(step: ReceiptStep | null, today: string, since: string): number {
  return step === null || step.due >= today || step.due < since ? 0 : daysFrom(step.due, today)
}

/** How the two days are called on the page. */
export const receiptFields = {
  handedOn: 'Tanggal diserahkan',
  employeeSignedOn: 'Tanggal tanda tangan pegawai',
} as const

/** Why the days of a receipt look like a slip of the pen, or are late; none of this is forbidden. */
export function doubtsOfReceiptDays(
  { signedOn, handedOn, employeeSignedOn }: ReceiptDays,
  today: string,
): Problem[] {
  const doubts: Problem[] = []
  const say = (field: string, messages: readonly string[]) =>
    doubts.push(...messages.map((message) => ({ field, message })))
  if (signedOn === null) return doubts
  const { handOver, sign } = inForce(receiptRules, signedOn).value
  if (handedOn !== null) {
    say(receiptFields.handedOn, doubtsOfPast(handedOn, today))
    if (handedOn < signedOn)
      say(receiptFields.handedOn, [
        `Diserahkan ${longDate(handedOn)}, sebelum pejabat penilai menandatangani ${longDate(signedOn)}.`,
      ])
    else if (handedOn > addDays(signedOn, handOver))
      say(receiptFields.handedOn, [
        `${longDate(handedOn)}, lebih dari ${handOver} hari sesudah ditandatangani ${longDate(signedOn)}.`,
      ])
  }
  if (employeeSignedOn !== null) {
    say(receiptFields.employeeSignedOn, doubtsOfPast(employeeSignedOn, today))
    say(receiptFields.employeeSignedOn, doubtsOfReceipt(employeeSignedOn, signedOn))
    if (handedOn !== null && employeeSignedOn < handedOn)
      say(receiptFields.employeeSignedOn, [
        `Pegawai menandatangani ${longDate(employeeSignedOn)}, sebelum dokumennya diserahkan ${longDate(handedOn)}.`,
      ])
    else if (handedOn !== null && employeeSignedOn > addDays(handedOn, sign))
      say(receiptFields.employeeSignedOn, [
        `Pegawai menandatangani ${longDate(employeeSignedOn)}, lebih dari ${sign} hari sesudah diserahkan ${longDate(handedOn)}.`,
      ])
  }
  return doubts
}
