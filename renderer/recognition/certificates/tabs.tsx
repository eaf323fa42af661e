import { paths } from '../../app/paths.ts'
import { AddressTabs } from '../../components/address-tabs.tsx'

const tabs = [
  { id: 'issues', label: 'Piagam dan sertifikat' },
  { id: 'designs', label: 'Desain' },
] as const

/** The pages of this room. */
export const CertificateTabs = ({ shown }: { shown: (typeof tabs)[number]['id'] }) => (
  <AddressTabs
    tabs={tabs}
    shown={shown}
    pathOf={(id) => (id === 'designs' ? paths.designs : paths.certificates)}
  />
)
