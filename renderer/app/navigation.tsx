import {
  IconClipboardCheck,
  IconHelp,
  IconHome,
  IconListDetails,
  IconPrinter,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import { patterns } from './paths.ts'

export interface PageRoute {
  path: string
  component: ComponentType
}

export interface NavigationItem {
  path: string
  label: string
  icon: ComponentType<{ size?: number; stroke?: number }>
}

/** The cycle in the order in which a year runs; a part that does not exist yet is not shown. */
export const navigation: readonly NavigationItem[] = [
  { path: patterns.home, label: 'Beranda', icon: IconHome },
  { path: patterns.people, label: 'Pegawai', icon: IconUsers },
  { path: patterns.planning, label: 'Perencanaan', icon: IconListDetails },
  { path: patterns.evaluations, label: 'Penilaian', icon: IconClipboardCheck },
  { path: patterns.print, label: 'Cetak', icon: IconPrinter },
  { path: patterns.settings, label: 'Pengaturan', icon: IconSettings },
  { path: patterns.help, label: 'Bantuan', icon: IconHelp },
]

const workbookPage = lazy(() => import('../planning/excel/page.tsx'))
const cascadePage = lazy(() => import('../planning/cascade/page.tsx'))
const printPage = lazy(() => import('../documents/print-page.tsx'))
const settingsPage = lazy(() => import('./settings-route.tsx'))

export const routes: readonly PageRoute[] = [
  { path: patterns.home, component: lazy(() => import('../home/home-page.tsx')) },
  { path: patterns.people, component: lazy(() => import('../employees/list-page.tsx')) },
  { path: patterns.importPeople, component: lazy(() => import('../employees/import-page.tsx')) },
  { path: patterns.person, component: lazy(() => import('./person-route.tsx')) },
  { path: patterns.planning, component: lazy(() => import('../planning/list-page.tsx')) },
  { path: patterns.openYear, component: lazy(() => import('../planning/year/page.tsx')) },
  { path: patterns.unfinished, component: lazy(() => import('../planning/year/late-page.tsx')) },
  { path: patterns.importSkp, component: workbookPage },
  { path: patterns.importOneSkp, component: workbookPage },
  { path: patterns.library, component: lazy(() => import('../planning/library/page.tsx')) },
  { path: patterns.cascade, component: cascadePage },
  { path: patterns.cascadeTab, component: cascadePage },
  { path: patterns.skp, component: lazy(() => import('../planning/skp-page.tsx')) },
  { path: patterns.evaluations, component: lazy(() => import('../evaluation/list-page.tsx')) },
  { path: patterns.evaluation, component: lazy(() => import('../evaluation/evaluation-page.tsx')) },
  { path: patterns.print, component: printPage },
  { path: patterns.printForm, component: printPage },
  { path: patterns.printScope, component: printPage },
  { path: patterns.settings, component: settingsPage },
  { path: patterns.settingsTab, component: settingsPage },
  { path: patterns.help, component: lazy(() => import('../help/help-page.tsx')) },
]
