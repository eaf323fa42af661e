import { z } from 'zod'
import { FormNotes } from '../office/form-notes.ts'
import { Logo, OfficeSettings } from '../office/office.ts'
import { PrintChoices } from '../office/print-choices.ts'
import { Signing } from '../office/signing.ts'

/** What the office chooses about its prints. */
export const PrintOptions = z.object({
  paper: OfficeSettings.shape.paper,
  ratingSpelling: OfficeSettings.shape.ratingSpelling,
  logo: Logo.nullable(),
  /** Above a Dokumen Evaluasi; nothing where the office wants none. */
  emblem: Logo.nullable(),
  choices: PrintChoices,
  /** What the office adds to this form. */
  notes: FormNotes.optional(),
  /** How it is signed, where not in ink. */
  signing: Signing.optional(),
})
export type PrintOptions = z.infer<typeof PrintOptions>
