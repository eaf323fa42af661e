import { useSyncExternalStore } from 'react'

/** In the history of the window: a record is shown beside its list, and not on a page of its own. */
const isBeside = (): boolean => Boolean((window.history.state as { beside?: boolean } | null)?.beside)

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}

/** Whether the record of the present address was opened beside its list; a link to it opens its own page. */
export const useBeside = (): boolean => useSyncExternalStore(subscribe, isBeside)

/** What `navigate` is given to open a record beside its list; what the list has remembered stays. */
export const besideState = (): object => ({ ...(window.history.state as object | null), beside: true })
