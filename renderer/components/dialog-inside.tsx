import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

/** What is written there is lost with no harm: what is looked for, chosen from a list, or secret. */
const light = '[data-search], [aria-haspopup="listbox"], [readonly], [type="password"]'

const fields = 'input:not([type="hidden"], [type="radio"]:not(:checked)), textarea'
const others = 'button, a[href], [tabindex="0"]'

/** Where one begins: what says so itself, or the first field, or the first thing that can be done. */
function beginningOf(root: HTMLElement): HTMLElement | undefined {
  for (const selector of ['[data-autofocus]', fields, others])
    for (const element of root.querySelectorAll<HTMLElement>(selector))
      if (!element.matches(':disabled') && element.checkVisibility()) return element
  return undefined
}

/**
 * The inside of a window over the page. The window begins in its first field, also when that comes later, and not on
 * the button that closes it.
 * @param typed set to whether something is typed that is lost when the window closes
 */
export function Inside({ typed, children }: { typed: RefObject<() => boolean>; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = root.current
    if (!element) return
    const begin = () => {
      const first = beginningOf(element)
      if (!first || element.contains(document.activeElement)) return
      // The window itself looks for it too, a moment later.
      first.dataset['autofocus'] = ''
      first.focus({ preventScroll: true })
      if (first.matches(fields)) later.disconnect()
    }
    const later = new MutationObserver(begin)
    later.observe(element, { childList: true, subtree: true })
    begin()
    return () => later.disconnect()
  }, [])

  useEffect(() => {
    const element = root.current
    if (!element) return
    const before = new Map<Field, string>()
    const note = ({ target }: Event) => {
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      if (isField && !target.matches(light) && !before.has(target)) before.set(target, target.value)
    }
    element.addEventListener('beforeinput', note)
    typed.current = () => [...before].some(([field, text]) => field.isConnected && field.value !== text)
    return () => {
      element.removeEventListener('beforeinput', note)
      typed.current = () => false
    }
  }, [typed])

  return <div ref={root}>{children}</div>
}
