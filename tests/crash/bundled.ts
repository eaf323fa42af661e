import { onTestFinished } from 'vitest'
import { bundle } from './killing.ts'

/** A script of this folder in one file, for one test. @returns its path */
export async function bundled(name: string): Promise<string> {
  const { script, remove } = await bundle(name)
  onTestFinished(remove)
  return script
}
