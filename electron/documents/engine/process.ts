import { hearParent, tellParent } from '../../app/process-port.ts'
import { drawDocuments } from './draw.ts'
import type { FromEngine, ToEngine } from './host.ts'

/** The process that draws: takes jobs one after the other from whoever started it. */

const say = (message: FromEngine) => tellParent(message)

let queue = Promise.resolve()

function take({ id, job }: ToEngine): void {
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

hearParent((message) => take(message as ToEngine))
