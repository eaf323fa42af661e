import { Button, MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, useIsMutating, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { api, queryClient } from './client.ts'
import { Frame } from './frame.tsx'
import { HelpKey } from './help-key.tsx'
import { SessionGate } from './session.tsx'
import { useMessagesGo } from './messages.ts'
import { useOthers } from './others.ts'
import { paths } from './paths.ts'
import { rememberFor } from './remembered.ts'
import { cssVariables, theme } from './theme.ts'
import { YearPeriodProvider } from './year-period.tsx'

const HelpPage = lazy(() => import('../help/help-page.tsx'))
const StartPage = lazy(() => import('../desk/start-page.tsx'))
const SignInPage = lazy(() => import('../office/operators/sign-in-page.tsx'))
const UpdatePage = lazy(() => import('../desk/update-page.tsx'))
const KioskPage = lazy(() => import('../voices/survey/kiosk-page.tsx'))
const TroublePage = lazy(() => import('../desk/trouble-page.tsx'))

/** Everything the page stands on, and the choice between desk, trouble, door and the open office. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <ModalsProvider labels={{ confirm: 'Lanjutkan', cancel: 'Batal' }}>
            <Office />
          </ModalsProvider>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  )
}

function Office() {
  const asking = useIsMutating() > 0
  const restoring = useIsMutating({ mutationKey: api.backup.restore.key() }) > 0
  const overview = useQuery({
    ...api.desk.overview.queryOptions(),
    // The file that is being opened may be of a former version, or large, and take minutes.
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'updating' ||
      data?.state === 'restoring' ||
      restoring ||
      (asking && data?.state !== 'open')
        ? 500
        : false,
  })
  const { data, refetch } = overview
  // The page of a restoration is there at once, however short it is.
  useEffect(() => {
    if (restoring) void refetch()
  }, [restoring, refetch])
  // Before any page of it asks what was remembered, and where it is.
  if (data) rememberFor(data.office)
  useOthers(data?.office ?? null)
  useMessagesGo(data?.office ?? null)
  const [address, navigate] = useHashLocation()
  return (
    <LoadGate query={overview}>
      {(desk) => (
        <Suspense fallback={null}>
          {/* What could not be saved is told of nobody while the page is locked. */}
          {desk.state !== 'open' && desk.state !== 'kiosk' && (
            <HelpKey topicAt={() => (desk.state === 'trouble' ? 'cadangan' : 'mulai')} inOffice={false} />
          )}
          {desk.state !== 'locked' && <Notifications position="bottom-left" autoClose={8000} />}
          {desk.state === 'open' ? (
            <SessionGate>
              <YearPeriodProvider key={desk.office}>
                <Frame version={desk.version} />
              </YearPeriodProvider>
            </SessionGate>
          ) : desk.state === 'kiosk' ? (
            <KioskPage />
          ) : desk.state === 'locked' ? (
            <SignInPage />
          ) : desk.update ? (
            <UpdatePage update={desk.update} isRestoration={desk.state === 'restoring'} />
          ) : address === paths.help || address.startsWith(`${paths.help}/`) ? (
            // The menu of the window leads here also where no office is open, and with it no frame.
            <main className="kk-main">
              <Button variant="default" mt={14} ml={18} onClick={() => navigate(paths.home)}>
                Kembali
              </Button>
              <HelpPage inOffice={false} />
            </main>
          ) : desk.state === 'trouble' && desk.trouble ? (
            <TroublePage trouble={desk.trouble} />
          ) : (
            <StartPage overview={desk} />
          )}
        </Suspense>
      )}
    </LoadGate>
  )
}
