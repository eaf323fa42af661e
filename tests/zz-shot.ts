import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Application } from '../electron/app/application.ts'
import { nodeHost } from '../electron/app/node-host.ts'
import { startPreview } from '../electron/preview.ts'
import { launchBrowser } from './browser.ts'
const now = () => new Date('2026-11-25T10:00:00')
const folder = mkdtempSync(join(tmpdir(), 'cshot-'))
const host = nodeHost({ dataFolder: folder, now })
const application = new Application(host)
copyFileSync('/tmp/t19/coach-demo.kinerja', join(folder, 'a.kinerja'))
await application.open(join(folder, 'a.kinerja'))
const preview = await startPreview(application, '/tmp/t19/coach-page')
const browser = await launchBrowser()
const scheme = process.argv[2] === 'dark' ? 'dark' : 'light'
const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: 'Asia/Jakarta', colorScheme: scheme })
const page = await context.newPage()
page.setDefaultTimeout(20000)
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()))
page.on('pageerror', (e) => console.log('pageerror', e.message))
await page.clock.setFixedTime(now())
await page.goto(preview.address)
const base = new URL('/', page.url()).href
const go = async (route: string) => { await page.goto(`${base}#${route}`); await page.locator('h1').first().waitFor(); await page.waitForTimeout(900) }
const shot = (name: string) => page.screenshot({ path: `/tmp/t19/cshot/${scheme}-${name}.png` })
const steps = await import(process.argv[3] ?? '/tmp/t19/steps.ts')
try { await steps.default({ page, go, shot, application }) } catch (e) { console.log(String(e)); await shot('failed') }
await browser.close(); await preview.close(); await application.close(); process.exit(0)
