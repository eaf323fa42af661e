import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Application } from '../../../electron/app/application.ts'
import { nodeHost } from '../../../electron/app/node-host.ts'
import { insertOffice } from '../../../electron/office/store.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openTestOffice, testOffice } from '../office.ts'

/** An office file that nobody has open. */
async function officeFile(): Promise<string> {
  const { path, close } = await openTestOffice()
  await close()
  return path
}

function newApplication(): Application {
  const application = new Application(nodeHost())
  onTestFinished(() => application.close())
  return application
}

/** Opens and closes a file elsewhere, which nobody can while somebody has it open. */
async function isFree(path: string): Promise<boolean> {
  const elsewhere = newApplication()
  try {
    await elsewhere.open(path)
    await elsewhere.close()
    return true
  } catch {
    return false
  }
}

describe('what opens and closes offices', () => {
  it('is done one after the other when two are opened at once: the last one stays, the first is free', async () => {
    const [first, last] = [await officeFile(), await officeFile()]
    const application = newApplication()
    await Promise.all([application.open(first), application.open(last)])
    expect(application.file.path).toBe(last)
    expect([await isFree(first), await isFree(last)]).toEqual([true, false])
    await application.close()
    expect([await isFree(first), await isFree(last)]).toEqual([true, true])
    expect([first, last].map((path) => existsSync(`${path}-journal`))).toEqual([false, false])
  })

  it('closes what is still being opened', async () => {
    const path = await officeFile()
    const application = newApplication()
    await Promise.all([application.open(path), application.close()])
    expect(application.isOpen).toBe(false)
    expect(await isFree(path)).toBe(true)
  })

  it('is not held up by a file that can not be opened', async () => {
    const path = await officeFile()
    const application = newApplication()
    const missing = application.open(join(temporaryFolder(), 'tidak ada.kinerja'))
    const opened = application.open(path)
    await expect(missing).rejects.toMatchObject({ kind: 'not-found' })
    await opened
    expect(application.file.path).toBe(path)
    expect(application.trouble).toBeNull()
  })

  it('finishes a new office before the next is opened', async () => {
    const path = await officeFile()
    const made = join(temporaryFolder(), 'Baru.kinerja')
    const application = newApplication()
    const operator = { name: 'Pengelola Uji', position: '' }
    await Promise.all([
      application.create(made, (file) =>
        insertOffice(file.db, { ...testOffice, fictional: false }, operator, new Date('2026-01-15T09:00:00')),
      ),
      application.open(path),
    ])
    expect(application.file.path).toBe(path)
    expect(await isFree(made)).toBe(true)
  })
})
