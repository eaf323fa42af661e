import { renderDocuments } from './render.ts'
import type { FromRenderer, ToRenderer } from './renderer-host.ts'

/** The process that draws: takes jobs one after the other from whoever started it. */

interface ParentPort {
  on(event: 'message', listen: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

// Electron's utility process talks through `parentPort`, a process forked by Node through itself.
const port = (process as typeof process & { parentPort?: ParentPort }).parentPort

const say = (message: FromRenderer) => {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

let queue = Promise.resolve()

function take(message: ToRenderer): void {
  const { id, job } = message
  queue = queue.then(async () => {
    try {
      const bytes = await renderDocuments(job, (done) => {
        if (done % 10 === 0 || done === job.forms.length) say({ id, kind: 'progress', done })
      })
      say({ id, kind: 'done', bytes, peak: process.memoryUsage.rss() })
    } catch (error) {
      say({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
}

if (port) port.on('message', (event) => take(event.data as ToRenderer))
else {
  process.on('message', (message) => take(message as ToRenderer))
  process.on('disconnect', () => process.exit())
}
