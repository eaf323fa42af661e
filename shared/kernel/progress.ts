import { z } from 'zod'

/** How far long work is: `label` says it in words, e.g. "3 dari 45 dokumen". */
export const Progress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  label: z.string(),
})
export type Progress = z.infer<typeof Progress>

/** Work of which less was done by then says nothing about how long the rest will take. */
const tooSoon = 4000

/**
 * How long the rest of some work takes, if it goes on as until now.
 * @param elapsed since it began, in milliseconds
 * @returns e.g. "sisa kira-kira 2 menit"; null where it is too soon to say, or nothing is left
 */
export function timeLeft({ done, total }: Pick<Progress, 'done' | 'total'>, elapsed: number): string | null {
  if (done <= 0 || done >= total || elapsed < tooSoon) return null
  const seconds = ((total - done) * elapsed) / done / 1000
  if (seconds < 50) return `sisa kira-kira ${Math.max(5, Math.ceil(seconds / 10) * 10)} detik`
  return `sisa kira-kira ${Math.ceil(seconds / 60)} menit`
}
