import { spelledDay } from '../kernel/spelled-day.ts'
import type { LetterDocument } from './letter.ts'

/**
 * The fixed sentences of the two letters, the same on paper and in Word (tata naskah dinas: Peraturan ANRI 5/2021,
 * Permendagri 1/2023).
 */

const dots = '.'.repeat(40)

/** "Pada hari ini, Senin tanggal … , kami masing-masing:" of a berita acara. */
export const recordBegins = ({ date, at }: Pick<LetterDocument, 'date' | 'at'>): string =>
  `Pada hari ini, ${date === null ? dots : spelledDay(date)}${at.trim() === '' ? '' : `, bertempat di ${at.trim()}`}, kami masing-masing:`

export const statementBegins = 'Yang bertanda tangan di bawah ini:'
export const statementNames = 'dengan ini menerangkan bahwa:'

/** Paragraphs as somebody has typed them, one a line. */
export const paragraphsOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || [])
