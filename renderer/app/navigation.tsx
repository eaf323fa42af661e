import {
  IconClipboardCheck,
  IconHelp,
  IconHome,
  IconListDetails,
  IconPrinter,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { type PageCode, pageCode } from './page-code.tsx'
import { patterns } from './paths.ts'

export interface PageRoute {
  path: string
  page: PageCode
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

const workbookPage = pageCode(() => import('../planning/excel/page.tsx'))
const cascadePage = pageCode(() => import('../planning/cascade/page.tsx'))
const printPage = pageCode(() => import('../documents/print-page.tsx'))
const settingsPage = pageCode(() => import('./settings-route.tsx'))

export const routes: readonly PageRoute[] = [
  { path: patterns.home, page: pageCode(() => import('../home/home-page.tsx')) },
  { path: patterns.people, page: pageCode(() => import('../employees/list-page.tsx')) },
  { path: patterns.importPeople, page: pageCode(() => import('../employees/import-page.tsx')) },
  { path: patterns.person, page: pageCode(() => import('./person-route.tsx')) },
  { path: patterns.planning, page: pageCode(() => import('../planning/list-page.tsx')) },
  { path: patterns.openYear, page: pageCode(() => import('../planning/year/page.tsx')) },
  { path: patterns.unfinished, page: pageCode(() => import('../planning/year/late-page.tsx')) },
  { path: patterns.importSkp, page: workbookPage },
  { path: patterns.importOneSkp, page: workbookPage },
  { path: patterns.library, page: pageCode(() => import('../planning/library/page.tsx')) },
  { path: patterns.cascade, page: cascadePage },
  { path: patterns.cascadeTab, page: cascadePage },
  { path: patterns.skp, page: pageCode(() => import('../planning/skp-page.tsx')) },
  { path: patterns.evaluations, page: pageCode(() => import('../evaluation/list-page.tsx')) },
  { path: patterns.evaluation, page: pageCode(() => import('../evaluation/evaluation-page.tsx')) },
  { path: patterns.print, page: printPage },
  { path: patterns.printForm, page: printPage },
  { path: patterns.printScope, page: printPage },
  { path: patterns.settings, page: settingsPage },
  { path: patterns.settingsTab, page: settingsPage },
  { path: patterns.help, page: pageCode(() => import('../help/help-page.tsx')) },
]
