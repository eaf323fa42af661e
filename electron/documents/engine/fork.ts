import { forkProcess, processes } from '../../app/own-process.ts'
import type { EngineProcess, FromEngine, ToEngine } from './host.ts'

/** Starts the drawing process by plain Node: for the preview, the CLI and tests. */
export const forkEngine = (): EngineProcess =>
  forkProcess<ToEngine, FromEngine>(processes.engine, ({ kind }) => kind === 'done' || kind === 'failed')
