import { useCallback, useState } from 'react'
import { ownHistory } from './own-history.ts'
import { paths } from './paths.ts'

/**
 * For how long, and where, something is remembered: in this office, also when the application is closed; in this
 * office until the application is closed; on this computer, whatever office is open.
 */
type Memory = 'office' | 'start' | 'computer'

const prefix = 'kinerja.'
const present = `${prefix}office`

/** The office that is open, as an opaque name. */
let office = ''

const keyOf = (key: string, memory: Memory): string =>
  memory === 'computer' ? prefix + key : `${prefix}${office}.${key}`

const storageOf = (memory: Memory): Storage =>
  memory === 'start' ? window.sessionStorage : window.localStorage

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

function write(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text)
  } catch {
    // Full or forbidden storage costs only the memory of a filter.
  }
}

function stored(key: string, memory: Memory): unknown {
  const text = read(storageOf(memory), keyOf(key, memory))
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Said before the pages of an office are shown, and when there is none: filters, periods and panels are that office's
 * own, and so is the address. One that was opened by now begins at Beranda, never on a page of the one before.
 * @param opened its opaque name; null where none is open
 */
export function rememberFor(opened: string | null): void {
  office = opened ?? ''
  ownHistory(office)
  const former = read(window.sessionStorage, present)
  if (former === office) return
  write(window.sessionStorage, present, office)
  // A page that begins with an address, as a second window does, stays there.
  if (former === null || window.location.hash.startsWith(`#${paths.help}`)) return
  window.location.hash = paths.home
}

/**
 * State that is the same again after leaving the page or closing the application: filters, sorting, columns.
 * @param initial holds until something is chosen, and may change until then
 */
export function useRemembered<T>(
  key: string,
  initial: T,
  memory: Memory = 'office',
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => stored(key, memory) as T | undefined)
  const set = useCallback(
    (next: T) => {
      setValue(next)
      write(storageOf(memory), keyOf(key, memory), JSON.stringify(next))
    },
    [key, memory],
  )
  return [value === undefined ? initial : value, set]
}
