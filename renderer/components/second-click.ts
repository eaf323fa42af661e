/** As long as Windows waits for the second click of a double click, in milliseconds. */
const doubleClick = 500

/**
 * A row opens with the first click. Whoever clicks it twice, as in the Explorer, would hit what has come under the
 * pointer meanwhile: mark its word, or press its button. This second click does nothing.
 */
export function swallowSecondClick(): void {
  const swallow = (event: MouseEvent) => {
    if (event.detail < 2) return
    event.preventDefault()
    event.stopPropagation()
  }
  const kinds = ['mousedown', 'click', 'dblclick'] as const
  for (const kind of kinds) document.addEventListener(kind, swallow, { capture: true })
  window.setTimeout(() => {
    for (const kind of kinds) document.removeEventListener(kind, swallow, { capture: true })
  }, doubleClick)
}
