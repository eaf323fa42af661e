import { loadLetters } from '../load-letters.ts'

export const load = loadLetters('keterangan')
