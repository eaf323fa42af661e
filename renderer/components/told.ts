import { notifications } from '@mantine/notifications'

/** A note that says what was done: where it was said, and when. */
interface Told {
  at: string
  since: number
  /** Whether it offers a way back, which holds although something else is done. */
  offers: boolean
}

const told = new Map<string, Told>()

const here = (): string => window.location.hash.replace(/^#?\/?/, '/')

/** Within this time, in milliseconds, a note belongs to the act or the page that comes with it, not to the one before. */
const together = 1000

/** A note that goes when it is no longer true of what is on the screen. */
export const remember = (id: string, offers: boolean): void =>
  void told.set(id, { at: here(), since: Date.now(), offers })

/** It was closed. */
export const forget = (id: string): void => void told.delete(id)

function hideThose(are: (note: Told) => boolean): void {
  for (const [id, note] of told) {
    if (Date.now() - note.since < together) {
      // Said on the way to the page on which it stands.
      note.at = here()
      continue
    }
    if (!are(note)) continue
    told.delete(id)
    notifications.hide(id)
  }
}

/** The next act begins: what was said of the one before goes, unless it offers a way back. */
export const hideBeforeAct = (): void => hideThose(({ offers }) => !offers)

/** Another page is shown: what was said elsewhere goes. */
export const hideOfOtherPages = (): void => hideThose(({ at }) => at !== here())

/** Another office is open, or none: nothing that was said holds there. */
export const hideAllTold = (): void => hideThose(() => true)
