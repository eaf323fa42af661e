import chromiumPackage from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Headless Chromium out of its npm package, or Edge, which every Windows has; nothing would ask the network. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.platform === 'win32'
      ? { channel: 'msedge' }
      : { executablePath: await chromiumPackage.executablePath() }),
    args: [
      ...chromiumPackage.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote'),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
    headless: true,
  })
}
