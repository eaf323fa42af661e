import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PhoneForm } from '../../shared/phone/form.ts'

let template: string | null = null

/** The form without its data, beside the sources as beside the built application. */
function load(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const file = join(at, 'resources', 'phone', 'form.html')
    if (existsSync(file)) return readFileSync(file, 'utf8')
    if (at === dirname(at)) throw new Error('resources/phone/form.html is missing')
  }
}

/**
 * JSON that may stand inside of a script element: nothing in it ends the element or begins a comment, and no letter ends
 * a line of JavaScript.
 */
export const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
const asHtml = (text: string): string => text.replace(/[<>&"]/g, (letter) => entities[letter] ?? letter)

/** A form as one file that needs nothing beside it. @param title as the browser shows it */
export function formFile(form: PhoneForm, title: string): string {
  template ??= load()
  // By functions: what stands in a name is no pattern.
  return template.replace('{{title}}', () => asHtml(title)).replace('{{form}}', () => embedded(form))
}
