import { useHotkeys } from '@mantine/hooks'

/** The keys of a page that is written in: Ctrl+S saves; Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y go through its steps. */
export function useDraftKeys(
  { flush, undo, redo }: { flush: () => Promise<boolean>; undo: () => void; redo: () => void },
  {
    asking,
    inFields,
  }: {
    /** While something is asked in a dialog, the page behind it stays as it is. */
    asking: boolean
    /** Whether the steps are those of the fields too; otherwise a field that is written in has an undo of its own. */
    inFields: boolean
  },
): void {
  const save = () => {
    void flush()
  }
  const step = (act: () => void) => () => {
    if (!asking) act()
  }
  useHotkeys([['mod+S', save]], [])
  useHotkeys(
    [
      ['mod+Z', step(undo)],
      ['mod+shift+Z', step(redo)],
      ['mod+Y', step(redo)],
    ],
    inFields ? [] : undefined,
  )
}
