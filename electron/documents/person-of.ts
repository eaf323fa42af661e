import type { Party } from '../../shared/kernel/party.ts'
import type { PrintForm } from './render.ts'

/** Whom a form is about; null for a list of many. */
export function personOf(item: PrintForm): Party | null {
  if (item.form === 'daftar-belum-skp') return null
  return (item.form === 'skp' ? item.data : item.data.skp).employee
}
