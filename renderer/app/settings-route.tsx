import { Backups } from '../backup/backups.tsx'
import { FormAdditions } from '../documents/form-additions.tsx'
import { type SettingsTab, SettingsPage } from '../office/settings-page.tsx'
import { SatuanSettings } from '../planning/measures/satuan.tsx'
import { Privacy } from '../privacy/privacy.tsx'
import { Acts } from '../trust/acts.tsx'

const more: readonly SettingsTab[] = [{ id: 'satuan', label: 'Satuan', panel: <SatuanSettings /> }]
const last: readonly SettingsTab[] = [
  { id: 'tambahan', label: 'Tambahan formulir', panel: <FormAdditions /> },
  { id: 'catatan', label: 'Catatan perubahan', panel: <Acts /> },
  { id: 'data-pribadi', label: 'Data pribadi', panel: <Privacy />, needs: 'privacy.due' },
  { id: 'cadangan', label: 'Cadangan', panel: <Backups /> },
]

/** The settings, with the tabs of rooms that stand above the office's. */
export default function SettingsRoute() {
  return <SettingsPage more={more} last={last} />
}
