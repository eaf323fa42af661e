import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Chromium draws by itself after so many deaths, and begins anew at the next start. */
const deaths = 3

const mark = () => join(app.getPath('userData'), 'tanpa-kartu-grafis')

/** Whether this version has seen the driver die again and again. */
function isSpared(): boolean {
  try {
    return readFileSync(mark(), 'utf8') === app.getVersion()
  } catch {
    return false
  }
}

/**
 * Leaves the graphics card alone on a computer where its driver has died again and again: the window stays blank
 * there. Holds until the next version. Must be called before Electron is ready.
 */
export function spareGraphics(): void {
  if (isSpared()) app.disableHardwareAcceleration()
  let died = 0
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit' || ++died < deaths) return
    try {
      writeFileSync(mark(), app.getVersion())
    } catch {
      // The next start tries the graphics card once more.
    }
  })
}
