import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { startEngine } from '../../electron/shell/own-process.ts'
import { temporaryFolder } from '../temporary.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

/** Starts a drawing process of this text. @returns what was reported when it has ended */
async function run(text: string): Promise<unknown[]> {
  const file = join(temporaryFolder(), 'engine-process.mjs')
  writeFileSync(file, text)
  const reports: unknown[] = []
  const child = startEngine(file, (error) => reports.push(error))
  await new Promise<void>((resolve) => child.onExit(() => resolve()))
  return reports
}

describe('the drawing process', () => {
  it('says in the log why it could not live', async () => {
    const reports = await run('throw new TypeError("no such font")')
    expect(reports).toEqual([new Error('drawing process ended with 1: TypeError: no such font')])
  })

  it('says nothing when it ends as it should', async () => {
    expect(await run('console.error("a word of warning")')).toEqual([])
  })
})
