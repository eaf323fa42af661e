import { forkProcess, processes } from '../../app/own-process.ts'
import type { FromWord, ToWord, WordProcess } from './host.ts'

/** Starts the process that writes Word files by plain Node: for the preview, the CLI and tests. */
export const forkWord = (): WordProcess => forkProcess<ToWord, FromWord>(processes.word, () => true)
