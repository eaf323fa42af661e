import { setTimeout } from 'node:timers/promises'
import chromiumPackage from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Drawing in software by way of a graphics processor in software takes twice as long as drawing at once. */
const drawing = /^--(?:use-gl|use-angle|in-process-gpu|ignore-gpu-blocklist|enable-unsafe-swiftshader)/
const oneProcess = /^--(?:single-process|no-zygote)$/

/** So often it is looked whether another process has unpacked the browser, and for so long, in milliseconds. */
const unpacking = { every: 250, most: 120_000 }

/** Headless Chromium out of its npm package, or Edge, which every Windows has; nothing would ask the network. */
export async function launchBrowser(): Promise<Browser> {
  for (const began = Date.now(); ; await setTimeout(unpacking.every))
    try {
      return await launch()
    } catch (error) {
      // The first who asks unpacks it; until that is done it can't be started by anybody.
      if (!/ETXTBSY/.test(String(error)) || Date.now() - began > unpacking.most) throw error
    }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    ...(process.platform === 'win32'
      ? { channel: 'msedge' }
      : { executablePath: await chromiumPackage.executablePath() }),
    args: [
      ...chromiumPackage.args.filter((flag) => !oneProcess.test(flag) && !drawing.test(flag)),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
    headless: true,
  })
}
