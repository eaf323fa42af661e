import { parentPort, workerData } from 'node:worker_threads'
import { run, type Task, type Told } from './tasks.ts'

/** Does one piece of long work on files in a thread of its own, and tells what came of it. */
const tell = (told: Told): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(told)
const answer = await run(workerData as Task, (progress) => tell({ progress }))
tell({ answer })
