import { useToday } from '../components/local-day.ts'
import { ActionIcon, Button, Group, Menu, Select, Text, Tooltip, useMantineColorScheme } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import {
  IconDoorExit,
  IconKey,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLink,
  IconLock,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { periodLabel, periodsOf } from '../../shared/office/period.ts'
import { EndingBar } from '../components/ending.tsx'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { saveDrafts } from '../components/use-draft.ts'
import { tell, tellError } from '../components/confirm.tsx'
import { roleNames } from '../../shared/office/operators/operator.ts'
import { WhatsNew } from '../help/whats-new.tsx'
import { HealthNote } from '../trust/health-note.tsx'
import { useBeside } from './beside.ts'
import { api } from './client.ts'
import { useEnteringPage } from './enter-page.ts'
import { HelpKey } from './help-key.tsx'
import { helpTopicAt } from './help-of.ts'
import { closeOffice, lockPage, signOut, useUntouched } from './lock.ts'
import { navigationFor, type PageRoute, routesFor } from './navigation.tsx'
import { prepareWhenIdle } from './page-code.tsx'
import { printOfScreen } from './on-screen.ts'
import { paths } from './paths.ts'
import { useRemembered } from './remembered.ts'
import { useSession } from './session.tsx'
import { useYearPeriod } from './year-period.tsx'

const Search = lazy(() => import('./search.tsx'))
const PracticeBar = lazy(() => import('../help/practice-bar.tsx'))
const ChangePassword = lazy(async () => ({
  default: (await import('../office/operators/password-dialogs.tsx')).ChangePassword,
}))

/** By which an address belongs to an entry of the navigation. */
const sectionOf = (path: string): string => path.split('/')[1] ?? ''

/** Reads the code of a page that somebody points at; whoever goes there is told when it fails. */
const prepareRoute = (routes: readonly PageRoute[], path: string): void =>
  void routes
    .find((route) => route.path === path)
    ?.page.prepare()
    .catch(() => {})

/** The calm frame around every page: navigation, office, year and period, search, operator. */
export function Frame({ version }: { version: string }) {
  return (
    <Router hook={useHashLocation}>
      <FrameInside version={version} />
    </Router>
  )
}

function FrameInside({ version }: { version: string }) {
  const [location, navigate] = useLocation()
  const beside = useBeside()
  const office = useQuery(api.office.get.queryOptions())
  const [narrow, setNarrow] = useRemembered('nav-narrow', false, 'computer')
  // A record beside its list needs the room.
  const slim = narrow || beside
  const main = useRef<HTMLElement>(null)
  const { can, lockMinutes, operator } = useSession()
  const routes = useMemo(() => routesFor(can), [can])
  const navigation = useMemo(() => navigationFor(can), [can])
  const { hasPassword } = operator
  const lock = useCallback(() => void lockPage(hasPassword).catch(tellError), [hasPassword])
  useUntouched(lockMinutes, lock)
  const section = sectionOf(location)
  // A list and the record beside it are one page.
  const page = beside || location === paths.evaluations ? paths.evaluations : location
  const enter = useEnteringPage(main, page)
  useHotkeys(
    [
      [
        'mod+P',
        () =>
          // The print shows what is stored.
          void saveDrafts().then((saved) => {
            if (!saved || !can('documents.print')) return
            const printed = printOfScreen(location)
            if ('nothing' in printed) tell(printed.nothing)
            else navigate(printed.path)
          }),
      ],
      ['mod+S', () => void saveDrafts()],
      ['mod+L', () => lock()],
    ],
    // Also while writing in a field.
    [],
  )
  useEffect(() => prepareWhenIdle(routes.map(({ page }) => page)), [routes])
  useEffect(() => {
    const shown = navigation.find(({ path }) => path === section)
    document.title = shown ? `${shown.label} — Kinerja Kantor` : 'Kinerja Kantor'
  }, [section, navigation])

  return (
    <div className="kk-frame" data-fictional={office.data?.fictional || undefined}>
      <header className="kk-top">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={narrow ? 'Lebarkan navigasi' : 'Ciutkan navigasi'}
          onClick={() => setNarrow(!narrow)}
        >
          {narrow ? <IconLayoutSidebarLeftExpand size={20} /> : <IconLayoutSidebarLeftCollapse size={20} />}
        </ActionIcon>
        <Text fw={600} truncate>
          {office.data?.name}
        </Text>
        <Group gap={8} ml="auto" wrap="nowrap">
          <YearPeriodChoice />
          <Suspense fallback={null}>
            <Search />
          </Suspense>
          <SearchButton />
          <ColorSchemeToggle />
          <OperatorMenu version={version} />
        </Group>
      </header>
      {office.data?.fictional && (
        <div className="kk-fictional" role="note">
          Kantor contoh — semua orang dan data di sini rekaan. Ubah dan coba sesuka hati.
          {can('evaluation.sign') && (
            <Suspense fallback={null}>
              <PracticeBar />
            </Suspense>
          )}
        </div>
      )}
      <nav className="kk-nav" data-narrow={slim || undefined} aria-label="Navigasi utama">
        {navigation.map(({ path, label, icon: Icon }) => (
          <Tooltip key={path} label={label} position="right" disabled={!slim}>
            <Link
              href={path}
              aria-current={section === sectionOf(path) ? 'page' : undefined}
              aria-label={label}
              onPointerEnter={() => prepareRoute(routes, path)}
              // Of the page that is shown already nothing changes.
              onClick={() => path === location && enter()}
            >
              <Icon size={20} stroke={1.6} />
              {!slim && label}
            </Link>
          </Tooltip>
        ))}
      </nav>
      <HelpKey topicAt={helpTopicAt} inOffice />
      <main className="kk-main" ref={main} tabIndex={-1}>
        <HealthNote />
        <WhatsNew version={version} />
        <ErrorBoundary key={page}>
          <Switch>
            {routes.map(({ path, group = path, page }) => (
              <Route key={group} path={path} component={page.component} />
            ))}
            <Route>
              <Redirect to={navigation[0]?.path ?? paths.help} />
            </Route>
          </Switch>
        </ErrorBoundary>
      </main>
      <EndingBar />
    </div>
  )
}

/** What a record holds can't be chosen, but is read like everything else. */
const heldLook = { input: { opacity: 1, color: 'var(--mantine-color-text)' } }

function YearPeriodChoice() {
  const { year, period, rhythm, setYear, setPeriod, held, byMonth } = useYearPeriod()
  const periods = [...new Set([...periodsOf(rhythm), period])]
  const last = Number(useToday().slice(0, 4)) + 1
  const years = Array.from({ length: last - 2022 + 1 }, (_, index) => String(last - index))
  const why = held && `${held.what} menentukannya. Pilih yang lain di halaman lain.`
  return (
    <Group gap={4} wrap="nowrap" title={why ?? undefined}>
      <Select
        aria-label="Tahun"
        disabled={held !== null}
        styles={heldLook}
        aria-description={why ?? undefined}
        w={86}
        size="xs"
        data={years}
        value={String(year)}
        allowDeselect={false}
        onChange={(value) => value && setYear(Number(value))}
      />
      {!byMonth && (
        <Select
          aria-label="Periode penilaian"
          disabled={held?.period !== undefined}
          styles={heldLook}
          aria-description={held?.period === undefined ? undefined : (why ?? undefined)}
          w={124}
          size="xs"
          data={periods.map((one) => ({ value: one, label: periodLabel(one) }))}
          maxDropdownHeight={480}
          value={period}
          allowDeselect={false}
          onChange={(value) => value && setPeriod(value)}
        />
      )}
    </Group>
  )
}

function SearchButton() {
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconSearch size={16} />}
      rightSection={
        <Text span size="xs" c="dimmed">
          Ctrl+K
        </Text>
      }
      onClick={() => void import('@mantine/spotlight').then(({ spotlight }) => spotlight.open())}
    >
      Cari
    </Button>
  )
}

function ColorSchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const dark =
    colorScheme === 'dark' ||
    (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={dark ? 'Pakai warna terang' : 'Pakai warna gelap'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  )
}

function OperatorMenu({ version }: { version: string }) {
  const { can, operator } = useSession()
  const [changing, setChanging] = useState(false)
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Operator: ${operator.name}`}>
            <IconUser size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {operator.name}
            <br />
            {operator.position || roleNames[operator.role].label}
          </Menu.Label>
          <Menu.Divider />
          {operator.employeeId === null && can('office.operators.save') && (
            <Menu.Item
              leftSection={<IconLink size={16} />}
              component={Link}
              href={paths.settings('operator')}
              title="Pilih Ubah pada nama Anda, lalu pegawainya; progres harian Anda sendiri lalu tampak di Beranda."
            >
              Hubungkan dengan pegawai…
            </Menu.Item>
          )}
          {operator.hasPassword && (
            <>
              <Menu.Item
                leftSection={<IconLock size={16} />}
                rightSection={
                  <Text span size="xs" c="dimmed">
                    Ctrl+L
                  </Text>
                }
                onClick={() => void lockPage(true).catch(tellError)}
              >
                Kunci halaman
              </Menu.Item>
              <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setChanging(true)}>
                Ganti kata sandi
              </Menu.Item>
              <Menu.Item
                leftSection={<IconLogout size={16} />}
                onClick={() => void signOut().catch(tellError)}
              >
                Keluar
              </Menu.Item>
            </>
          )}
          <Menu.Item
            leftSection={<IconDoorExit size={16} />}
            onClick={() => void closeOffice().catch(tellError)}
          >
            Tutup kantor
          </Menu.Item>
          <Menu.Label>Kinerja Kantor {version}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      {changing && (
        <Suspense fallback={null}>
          <ChangePassword first={false} office="" onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  )
}
