import { rmSync } from 'node:fs'
import { app, type BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepAltForPage } from '../../electron/shell/alt-key.ts'
import { spareGraphics } from '../../electron/shell/graphics.ts'
import * as standIn from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

describe('the Alt key', () => {
  /** Presses and releases keys: `+Alt` down, `-Alt` up. @returns which of them the menu bar does not see */
  const keptFromMenu = (...keys: string[]) => {
    const window = new standIn.BrowserWindow({})
    keepAltForPage(window as unknown as BrowserWindow)
    let alt = false
    return keys.filter((each) => {
      const key = each.slice(1)
      const type = each.startsWith('+') ? 'keyDown' : 'keyUp'
      if (key === 'Alt') alt = type === 'keyDown'
      const event = new standIn.StandInEvent()
      window.webContents.emit('before-input-event', event, { type, key, alt })
      return event.defaultPrevented
    })
  }

  it('does not call the menu when it was pressed for the page, whichever key is released first', () => {
    expect(keptFromMenu('+Alt', '+ArrowUp', '-Alt', '-ArrowUp')).toEqual(['-Alt'])
    expect(keptFromMenu('+Alt', '+ArrowUp', '+ArrowUp', '-ArrowUp', '-Alt')).toEqual(['-Alt'])
    expect(keptFromMenu('+Alt', '+Enter', '-Alt')).toEqual(['-Alt'])
  })

  it('calls the menu alone and with a letter', () => {
    expect(keptFromMenu('+Alt', '-Alt')).toEqual([])
    expect(keptFromMenu('+Alt', '+b', '-b', '-Alt')).toEqual([])
    expect(keptFromMenu('+Alt', '+ArrowUp', '-ArrowUp', '-Alt', '+Alt', '-Alt')).toEqual(['-Alt'])
  })
})

describe('the graphics card', () => {
  beforeEach(() => {
    app.removeAllListeners('child-process-gone')
    rmSync(app.getPath('userData'), { recursive: true })
    standIn.app.accelerated = true
  })
  const dies = (type = 'GPU') => standIn.app.emit('child-process-gone', {}, { type, reason: 'crashed' })

  it('is used, and left alone at the next start where its driver died again and again', () => {
    spareGraphics()
    for (let n = 0; n < 3; n++) dies('Utility')
    dies()
    dies()
    spareGraphics()
    expect(standIn.app.accelerated).toBe(true)
    dies()
    spareGraphics()
    expect(standIn.app.accelerated).toBe(false)
  })

  it('gets another chance with another version', () => {
    spareGraphics()
    for (let n = 0; n < 3; n++) dies()
    vi.spyOn(app, 'getVersion').mockReturnValue('9.9.9')
    spareGraphics()
    expect(standIn.app.accelerated).toBe(true)
    vi.restoreAllMocks()
  })
})
