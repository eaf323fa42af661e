import type { Progress } from '../kernel/progress.ts'

/** What takes long about a copy of an office, in the words of the clerk. */
export const copyWork = {
  waiting: 'Menunggu giliran',
  copying: 'Menyalin kantor',
  checking: 'Memeriksa salinan',
  evidence: 'Menyalin bukti dukung',
} as const

/**
 * How far such work is: "Memeriksa salinan … 40 %".
 * @param percent 0 to 100; null where nobody can tell
 */
export const copyProgress = (work: keyof typeof copyWork, percent: number | null): Progress => ({
  done: percent ?? 0,
  total: 100,
  label: `${copyWork[work]} …${percent === null ? '' : ` ${percent} %`}`,
})

/** The steps of putting a copy in the place of an office. */
export type RestoreStep = 'bring' | 'check' | 'keep' | 'open'

const steps: ReadonlyArray<readonly [step: RestoreStep, words: string]> = [
  ['bring', 'menyalin cadangan'],
  ['check', 'memeriksa seluruh isinya'],
  ['keep', 'mencadangkan kantor yang sekarang'],
  ['open', 'membuka kantor yang dipulihkan'],
]

/**
 * How far a restoration is.
 * @param percent of the step, 0 to 100
 */
export function restoreProgress(step: RestoreStep, percent = 0): Progress {
  const at = steps.findIndex(([name]) => name === step)
  const words = `${steps[at]?.[1] ?? ''}${percent > 0 ? ` … ${percent} %` : ''}`
  return {
    done: 100 * at + percent,
    total: 100 * steps.length,
    label: `Memulihkan kantor: langkah ${at + 1} dari ${steps.length}, ${words}`,
  }
}
