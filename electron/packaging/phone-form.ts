import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onePage } from './one-page.ts'

/**
 * `npm run phone-form`: the report form for phones as one HTML file without its data. It is kept in `resources/`, so that
 * the application, the command line and the tests use the same one without building it.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = join(root, 'renderer/phone/form')

/** Where the form is kept. */
export const phoneFormFile = join(root, 'resources/phone/form.html')

/** The form as it should stand in `resources/`, in the language of browsers of 2017. */
export const phoneForm = (): Promise<string> =>
  onePage({
    sources,
    html: join(sources, 'form.html'),
    css: join(sources, 'form.css'),
    target: 'es2017',
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(phoneFormFile), { recursive: true })
  writeFileSync(phoneFormFile, await phoneForm())
}
