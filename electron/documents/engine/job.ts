import type { FormId, PrintOptions } from '../../../shared/documents/forms.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import type { FormData } from '../forms/draws.ts'

/** One form for one person. */
export type PrintForm<K extends FormId = FormId> = {
  [P in K]: {
    form: P
    data: FormData[P]
    /** Whom the footer names; null for a list of many. */
    owner: Party | null
    /** null for a draft, which the footer says. */
    signedOn: string | null
  }
}[K]

/** Forms that become one PDF file. */
export interface PrintJob {
  title: string
  options: PrintOptions
  forms: readonly PrintForm[]
}
