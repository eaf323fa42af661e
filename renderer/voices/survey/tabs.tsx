import { paths } from '../../app/paths.ts'
import { AddressTabs } from '../../components/address-tabs.tsx'

const tabs = [
  { id: 'surveys', label: 'Survei' },
  { id: 'services', label: 'Layanan' },
  { id: 'questionnaires', label: 'Kuesioner' },
] as const

/** The pages of this room. */
export const SurveyTabs = ({ shown }: { shown: (typeof tabs)[number]['id'] }) => (
  <AddressTabs tabs={tabs} shown={shown} pathOf={(id) => paths[id ?? 'surveys']} />
)
