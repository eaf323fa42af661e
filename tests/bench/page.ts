import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ensureBuilt } from '../../electron/start/build.ts'
import { report } from './measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The scripts that index.html names, and all that they import; what is imported only when needed is left out. */
function initialScripts(page: string): Map<string, Buffer> {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const found = new Map<string, Buffer>()
  const visit = (file: string) => {
    if (found.has(file)) return
    const bytes = readFileSync(file)
    found.set(file, bytes)
    // In what is built, `import"./x.js"` and `import{...}from"./x.js"`; `import("./x.js")` is the lazy one.
    for (const [, path = ''] of bytes.toString().matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+\.js)["'`]/g))
      visit(resolve(dirname(file), path))
  }
  for (const [, path = ''] of html.matchAll(
    /<(?:script|link rel="modulepreload")[^>]+(?:src|href)="([^"]+)"/g,
  ))
    visit(join(page, path))
  return found
}

/** How much JavaScript the page needs before it shows anything. */
export async function measurePage(): Promise<void> {
  if (!ensureBuilt(root, 'renderer')) throw new Error('the page could not be built')
  const scripts = [...initialScripts(join(root, 'out', 'page')).values()]
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  report({
    measure: 'initial JavaScript of the page, gzipped',
    value: sum(scripts.map((bytes) => gzipSync(bytes).length)) / 1000,
    unit: 'kB',
    yardstick: 'the same, not compressed',
    yardstickValue: sum(scripts.map((bytes) => bytes.length)) / 1000,
    aim: { of: 'value', is: 'at most', limit: 300 },
  })
}
