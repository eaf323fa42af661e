import { useRef, useState } from 'react'

type Actions = Readonly<Record<string, (...given: never[]) => unknown>>

/**
 * The same functions each time, which do what those of the latest rendering do: what is handed them is not drawn anew
 * because of them.
 * @param actions the same names each time; not to be called while rendering
 */
export function useStable<T extends { [K in keyof T]: Actions[string] }>(actions: T): T {
  const latest = useRef(actions)
  latest.current = actions
  const [stable] = useState(
    () =>
      Object.fromEntries(
        (Object.keys(actions) as (keyof T & string)[]).map((name) => [
          name,
          (...given: never[]) => latest.current[name](...given),
        ]),
      ) as unknown as T,
  )
  return stable
}
