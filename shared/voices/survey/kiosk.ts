import { Refusal } from '../../kernel/refusal.ts'
import { textKey } from '../../kernel/text.ts'

/** After so long without a touch the kiosk begins anew; what was answered until then is not stored. */
export const idleSeconds = 60

const shortest = 4

/** Why a word does not lock a kiosk; null where it does. */
export const wordProblem = (word: string): string | null =>
  word.trim().length < shortest
    ? `Kata kunci kiosk paling sedikit ${shortest} huruf atau angka; dengan kata itu kiosk ditinggalkan.`
    : null

/** @throws Refusal for another word than the one that was chosen; capitals do not matter */
export function mustBeKioskWord(typed: string, chosen: string): void {
  if (textKey(typed) !== textKey(chosen))
    throw new Refusal('Kata kunci kiosk salah.', [
      { field: 'Kata kunci', message: 'Kata yang dipilih saat kiosk dimulai.' },
    ])
}
