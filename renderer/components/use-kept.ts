import { useCallback, useState } from 'react'

const kept = new Map<string, unknown>()

/**
 * A state of a form that outlives its page: who leaves without saving finds it again, until it is forgotten or the
 * application is closed.
 * @param key of the form and of what it starts from, so that nothing older comes back over something newer; with
 *   another key the form begins anew
 */
export function useKept<T>(key: string, initial: T) {
  const start = () => (kept.has(key) ? (kept.get(key) as T) : initial)
  const [state, setState] = useState(() => ({ key, value: start() }))
  const now = state.key === key ? state : { key, value: start() }
  if (now !== state) setState(now)
  const set = useCallback(
    (value: T) => {
      kept.set(key, value)
      setState({ key, value })
    },
    [key],
  )
  const forget = useCallback(() => void kept.delete(key), [key])
  return { value: now.value, set, forget }
}
