import { AddressTabs } from '../components/address-tabs.tsx'
import { paths } from './paths.ts'

const tabs = [
  { id: 'credit', label: 'Angka kredit' },
  { id: 'retirement', label: 'Pensiun' },
] as const

/** The pages of Karier. */
export const CareerTabs = ({ shown }: { shown: (typeof tabs)[number]['id'] }) => (
  <AddressTabs
    tabs={tabs}
    shown={shown}
    pathOf={(id) => (id === 'retirement' ? paths.retirement : paths.credit)}
  />
)
