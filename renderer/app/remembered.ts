import { useCallback, useState } from 'react'

const prefix = 'kinerja.'

function stored(key: string): unknown {
  try {
    const text = window.localStorage.getItem(prefix + key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * State that is the same again after leaving the page or closing the application: filters, sorting, columns.
 * @param initial holds until something is chosen, and may change until then
 */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => stored(key) as T | undefined)
  const set = useCallback(
    (next: T) => {
      setValue(next)
      try {
        window.localStorage.setItem(prefix + key, JSON.stringify(next))
      } catch {
        // Full or forbidden storage costs only the memory of a filter.
      }
    },
    [key],
  )
  return [value === undefined ? initial : value, set]
}
