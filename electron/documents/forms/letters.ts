import type { FormId } from '../../../shared/documents/forms.ts'
import { letter as beritaAcara } from './berita-acara/letter.ts'
import { letter as beritaAcaraBimbingan } from './berita-acara-bimbingan/letter.ts'
import { letter as beritaAcaraDialog } from './berita-acara-dialog/letter.ts'
import { letter as beritaAcaraForum } from './berita-acara-forum/letter.ts'
import type { FormContent, FormData } from './draws.ts'
import type { Letter, LetterOf } from './form-letter.ts'
import { letter as suratKeterangan } from './surat-keterangan/letter.ts'

/** The forms that are letters, as Word writes them on. */
const letters: { readonly [K in FormId]?: LetterOf<FormData[K]> } = {
  'berita-acara-dialog': beritaAcaraDialog,
  'berita-acara-bimbingan': beritaAcaraBimbingan,
  'berita-acara-forum': beritaAcaraForum,
  'berita-acara': beritaAcara,
  'surat-keterangan': suratKeterangan,
}

export const hasLetter = (form: FormId): boolean => form in letters

/** @returns a document as a letter; null where its form is none */
export const letterOf = <K extends FormId>({ form, data }: FormContent<K>): Letter | null =>
  letters[form]?.(data) ?? null
