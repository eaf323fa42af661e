import type { CDPSession, Page } from 'playwright-core'

/** What runs inside the page: it knows when the page was last painted anew and what is still asked for. */
function install(): void {
  const state = { pending: 0, painted: 0, keys: [] as number[] }
  Reflect.set(window, 'benchState', state)
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', then)
      port1.start()
      port2.postMessage(null)
    })
  const fetch = window.fetch.bind(window)
  window.fetch = async (...request) => {
    state.pending += 1
    try {
      return await fetch(...request)
    } finally {
      state.pending -= 1
    }
  }
  window.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => afterPaint(() => (state.painted = performance.now()))).observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    })
  })
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => afterPaint(() => state.keys.push(performance.now() - timeStamp)),
    true,
  )
}

interface State {
  pending: number
  painted: number
  keys: number[]
}

/** A page on a computer as slow as those of 2014, and what can be measured on it. */
export class OldPc {
  readonly page: Page
  readonly #devtools: CDPSession
  #answered = 0

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page
    this.#devtools = devtools
    const asked = new Set<string>()
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (new URL(request.url).pathname.startsWith('/rpc/')) asked.add(requestId)
    })
    devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
      if (asked.has(requestId)) this.#answered += dataLength
    })
  }

  /** @param page not opened yet. @param slowdown how many times slower than this computer */
  static async take(page: Page, slowdown: number): Promise<OldPc> {
    await page.addInitScript(install)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Network.enable')
    // The time of its own processor: what else this computer does is not in it.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const own = new OldPc(page, devtools)
    await own.slow(slowdown)
    return own
  }

  async slow(slowdown: number): Promise<void> {
    await this.#devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  }

  /** What the page's own thread has worked so far, in milliseconds; slowed, it is longer by as much. */
  async #worked(): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }

  /**
   * Does something and waits until `wanted` is there, the page asks for nothing and has not changed for half a second.
   * @returns until it was painted the last time, and what the page itself worked, in milliseconds; and what the
   *   procedures answered, in bytes
   */
  async complete(
    act: () => Promise<unknown>,
    wanted = 'main h1',
  ): Promise<{ time: number; work: number; bytes: number }> {
    const before = this.#answered
    const worked = await this.#worked()
    const start = await this.page.evaluate(() => performance.now())
    await act()
    const end = await this.page.evaluate(
      ({ begun, selector }) =>
        new Promise<number>((done, fail) => {
          const look = () => {
            const { pending, painted } = Reflect.get(window, 'benchState') as State
            const quiet = pending === 0 && painted > begun && performance.now() - painted > 500
            if (quiet && document.querySelector(selector)) done(painted)
            else if (performance.now() - begun > 60_000)
              fail(
                new Error(`${window.location.hash} was not complete: ${pending} pending, ${painted - begun}`),
              )
            else setTimeout(look, 50)
          }
          look()
        }),
      { begun: start, selector: wanted },
    )
    return { time: end - start, work: (await this.#worked()) - worked, bytes: this.#answered - before }
  }

  /** Goes to a route of the page, where something is to be found. */
  go(route: string, wanted: string): ReturnType<OldPc['complete']> {
    return this.complete(
      () => this.page.evaluate((hash) => void (window.location.hash = hash), route),
      wanted,
    )
  }

  /**
   * Scrolls something some screens a second, downwards and up again.
   * @returns frames per second, and what the page itself worked for each, in milliseconds
   */
  async frames(selector: string): Promise<{ rate: number; work: number }> {
    const worked = await this.#worked()
    const { count, time } = await this.page.evaluate(async (wanted) => {
      const scroller = document.querySelector(wanted)
      if (!scroller) throw new Error(`no ${wanted}`)
      const lasts = 2500
      const reach = Math.min(3600, scroller.scrollHeight - scroller.clientHeight)
      scroller.scrollTop = 0
      await new Promise((later) => setTimeout(later, 300))
      const start = performance.now()
      let count = 0
      await new Promise<void>((done) => {
        const frame = () => {
          const part = (performance.now() - start) / lasts
          if (part >= 1) return done()
          count += 1
          scroller.scrollTop = reach * (part < 0.5 ? 2 * part : 2 - 2 * part)
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      })
      return { count, time: performance.now() - start }
    }, selector)
    return { rate: (count * 1000) / time, work: ((await this.#worked()) - worked) / count }
  }

  /** From each key to its paint, in milliseconds, the middle one. */
  async keys(keys: readonly string[]): Promise<number> {
    await this.page.evaluate(() => ((Reflect.get(window, 'benchState') as State).keys.length = 0))
    for (const key of keys) {
      await this.page.keyboard.press(key)
      await this.page.waitForTimeout(120)
    }
    const times = await this.page.evaluate(() => (Reflect.get(window, 'benchState') as State).keys)
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
  }

  /** Until the first page of a preview is drawn and stays as it is, in milliseconds. */
  async preview(act: () => Promise<unknown>): Promise<number> {
    const start = await this.page.evaluate(() => {
      // What is there from before does not count.
      for (const canvas of document.querySelectorAll('.kk-pdf canvas')) canvas.setAttribute('data-old', '')
      return performance.now()
    })
    await act()
    return this.page.evaluate(
      (begun) =>
        new Promise<number>((done) => {
          const small = document.createElement('canvas')
          small.width = small.height = 24
          const context = small.getContext('2d', { willReadFrequently: true })
          let last = ''
          let since = 0
          const look = () => {
            const canvas = document.querySelector<HTMLCanvasElement>('.kk-pdf canvas:not([data-old])')
            if (canvas && context && canvas.width > 0) {
              context.drawImage(canvas, 0, 0, 24, 24)
              const pixels = context.getImageData(0, 0, 24, 24).data
              const seen = pixels.join()
              const drawn = pixels.some((value, at) => at % 4 === 0 && pixels[at + 3] === 255 && value < 250)
              if (!drawn || seen !== last) since = performance.now()
              else if (performance.now() - since > 300) return done(since - begun)
              last = seen
            }
            setTimeout(look, 30)
          }
          look()
        }),
      start,
    )
  }
}
