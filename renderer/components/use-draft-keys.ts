import { useHotkeys } from '@mantine/hooks'
import { useOpenHelp } from '../app/open-help.ts'

/** The keys of a page that is written in: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y go through its steps. */
export function useDraftKeys(
  { undo, redo }: { undo: () => void; redo: () => void },
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
  const reading = useOpenHelp() !== null
  const step = (act: () => void) => () => {
    if (!asking && !reading) act()
  }
  useHotkeys(
    [
      ['mod+Z', step(undo)],
      ['mod+shift+Z', step(redo)],
      ['mod+Y', step(redo)],
    ],
    inFields ? [] : undefined,
  )
}
