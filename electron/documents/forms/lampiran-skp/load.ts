import { annexForm } from '../annex-form.ts'

export const load = { ...annexForm, issues: { version: 1 } }
