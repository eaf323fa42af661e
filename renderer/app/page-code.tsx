import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { PageSkeleton } from '../components/load-gate.tsx'

/** The code of a page or of a heavy part of one, which is read when it is first needed, or before. */
export interface PageCode<P extends object = object> {
  component: ComponentType<P>
  /** Reads the code, so that the page is drawn at once when it is gone to. */
  prepare: () => Promise<void>
}

/**
 * A page whose code is a file of its own. Not React's `lazy`: what has once been suspended is shown 300 ms later than
 * it could be, and what is here already is not to be suspended at all.
 * @param waiting what is shown meanwhile
 */
export function pageCode<P extends object = object>(
  read: () => Promise<{ default: ComponentType<P> }>,
  waiting: ReactNode = <PageSkeleton />,
): PageCode<P> {
  let Known: ComponentType<P> | undefined
  let reading: Promise<void> | undefined
  const prepare = () =>
    (reading ??= read().then(
      (code) => {
        Known = code.default
      },
      (error: unknown) => {
        // The next one to need it tries again.
        reading = undefined
        throw error
      },
    ))
  function Page(props: P) {
    const [, setState] = useState<'reading' | 'known'>(Known ? 'known' : 'reading')
    useEffect(() => {
      if (Known) return
      let gone = false
      const fail = (error: unknown) =>
        setState(() => {
          // Shown by whoever catches the errors of pages.
          throw error
        })
      prepare().then(
        () => !gone && setState('known'),
        (error: unknown) => !gone && fail(error),
      )
      return () => {
        gone = true
      }
    }, [])
    return Known ? <Known {...props} /> : waiting
  }
  return { component: Page, prepare }
}

/**
 * Reads the code of all pages while nobody needs the computer, one after the other.
 * @returns stops it
 */
export function prepareWhenIdle(pages: readonly PageCode[]): () => void {
  let stopped = false
  let waiting = 0
  const idle = () =>
    new Promise<void>((rest) => (waiting = requestIdleCallback(() => rest(), { timeout: 5000 })))
  const readAll = async () => {
    for (const page of pages) {
      await idle()
      if (stopped) return
      // Whoever goes there will be told when it fails.
      await page.prepare().catch(() => {})
    }
  }
  void readAll()
  return () => {
    stopped = true
    cancelIdleCallback(waiting)
  }
}
