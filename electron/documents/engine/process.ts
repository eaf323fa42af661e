import { drawDocuments } from './draw.ts'
import type { FromEngine, ToEngine } from './host.ts'

/** The process that draws: takes jobs one after the other from whoever started it. */

interface ParentPort {
  on(event: 'message', listen: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

// Electron's utility process talks through `parentPort`, a process forked by Node through itself.
const port = (process as typeof process & { parentPort?: ParentPort }).parentPort

const say = (message: FromEngine) => {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

let queue = Promise.resolve()

function take(message: ToEngine): void {
  const { id, job } = message
  queue = queue.then(async () => {
    try {
      const bytes = await drawDocuments(job, (done) => {
        if (done % 10 === 0 || done === job.forms.length) say({ id, kind: 'progress', done })
      })
      say({ id, kind: 'done', bytes, peak: process.memoryUsage.rss() })
    } catch (error) {
      say({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
}

if (port) port.on('message', (event) => take(event.data as ToEngine))
else {
  process.on('message', (message) => take(message as ToEngine))
  process.on('disconnect', () => process.exit())
}
