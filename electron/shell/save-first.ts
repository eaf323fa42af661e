import type { BrowserWindow } from 'electron'
import { leaves } from './leave.ts'

/** A page that has not answered by then, in milliseconds, is asked about, not waited for. */
const patience = 5000
/** A page that asks somebody says so at once. */
const moment = 500

/**
 * What became of what is being typed in the page; `stays` where the page has asked and is not to be left, `silent` where
 * it says nothing.
 */
export type Saved = 'stored' | 'refused' | 'stays' | 'silent'

const byWord: ReadonlyMap<unknown, Saved> = new Map<unknown, Saved>([
  [true, 'stored'],
  ['stays', 'stays'],
])

/** @returns undefined when it takes longer */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), milliseconds)
  const first = await Promise.race([answer, late])
  clearTimeout(timer)
  return first
}

/**
 * Has the page store what is still being typed in it.
 * @param asks whether the page may ask what becomes of a form that waits; who is asked has all the time
 * @returns `stored` also where there is no page that could have anything to store
 */
export async function savePage(window: BrowserWindow, asks = true): Promise<Saved> {
  const contents = window.webContents
  // A script for a page that is not there yet waits for it, perhaps for ever.
  if (contents.isCrashed() || contents.isLoadingMainFrame() || contents.getURL() === '') return 'stored'
  const saved = contents.executeJavaScript(`window.kinerjaSave?.(${asks}) ?? true`).then(
    (word: unknown): Saved => byWord.get(word) ?? 'refused',
    // The page has gone while it was asked.
    (): Saved => (window.isDestroyed() || contents.isCrashed() ? 'stored' : 'refused'),
  )
  for (;;) {
    const known = await within(patience, saved)
    if (known !== undefined) return known
    const asking: Promise<unknown> = contents.executeJavaScript('window.kinerjaAsks === true')
    // A page that hangs asks nobody.
    if (
      (await within(
        moment,
        asking.catch(() => false),
      )) !== true
    )
      return 'silent'
  }
}

/** Whether the page may be left: what is typed in it is stored, or the user gives up what could not be. */
export async function mayLeave(window: BrowserWindow): Promise<boolean> {
  const saved = await savePage(window)
  if (saved === 'stored' || window.isDestroyed()) return true
  return saved !== 'stays' && leaves(window, saved)
}

/**
 * A window closes only when its page may be left.
 * @param isBusy while this holds nobody leaves, since what is done can't be called off; the page says so
 */
export function saveBeforeClosing(window: BrowserWindow, isBusy: () => boolean): void {
  let stored = false
  let asking = false
  window.on('close', (event) => {
    if (stored) return
    event.preventDefault()
    if (asking || isBusy()) return
    asking = true
    void mayLeave(window).then((may) => {
      asking = false
      if (!may || window.isDestroyed()) return
      stored = true
      window.close()
    })
  })
}
