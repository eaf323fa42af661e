import { z } from 'zod'
import { Logo, OfficeSettings } from '../office/office.ts'

/** The official forms that can be printed. */
export const FormId = z.enum([
  'perjanjian-kinerja',
  'skp',
  'lampiran-skp',
  'rencana-aksi',
  'berita-acara-dialog',
  'matriks-peran-hasil',
  'daftar-belum-skp',
  'evaluasi',
  'dokumen-evaluasi',
])
export type FormId = z.infer<typeof FormId>

/**
 * What a form is printed of: an SKP, the evaluation of a period, the planning talks about an SKP, or (`unit`) the
 * whole office or a unit at once.
 */
export const FormNeeds = z.enum(['skp', 'evaluation', 'dialog', 'unit'])
export type FormNeeds = z.infer<typeof FormNeeds>

export interface Form {
  id: FormId
  name: string
  needs: FormNeeds
  source: string
}

/** Forms that are printed of former versions of an SKP too. */
export const ofVersions: ReadonlySet<FormId> = new Set(['skp', 'lampiran-skp', 'rencana-aksi'])

/** The register of forms, in the order of the year. */
export const forms: readonly Form[] = [
  {
    id: 'perjanjian-kinerja',
    name: 'Perjanjian Kinerja',
    needs: 'skp',
    source: 'PermenPANRB 53/2014, lampiran I',
  },
  { id: 'skp', name: 'SKP', needs: 'skp', source: 'PermenPANRB 6/2022, lampiran' },
  { id: 'lampiran-skp', name: 'Lampiran SKP', needs: 'skp', source: 'PermenPANRB 6/2022, lampiran' },
  // The regulation asks for it without laying it out.
  { id: 'rencana-aksi', name: 'Rencana Aksi', needs: 'skp', source: 'PermenPANRB 6/2022, Pasal 5' },
  {
    id: 'berita-acara-dialog',
    name: 'Berita Acara Dialog Kinerja',
    needs: 'dialog',
    source: 'PermenPANRB 6/2022, Pasal 5; tata letak Permendagri 1/2023',
  },
  {
    id: 'matriks-peran-hasil',
    name: 'Matriks Peran Hasil',
    needs: 'skp',
    source: 'PermenPANRB 6/2022, lampiran',
  },
  {
    id: 'daftar-belum-skp',
    name: 'Daftar Belum Menyelesaikan SKP',
    needs: 'unit',
    source: 'PP 30/2019: SKP ditetapkan setiap Januari; bentuk daftar bebas',
  },
  {
    id: 'evaluasi',
    name: 'Evaluasi Kinerja Pegawai',
    needs: 'evaluation',
    source: 'PermenPANRB 6/2022, lampiran',
  },
  {
    id: 'dokumen-evaluasi',
    name: 'Dokumen Evaluasi Kinerja Pegawai',
    needs: 'evaluation',
    source: 'PermenPANRB 6/2022, lampiran',
  },
]

/** What the office chooses about its prints. */
export const PrintOptions = z.object({
  paper: OfficeSettings.shape.paper,
  ratingSpelling: OfficeSettings.shape.ratingSpelling,
  logo: Logo.nullable(),
})
export type PrintOptions = z.infer<typeof PrintOptions>
