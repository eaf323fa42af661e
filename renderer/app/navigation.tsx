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
  { path: '/', label: 'Beranda', icon: IconHome },
  { path: '/pegawai', label: 'Pegawai', icon: IconUsers },
  { path: '/perencanaan', label: 'Perencanaan', icon: IconListDetails },
  { path: '/penilaian', label: 'Penilaian', icon: IconClipboardCheck },
  { path: '/cetak', label: 'Cetak', icon: IconPrinter },
  { path: '/pengaturan', label: 'Pengaturan', icon: IconSettings },
  { path: '/bantuan', label: 'Bantuan', icon: IconHelp },
]

const workbookPage = lazy(() => import('../planning/excel/page.tsx'))
const cascadePage = lazy(() => import('../planning/cascade/page.tsx'))
const printPage = lazy(() => import('../documents/print-page.tsx'))
const settingsPage = lazy(() => import('../office/settings-page.tsx'))

export const routes: readonly PageRoute[] = [
  { path: '/', component: lazy(() => import('../home/home-page.tsx')) },
  { path: '/pegawai', component: lazy(() => import('../employees/list-page.tsx')) },
  { path: '/pegawai/impor', component: lazy(() => import('../employees/import-page.tsx')) },
  { path: '/pegawai/:id', component: lazy(() => import('../employees/person-page.tsx')) },
  { path: '/perencanaan', component: lazy(() => import('../planning/list-page.tsx')) },
  { path: '/perencanaan/buka-tahun', component: lazy(() => import('../planning/year/page.tsx')) },
  { path: '/perencanaan/belum-selesai', component: lazy(() => import('../planning/year/late-page.tsx')) },
  { path: '/perencanaan/impor', component: workbookPage },
  { path: '/perencanaan/impor/:id', component: workbookPage },
  { path: '/perencanaan/pustaka', component: lazy(() => import('../planning/library/page.tsx')) },
  { path: '/perencanaan/kaskade', component: cascadePage },
  { path: '/perencanaan/kaskade/:tab', component: cascadePage },
  { path: '/perencanaan/skp/:id', component: lazy(() => import('../planning/skp-page.tsx')) },
  { path: '/penilaian', component: lazy(() => import('../evaluation/list-page.tsx')) },
  { path: '/penilaian/:id', component: lazy(() => import('../evaluation/evaluation-page.tsx')) },
  { path: '/cetak', component: printPage },
  { path: '/cetak/:form', component: printPage },
  { path: '/cetak/:form/:kind/:ids', component: printPage },
  { path: '/pengaturan', component: settingsPage },
  { path: '/pengaturan/:tab', component: settingsPage },
  { path: '/bantuan', component: lazy(() => import('../help/help-page.tsx')) },
]
