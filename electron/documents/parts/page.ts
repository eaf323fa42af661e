import type { PrintOptions } from '../../../shared/documents/print-options.ts'
import type { FormNotes } from '../../../shared/office/form-notes.ts'
import type { PrintChoices } from '../../../shared/office/print-choices.ts'
import type { Signing } from '../../../shared/office/signing.ts'

/** Paper in points; F4 is the Indonesian folio of 215 x 330 mm. */
const papers = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: (215 / 25.4) * 72, height: (330 / 25.4) * 72 },
} as const

export const points = (millimetres: number): number => (millimetres / 25.4) * 72

/** Of a sheet that is not bound. */
export const margin = { left: 34, top: 34, right: 34, bottom: 40 }

/** Three lines of a title, each two points larger, and one line more where one of them breaks. */
const titleRoom = 24

export interface Page {
  width: number
  height: number
  orientation: 'portrait' | 'landscape'
  margin: { left: number; top: number; right: number; bottom: number }
  /** Between the margins. */
  innerWidth: number
  innerHeight: number
  /** What the office chose about the looks of its forms. */
  choices: PrintChoices
  /** What the office adds to this form. */
  notes?: FormNotes
  /** How it is signed where that is not in ink. */
  signing?: Signing
}

/**
 * A sheet is bound on its long side, as a clerk's folder takes it: a portrait one on the left, a landscape one above.
 */
export function pageOf(
  { paper, choices, notes, signing }: Pick<PrintOptions, 'paper' | 'choices' | 'notes' | 'signing'>,
  orientation: Page['orientation'],
): Page {
  const { width: short, height: long } = papers[paper]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  const bound = points(choices.binding)
  const own =
    orientation === 'portrait'
      ? { ...margin, left: Math.max(margin.left, bound) }
      : { ...margin, top: Math.max(margin.top, bound) }
  return {
    width,
    height,
    orientation,
    margin: own,
    innerWidth: width - own.left - own.right,
    // Larger titles take their room from the pages.
    innerHeight: height - own.top - own.bottom - (choices.titleSize === 'besar' ? titleRoom : 0),
    choices,
    ...(notes && { notes }),
    ...(signing && { signing }),
  }
}
