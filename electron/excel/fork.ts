import { forkProcess, processes } from '../app/own-process.ts'
import type { FromReader, ReaderProcess, ToReader } from './reader.ts'

const last: ReadonlySet<FromReader['kind']> = new Set(['done', 'refused', 'failed'])

/** Starts the process that reads by plain Node: for the preview, the CLI and tests. */
export const forkReader = (): ReaderProcess =>
  forkProcess<ToReader, FromReader>(processes.reader, ({ kind }) => last.has(kind))
