import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

// electron-builder's own libraries, which come without types.
const require = createRequire(import.meta.url)
const yaml: { load(text: string): unknown } = require('js-yaml')

/** A YAML file of the project, as electron-builder reads it. @param path from the top of the project */
export const readYaml = (...path: string[]): unknown => yaml.load(readFileSync(join(root, ...path), 'utf8'))

export const configuration = (): unknown => readYaml('electron-builder.yml')
