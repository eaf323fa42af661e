const depth = 30

/**
 * Focus is never lost: when the thing that has it goes away (a dialog closes, a row is deleted, a page is left), it
 * returns to the last thing that had it before and is still there, or to the page itself.
 */
export function keepFocus(): void {
  const past: HTMLElement[] = []
  let waiting = false

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === past.at(-1)) return
    past.push(target)
    if (past.length > depth) past.shift()
  })

  const restore = () => {
    waiting = false
    // Whoever clicks beside everything wants no focus; only what went away is missed.
    if (document.activeElement !== document.body || past.at(-1)?.isConnected !== false) return
    // Nothing behind an open dialog.
    const within = document.querySelector<HTMLElement>('[aria-modal="true"]') ?? document.body
    while (past.length > 0) {
      const last = past.pop()
      if (!last?.isConnected || !within.contains(last) || !last.checkVisibility()) continue
      last.focus({ preventScroll: true })
      if (document.activeElement === last) return
    }
    within.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }

  // After whatever removed it has put the focus elsewhere itself, as tables and dialogs do.
  new MutationObserver(() => {
    if (waiting || past.at(-1)?.isConnected !== false) return
    waiting = true
    window.setTimeout(restore, 80)
  }).observe(document.body, { childList: true, subtree: true })
}
