import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import type { HelpTopic } from '../../shared/help/topics.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { closeHelp, openHelp, useOpenHelp } from './open-help.ts'
import { paths } from './paths.ts'

const HelpDialog = lazy(() => import('../help/help-dialog.tsx'))

/** F1 opens the help over whatever is on screen. @param topicAt what there is to say about the page at an address */
export function HelpKey({
  topicAt,
  inOffice,
}: {
  topicAt: (location: string) => HelpTopic
  /** Whether an office is open, with somebody who has signed in. */
  inOffice: boolean
}) {
  const [location] = useHashLocation()
  const place = useOpenHelp()
  useHotkeys(
    [
      [
        'F1',
        () => {
          if (place === null && !location.startsWith(paths.help)) openHelp({ topic: topicAt(location) })
        },
      ],
    ],
    // Also while writing in a field.
    [],
  )
  return (
    <>
      <UntilLeft key={location} />
      {place && (
        // What goes wrong in the help is not to take away the page below, with what is typed there.
        <ErrorBoundary>
          <Suspense fallback={null}>
            <HelpDialog place={place} inOffice={inOffice} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}

/** The help belongs to the page on which it was opened, and is not left to whoever signs in next. */
function UntilLeft() {
  useEffect(() => closeHelp, [])
  return null
}
