import { parentPort, workerData } from 'node:worker_threads'
import { run, type Task } from './tasks.ts'

/** Does one piece of long work on files in a thread of its own, and tells what came of it. */
const result = await run(workerData as Task)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(result)
