import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckPage } from '../../shared/issued/check-page.ts'
import { embedded } from '../phone/template.ts'

let template: string | null = null

/** The page without its data, beside the sources as beside the built application. */
function load(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const file = join(at, 'resources', 'proof', 'check.html')
    if (existsSync(file)) return readFileSync(file, 'utf8')
    if (at === dirname(at)) throw new Error('resources/proof/check.html is missing')
  }
}

/** The page by which anybody verifies codes of an office: one file that needs nothing beside it. */
export function checkPageFile(data: CheckPage): string {
  template ??= load()
  // By a function: what stands in a name is no pattern.
  return template.replace('{{office}}', () => embedded(data))
}
