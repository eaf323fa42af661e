import { useEffect, useRef } from 'react'

/**
 * Whether the mouse is held since it was pressed on a cell. Pressed elsewhere it marks text, also when it comes over
 * the table; and columns that move under it are not crossed by it.
 * @param columns those of the table; the same array as long as they are the same
 */
export function usePress(columns: readonly string[]) {
  const pressed = useRef<readonly string[] | null>(null)
  useEffect(() => {
    const release = () => {
      pressed.current = null
    }
    window.addEventListener('mouseup', release)
    return () => window.removeEventListener('mouseup', release)
  }, [])
  return {
    begin: () => {
      pressed.current = columns
    },
    draws: () => pressed.current === columns,
  }
}
