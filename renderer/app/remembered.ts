import { useCallback, useState } from 'react'

const prefix = 'kinerja.'

function stored<T>(key: string, initial: T): T {
  try {
    const text = window.localStorage.getItem(prefix + key)
    return text === null ? initial : (JSON.parse(text) as T)
  } catch {
    return initial
  }
}

/** State that is the same again after leaving the page or closing the application: filters, sorting, columns. */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => stored(key, initial))
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
  return [value, set]
}
