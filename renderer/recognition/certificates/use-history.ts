import { useCallback, useState } from 'react'

const mostSteps = 100

interface History<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
  /** What is changed by steps of the same name in a row is one step. */
  kind: string
}

/**
 * A value with the steps that led to it.
 * @param start with which it begins
 */
export function useHistory<T>(start: T) {
  const [{ past, now, future }, setHistory] = useState<History<T>>({
    past: [],
    now: start,
    future: [],
    kind: '',
  })
  const set = useCallback(
    (next: T, kind = '') =>
      setHistory((before) => ({
        past:
          kind !== '' && kind === before.kind
            ? before.past
            : [...before.past.slice(-(mostSteps - 1)), before.now],
        now: next,
        future: [],
        kind,
      })),
    [],
  )
  const undo = useCallback(
    () =>
      setHistory((before) => {
        const former = before.past.at(-1)
        return former === undefined
          ? before
          : {
              past: before.past.slice(0, -1),
              now: former,
              future: [before.now, ...before.future],
              kind: '',
            }
      }),
    [],
  )
  const redo = useCallback(
    () =>
      setHistory((before) => {
        const [next, ...rest] = before.future
        return next === undefined
          ? before
          : { past: [...before.past, before.now], now: next, future: rest, kind: '' }
      }),
    [],
  )
  return { now, set, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 }
}
