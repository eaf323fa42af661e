import type { FormId } from '../../../shared/documents/forms.ts'
import type { PrintOptions } from '../../../shared/documents/print-options.ts'
import type { Party } from '../../../shared/kernel/party.ts'
import type { FormNotes } from '../../../shared/office/form-notes.ts'
import type { SignedPaper } from '../../../shared/office/paper.ts'
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
    /** Why it is a draft, where that is not because it is not signed. */
    unsigned?: string
    /** How openly it may be read, where its foot says so. */
    mark?: string
    /** What its QR code says, where it is issued. */
    proof?: string
    /** What shaped it when it was signed, instead of what the office chooses today. */
    paper?: Pick<SignedPaper, 'ratingSpelling' | 'logo' | 'emblem' | 'choices' | 'notes' | 'chain'>
    /** Its line in the outline of the file; the name of the form without it. */
    bookmark?: string
  }
}[K]

/** What all forms of one PDF file have in common. */
export interface PrintHead {
  title: string
  /** The office, which the file names as its author. */
  author?: string
  options: PrintOptions
  /** Logos and emblems of signed papers, by the fingerprints that they name. */
  logos?: Readonly<Record<string, string>>
  /** What the office adds to its forms today, by the form. */
  notes?: Readonly<Record<string, FormNotes>>
  /** For printing on both sides: what belongs to another person begins on an odd page. */
  oddPages?: boolean
}

/** Forms that become one PDF file. */
export interface PrintJob extends PrintHead {
  forms: readonly PrintForm[]
}
