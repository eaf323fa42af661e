import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * `npm run phone-form`: the report form for phones as one HTML file without its data. It is kept in `resources/`, so that
 * the application, the command line and the tests use the same one without building it.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = join(root, 'renderer/phone/form')

/** Where the form is kept. */
export const phoneFormFile = join(root, 'resources/phone/form.html')

/** The script of the form as one text, in the language of browsers of 2017. */
async function script(): Promise<string> {
  const built = await build({
    root: sources,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2017',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(sources, 'main.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  })
  const [one] = [built].flat()
  const chunk = one && 'output' in one ? one.output[0] : undefined
  if (!chunk) throw new Error('the form was not built')
  return chunk.code.trim()
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The form as it should stand in `resources/`. */
export async function phoneForm(): Promise<string> {
  const text = (name: string) => readFileSync(join(sources, name), 'utf8').replaceAll('\r\n', '\n')
  const style = text('form.css')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim()
  const code = await script()
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of the form would end itself')
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return text('form.html')
    .replace('{{policy}}', () => policy)
    .replace('{{style}}', () => style)
    .replace('{{script}}', () => code)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(phoneFormFile), { recursive: true })
  writeFileSync(phoneFormFile, await phoneForm())
}
