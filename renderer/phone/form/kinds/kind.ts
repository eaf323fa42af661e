import type { Json } from '../../../../shared/kernel/canonical.ts'
import type { PhoneForm } from '../../../../shared/phone/form.ts'

/** What a kind of form is given to show itself. */
export interface Page {
  form: PhoneForm
  /** The day on the phone, ISO. */
  today: () => string
  /** Shows something in the place of what is there, from its top. */
  show: (...nodes: ReadonlyArray<Node | null>) => void
  /** Back to the first page of the form. */
  home: () => void
  /** Something was typed: it is kept, and what is told at the foot follows. */
  changed: () => void
}

/** A kind of form while it is filled in. */
interface Filling {
  /** The parts of its first page. */
  overview: () => Node[]
  /** What was written, in one line. */
  sum: () => string
  /** Whether nothing is written yet. */
  isEmpty: () => boolean
  /** What should be looked at before it is sent, as sentences. */
  problems: () => string[]
  /** What is answered. */
  content: () => Json
}

/** @param content what was written before, as it was kept or answered; null for a new form */
export type FillIn = (page: Page, content: Json | null) => Filling
