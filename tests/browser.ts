import chromiumPackage from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Drawing in software by way of a graphics processor in software takes twice as long as drawing at once. */
const drawing = /^--(?:use-gl|use-angle|in-process-gpu|ignore-gpu-blocklist|enable-unsafe-swiftshader)/
const oneProcess = /^--(?:single-process|no-zygote)$/

/** Headless Chromium out of its npm package, or Edge, which every Windows has; nothing would ask the network. */
export async function launchBrowser(): Promise<Browser> {
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
