import { hearParent, tellParent } from '../../app/process-port.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { drawForms } from './draw.ts'
import type { FromEngine, ToEngine } from './host.ts'
import type { PrintForm } from './job.ts'
import { writeWhole } from './output.ts'
import { tidy } from './tidy.ts'

/** The process that draws: takes one job after the other from whoever started it, and its forms by and by. */

const say = (message: FromEngine) => tellParent(message)

/** Forms as they arrive; each time some are begun the next are asked for, so that they wait here already. */
class Arriving {
  #waiting: { forms: readonly PrintForm[]; last: boolean }[] = []
  #wake = () => {}

  add(forms: readonly PrintForm[], last: boolean): void {
    this.#waiting.push({ forms, last })
    this.#wake()
  }

  async *read(askForMore: () => void): AsyncGenerator<PrintForm> {
    for (;;) {
      const batch = this.#waiting.shift()
      if (!batch) {
        await new Promise<void>((resolve) => (this.#wake = resolve))
        continue
      }
      if (!batch.last) askForMore()
      yield* batch.forms
      if (batch.last) return
    }
  }
}

/** No more often than anybody can see it. */
const between = 100

let arriving = new Arriving()

async function draw({ path, head, total }: Extract<ToEngine, { kind: 'begin' }>): Promise<void> {
  const forms = (arriving = new Arriving())
  try {
    let told = 0
    const done = await writeWhole(path, async (output) => {
      const { pages } = await drawForms(
        head,
        forms.read(() => say({ kind: 'more' })),
        output,
        (step) => {
          tidy()
          const now = performance.now()
          if (now - told < between && step.done < total) return
          told = now
          say({ kind: 'progress', ...step })
        },
      )
      return { pages, sha256: output.digest().toString('hex'), bytes: output.size }
    })
    say({ kind: 'done', ...done })
  } catch (error) {
    say({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
      refused: error instanceof Refusal,
    })
  }
}

hearParent((heard) => {
  const message = heard as ToEngine
  if (message.kind === 'begin') void draw(message)
  else arriving.add(message.forms, message.last)
})
