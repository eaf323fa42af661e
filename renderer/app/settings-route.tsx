import { type SettingsTab, SettingsPage } from '../office/settings-page.tsx'
import { MeasureUnits } from '../planning/measures/satuan.tsx'

const more: readonly SettingsTab[] = [{ id: 'satuan', label: 'Satuan', panel: <MeasureUnits /> }]

/** The settings, with the tabs of rooms that stand above the office's. */
export default function SettingsRoute() {
  return <SettingsPage more={more} />
}
