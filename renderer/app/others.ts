import { useEffect } from 'react'
import { client, queryClient } from './client.ts'
import { beginAnew } from './lock.ts'

const pause = 2500

/**
 * Looks again and again, and when the window gets the focus, whether another window has changed something: what is
 * shown is then read anew. One in which another office was opened begins anew.
 * @param office which one this window shows; null where it shows none
 */
export function useOthers(office: string | null): void {
  useEffect(() => {
    let known: number | null = null
    let asking = false
    const look = async () => {
      if (asking || document.visibilityState !== 'visible') return
      asking = true
      try {
        const now = await client.desk.others()
        if (office !== null && now.office !== null && now.office !== office) beginAnew()
        else if (now.office !== office || (known !== null && known !== now.changes))
          await queryClient.invalidateQueries()
        known = now.changes
      } catch {
        // The next look, or the next thing that is done, tells what is the matter.
      } finally {
        asking = false
      }
    }
    void look()
    const timer = window.setInterval(() => void look(), pause)
    const now = () => void look()
    window.addEventListener('focus', now)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('focus', now)
    }
  }, [office])
}
