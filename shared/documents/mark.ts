import type { OfficeSettings } from '../office/office.ts'
import { markOf } from '../regulations/security-class.ts'
import type { Form } from './forms.ts'

/**
 * The word in the foot of a form that says how openly it may be read; null where it carries none. The regulation's form
 * of an evaluation has none, so there it is the office's choice.
 * @param day on which it is printed, ISO
 */
export const markInFoot = (
  { says }: Pick<Form, 'says'>,
  { markEvaluations }: Pick<OfficeSettings, 'markEvaluations'>,
  day: string,
): string | null => (says === 'evaluation' && !markEvaluations ? null : markOf(says, day))
