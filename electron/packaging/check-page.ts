import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onePage } from './one-page.ts'

/**
 * `npm run check-page`: the page by which anybody verifies the codes of an office, as one HTML file without the office's
 * keys. It is kept in `resources/` like the form for phones.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = join(root, 'renderer/issued/check')

/** Where the page is kept. */
export const checkPageFile = join(root, 'resources/proof/check.html')

/** The page as it should stand in `resources/`; it looks like the form for phones. */
export const checkPage = (): Promise<string> =>
  onePage({
    sources,
    html: join(sources, 'check.html'),
    css: join(root, 'renderer/phone/form/form.css'),
    target: 'es2020',
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(checkPageFile), { recursive: true })
  writeFileSync(checkPageFile, await checkPage())
}
