import type { Content } from 'pdfmake/interfaces'
import { inFonts } from '../glyphs.ts'

/** The number of a letter below its title; nothing before it is issued. @param size of the type, in points */
export const numberLine = (number: string, size: number): Content[] =>
  number === '' ? [] : [{ text: inFonts(`NOMOR: ${number}`, size), alignment: 'center', fontSize: size }]
