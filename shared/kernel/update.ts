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
 * @param number of the step that begins now, from 1
 */
export const updateProgress = (step: UpdateStep, number: number, total: number): Progress => ({
  done: number - 1,
  total,
  label: `Memperbarui berkas kantor: langkah ${number} dari ${total}, ${words[step]}`,
})
