import { type RefObject, useEffect, useRef } from 'react'

/** So long the list of a page is waited for, in milliseconds. */
const longest = 20_000

let waiting: (() => void) | null = null

/**
 * Puts the keyboard into a page: into its list, as soon as that is there and nobody has gone elsewhere meanwhile, and
 * until then, or where there is none, into the page itself.
 */
function enterPage(main: HTMLElement): void {
  waiting?.()
  main.focus({ preventScroll: true })
  const enter = (): boolean => {
    const list = main.querySelector<HTMLElement>('.kk-table[role="grid"], [data-enters]')
    list?.focus({ preventScroll: true })
    return list !== null
  }
  if (enter()) return
  const watcher = new MutationObserver(() => {
    if (document.activeElement !== main || enter()) stop()
  })
  const timer = window.setTimeout(stop, longest)
  function stop() {
    watcher.disconnect()
    window.clearTimeout(timer)
    waiting = null
  }
  watcher.observe(main, { childList: true, subtree: true })
  waiting = stop
}

/**
 * Whoever goes to another page by the menu, or by something that went away with the former page, is in the new one with
 * the keyboard.
 * @param page what names the page that is shown
 * @returns does the same for the page that is shown already
 */
export function useEnteringPage(main: RefObject<HTMLElement | null>, page: string): () => void {
  const known = useRef(page)
  useEffect(() => {
    if (known.current === page) return
    known.current = page
    const at = document.activeElement
    // What has taken the focus in the new page keeps it.
    if (at === null || at === document.body || at === main.current || at.closest('.kk-nav') !== null)
      if (main.current) enterPage(main.current)
  }, [main, page])
  return () => {
    if (main.current) enterPage(main.current)
  }
}
