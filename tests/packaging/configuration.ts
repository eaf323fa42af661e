import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

// electron-builder's own libraries, which come without types.
const require = createRequire(import.meta.url)
const yaml: { load(text: string): unknown } = require('js-yaml')

/** electron-builder.yml as electron-builder reads it. */
export const configuration = (): unknown =>
  yaml.load(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8'))
