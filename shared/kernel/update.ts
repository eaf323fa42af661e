import { formatNumber } from './numbers.ts'
import type { Progress } from './progress.ts'

/** What an office file of a former version goes through when it is opened. */
export type UpdateStep = 'backup' | 'change' | 'check'

const words: Readonly<Record<UpdateStep, string>> = {
  backup: 'membuat cadangan dan memeriksanya',
  change: 'menyesuaikan susunan berkas',
  check: 'memeriksa hasilnya',
}

/**
 * How far the update of an office file is.
 * @param number of the step that is being made, from 1
 * @param far how far the step itself is, where that is known
 */
export const updateProgress = (step: UpdateStep, number: number, total: number, far = ''): Progress => ({
  done: number - 1,
  total,
  label:
    `Memperbarui berkas kantor: langkah ${number} dari ${total}, ${words[step]}` +
    (far === '' ? '' : `: ${far}`),
})

/** "12.000 dari 150.000 baris". */
export const rowsDone = (done: number, all: number): string =>
  `${formatNumber(done)} dari ${formatNumber(all)} baris`
