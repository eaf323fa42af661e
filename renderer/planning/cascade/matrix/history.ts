import { useMemo, useRef } from 'react'

/** Takes something back. @returns whether it was still to be taken back */
export type Undo = () => boolean

/** What was written into a matrix, so that Ctrl+Z takes it back step by step. */
export interface History {
  /** @param undo what takes back that which is being written; null when nothing came of it */
  add(undo: Promise<Undo | null>): void
  undo(): Promise<void>
}

/** The same undo is offered beside a message and by key, and done once. */
export function once(undo: () => void): Undo {
  let done = false
  return () => {
    if (done) return false
    done = true
    undo()
    return true
  }
}

export function useHistory(): History {
  const steps = useRef<Array<Promise<Undo | null>>>([])
  return useMemo(
    () => ({
      add: (undo) => void steps.current.push(undo),
      undo: async () => {
        for (let step = steps.current.pop(); step; step = steps.current.pop()) if ((await step)?.()) return
      },
    }),
    [],
  )
}
