import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Where the parts of a page lie that becomes one HTML file with nothing beside it. */
interface Parts {
  /** The folder with `main.ts`. */
  sources: string
  html: string
  css: string
  /** The oldest language of browsers that it speaks. */
  target: string
}

/** The script of a page as one text. */
async function script({ sources, target }: Parts): Promise<string> {
  const built = await build({
    root: sources,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(sources, 'main.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  })
  const [one] = [built].flat()
  const chunk = one && 'output' in one ? one.output[0] : undefined
  if (!chunk) throw new Error('the page was not built')
  return chunk.code.trim()
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')

/** A page whose policy allows its own script and style, and nothing else; its data are put in later. */
export async function onePage(parts: Parts): Promise<string> {
  const style = textOf(parts.css)
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim()
  const code = await script(parts)
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of the page would end itself')
  const policy = [
    "default-src 'none'",
    `script-src ${hash(code)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return textOf(parts.html)
    .replace('{{policy}}', () => policy)
    .replace('{{style}}', () => style)
    .replace('{{script}}', () => code)
}
