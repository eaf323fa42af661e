import type { FormShow, FormState } from './contract.ts'

/** Where a form stands: what was answered is answered, also after its time. @param today ISO */
export function stateOfForm(
  form: { expires: string; withdrawn: string | null } | undefined,
  answers: number,
  today: string,
): FormState {
  if (!form) return 'belum'
  if (form.withdrawn !== null) return 'ditarik'
  if (answers > 0) return 'dijawab'
  return form.expires < today ? 'lewat' : 'terkirim'
}

export const stateLabels: Readonly<Record<FormState, string>> = {
  belum: 'Belum dibuat',
  terkirim: 'Menunggu jawaban',
  dijawab: 'Sudah dijawab',
  lewat: 'Lewat waktunya',
  ditarik: 'Ditarik',
}

/** Whether a list shows a form. One that nobody answered in time is still awaited. */
export const shownBy =
  (show: FormShow) =>
  ({ state }: { state: FormState }): boolean =>
    show === 'all' || (show === 'answered' ? state === 'dijawab' : state === 'terkirim' || state === 'lewat')
