import { useCallback, useState } from 'react'

interface Chosen {
  of: string
  ids: readonly number[]
}

/** What was chosen in the list of an address stays with that address in the history of the window. */
function rememberedOf(name: string): ReadonlySet<number> {
  const { chosen } = (window.history.state ?? {}) as { chosen?: Chosen }
  return new Set(chosen?.of === name ? chosen.ids : [])
}

/**
 * The rows that are chosen in a list. Whoever comes back to it finds them chosen; whoever goes there anew chooses anew.
 * @param name of the list and of what it shows: with another one nothing is chosen
 */
export function useChosen(name: string): [ReadonlySet<number>, (ids: ReadonlySet<number>) => void] {
  const [state, setState] = useState(() => ({ name, ids: rememberedOf(name) }))
  const now = state.name === name ? state : { name, ids: rememberedOf(name) }
  if (now !== state) setState(now)
  const choose = useCallback(
    (ids: ReadonlySet<number>) => {
      const chosen: Chosen = { of: name, ids: [...ids] }
      window.history.replaceState({ ...(window.history.state as object | null), chosen }, '')
      setState({ name, ids })
    },
    [name],
  )
  return [now.ids, choose]
}

/** The chosen rows in the order in which the list shows them; those that a filter hides come last. */
export function chosenInOrder(listed: readonly number[], chosen: ReadonlySet<number>): number[] {
  const shown = listed.filter((id) => chosen.has(id))
  const seen = new Set(shown)
  return [...shown, ...[...chosen].filter((id) => !seen.has(id))]
}
