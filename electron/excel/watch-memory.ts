import { Worker } from 'node:worker_threads'

const source = `
  const { workerData } = require('node:worker_threads')
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
  }, 50)
`

/**
 * Ends this process as soon as it has grown too large, also in the middle of a computation: from a thread of its own.
 * @param most bytes by which it may grow
 */
export function watchMemory(most: number): void {
  const watch = new Worker(source, { eval: true, workerData: process.memoryUsage.rss() + most })
  watch.unref()
}
