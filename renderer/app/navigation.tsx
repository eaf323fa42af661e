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
  { path: '/', label: 'Beranda', icon: IconHome },
  { path: '/pegawai', label: 'Pegawai', icon: IconUsers },
  { path: '/perencanaan', label: 'Perencanaan', icon: IconListDetails },
  { path: '/penilaian', label: 'Penilaian', icon: IconClipboardCheck },
  { path: '/cetak', label: 'Cetak', icon: IconPrinter },
  { path: '/pengaturan', label: 'Pengaturan', icon: IconSettings },
  { path: '/bantuan', label: 'Bantuan', icon: IconHelp },
]

const workbookPage = pageCode(() => import('../planning/excel/page.tsx'))
const cascadePage = pageCode(() => import('../planning/cascade/page.tsx'))
const printPage = pageCode(() => import('../documents/print-page.tsx'))
const settingsPage = pageCode(() => import('./settings-route.tsx'))

export const routes: readonly PageRoute[] = [
  { path: '/', page: pageCode(() => import('../home/home-page.tsx')) },
  { path: '/pegawai', page: pageCode(() => import('../employees/list-page.tsx')) },
  { path: '/pegawai/impor', page: pageCode(() => import('../employees/import-page.tsx')) },
  { path: '/pegawai/:id', page: pageCode(() => import('./person-route.tsx')) },
  { path: '/perencanaan', page: pageCode(() => import('../planning/list-page.tsx')) },
  { path: '/perencanaan/buka-tahun', page: pageCode(() => import('../planning/year/page.tsx')) },
  { path: '/perencanaan/belum-selesai', page: pageCode(() => import('../planning/year/late-page.tsx')) },
  { path: '/perencanaan/impor', page: workbookPage },
  { path: '/perencanaan/impor/:id', page: workbookPage },
  { path: '/perencanaan/pustaka', page: pageCode(() => import('../planning/library/page.tsx')) },
  { path: '/perencanaan/kaskade', page: cascadePage },
  { path: '/perencanaan/kaskade/:tab', page: cascadePage },
  { path: '/perencanaan/skp/:id', page: pageCode(() => import('../planning/skp-page.tsx')) },
  { path: '/penilaian', page: pageCode(() => import('../evaluation/list-page.tsx')) },
  { path: '/penilaian/:id', page: pageCode(() => import('../evaluation/evaluation-page.tsx')) },
  { path: '/cetak', page: printPage },
  { path: '/cetak/:form', page: printPage },
  { path: '/cetak/:form/:kind/:ids', page: printPage },
  { path: '/pengaturan', page: settingsPage },
  { path: '/pengaturan/:tab', page: settingsPage },
  { path: '/bantuan', page: pageCode(() => import('../help/help-page.tsx')) },
]
