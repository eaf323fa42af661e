import { z } from 'zod'
import type { Period } from '../office/period.ts'
import { type FormId, forms } from './forms.ts'
import { needs } from './needs.ts'
import type { Form } from './forms.ts'

/** A form with the time of which it is printed. */
export interface PrintPart {
  form: Form
  year: number
  /** Where the form is of a period. */
  period?: Period
}

/** A form of a set: of which years, counted from the year that was chosen, and of which periods. */
interface SetForm {
  form: FormId
  years?: readonly number[]
  /** Every period of the year, also those between two annual appraisals; the annual one alone unless told. */
  everyPeriod?: true
}

interface SetEntry {
  id: string
  name: string
  /** What it is for, for a clerk. */
  purpose: string
  forms: readonly SetForm[]
}

const register = [
  {
    id: 'akhir-tahun',
    name: 'Paket akhir tahun',
    purpose: 'SKP, evaluasi tahunan dan dokumen evaluasi setiap pegawai.',
    forms: [{ form: 'skp' }, { form: 'evaluasi' }, { form: 'dokumen-evaluasi' }],
  },
  {
    id: 'kenaikan-pangkat',
    name: 'Berkas kenaikan pangkat',
    purpose:
      'Dokumen evaluasi dua tahun terakhir setiap pegawai, dan konversi angka kreditnya bagi jabatan fungsional.',
    forms: [
      { form: 'dokumen-evaluasi', years: [-1, 0] },
      { form: 'konversi-angka-kredit', years: [-1, 0] },
    ],
  },
  {
    id: 'berkas-kinerja',
    name: 'Berkas kinerja pegawai',
    purpose: 'Sampul, daftar isi dan semua dokumen setahun, berurutan.',
    forms: [
      { form: 'sampul-berkas' },
      { form: 'perjanjian-kinerja' },
      { form: 'skp' },
      { form: 'lampiran-skp' },
      { form: 'rencana-aksi' },
      { form: 'berita-acara-dialog' },
      { form: 'evaluasi', everyPeriod: true },
      { form: 'dokumen-evaluasi' },
      { form: 'keberatan' },
    ],
  },
] as const satisfies readonly SetEntry[]

/** Forms that an office asks for together: of one person each, in the order of the register. */
export const PrintSetId = z.enum(register.map(({ id }) => id))
export type PrintSetId = z.infer<typeof PrintSetId>

export const printSets: ReadonlyArray<SetEntry & { id: PrintSetId }> = register

const byId = new Map(printSets.map((set) => [set.id, set]))

export function printSetOf(id: PrintSetId): SetEntry & { id: PrintSetId } {
  const set = byId.get(id)
  if (!set) throw new Error(`${id} is not in the register of sets`)
  return set
}

/** What is printed: single forms, or a set of them. */
export interface Chosen {
  form?: FormId | undefined
  also?: readonly FormId[] | undefined
  set?: PrintSetId | undefined
  year: number
  period?: Period | undefined
}

const named = (id: FormId): Form => {
  const form = forms.find((one) => one.id === id)
  if (!form) throw new Error(`${id} is not in the register of forms`)
  return form
}

/** @returns the forms of a choice, each once, in the order in which they are printed */
export function chosenForms({ form, also = [], set }: Omit<Chosen, 'year'>): Form[] {
  if (set !== undefined) return [...new Set<FormId>(printSetOf(set).forms.map((one) => one.form))].map(named)
  const ids = new Set([...(form === undefined ? [] : [form]), ...also])
  return forms.filter(({ id }) => ids.has(id))
}

/**
 * @param periods all of a year, in their order
 * @returns every form of a choice with the time of which it is printed, in the order in which they stand for one person
 */
export function partsOf(chosen: Chosen, periods: readonly Period[]): PrintPart[] {
  const { set, year, period } = chosen
  if (set === undefined)
    return chosenForms(chosen).map((form) => ({ form, year, ...(period === undefined ? {} : { period }) }))
  return printSetOf(set).forms.flatMap(({ form: id, years = [0], everyPeriod }) => {
    const form = named(id)
    const of: readonly (Period | undefined)[] = !needs[form.needs].perPeriod
      ? [undefined]
      : everyPeriod
        ? periods
        : ['tahunan']
    return years.flatMap((back) =>
      of.map((one) => ({ form, year: year + back, ...(one === undefined ? {} : { period: one }) })),
    )
  })
}
