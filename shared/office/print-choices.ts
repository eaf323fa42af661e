import { z } from 'zod'

/** Fonts of the forms, as wide as Arial and as Times New Roman. */
export const PrintFont = z.enum(['Arimo', 'Tinos'])
export type PrintFont = z.infer<typeof PrintFont>

/** What an office chooses about the looks of its forms where the sources differ; frozen with a signed paper. */
export const PrintChoices = z.strictObject({
  /** Millimetres left free on the side on which the sheets are bound: left, on landscape sheets above. */
  binding: z.number().int().min(12, 'Isi 12 sampai 30 mm.').max(30, 'Isi 12 sampai 30 mm.'),
  /** "PANGKAT/GOL RUANG", or with a dot after the abbreviation. */
  pangkatSpelling: z.enum(['GOL RUANG', 'GOL. RUANG']),
  /** The fifth line of who is appraised and who appraises: the unit, or the agency. */
  fifthLine: z.enum(['UNIT KERJA', 'INSTANSI']),
  /** What the Perjanjian Kinerja calls the second party. */
  superiorWord: z.enum(['atasan', 'atasan langsung']),
  /** 8 points, or 9, for the tables of the forms. */
  typeSize: z.enum(['biasa', 'besar']),
  printFont: PrintFont,
  /** Of the titles, two points larger; of the foot, one. Papers that do not say have the usual ones. */
  titleSize: z.enum(['biasa', 'besar']).optional(),
  footSize: z.enum(['biasa', 'besar']).optional(),
})
export type PrintChoices = z.infer<typeof PrintChoices>

/** How an office prints until it chooses. */
export const defaultChoices: PrintChoices = {
  binding: 20,
  pangkatSpelling: 'GOL RUANG',
  fifthLine: 'UNIT KERJA',
  superiorWord: 'atasan',
  typeSize: 'biasa',
  printFont: 'Arimo',
}

/** How papers look that were signed before an office could choose. */
export const formerChoices: PrintChoices = { ...defaultChoices, binding: 12 }

/** The choices about prints among other settings. */
export const choicesOf = (settings: PrintChoices): PrintChoices => ({
  binding: settings.binding,
  pangkatSpelling: settings.pangkatSpelling,
  fifthLine: settings.fifthLine,
  superiorWord: settings.superiorWord,
  typeSize: settings.typeSize,
  printFont: settings.printFont,
  ...(settings.titleSize === 'besar' ? { titleSize: settings.titleSize } : {}),
  ...(settings.footSize === 'besar' ? { footSize: settings.footSize } : {}),
})
