import { drawDocuments } from '../../electron/documents/engine/draw.ts'
import type { FormContent } from '../../electron/documents/forms/draws.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import { pageOf } from '../../electron/documents/parts/page.ts'
import type { PrintOptions } from '../../shared/documents/print-options.ts'
import type { LetterDocument } from '../../shared/letters/letter.ts'
import type { Letterhead } from '../../shared/office/office.ts'
import { defaultChoices } from '../../shared/office/print-choices.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import type { SkpDocument } from '../../shared/planning/skp/skp.ts'
import type { Party } from '../../shared/kernel/party.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../skp-content.ts'
import { readPdf } from './pdf-text.ts'

/** Documents of people who do not exist. */

export const employee: Party = {
  name: 'Siti Rekaan, S.Sos.',
  nip: '199009132015052014',
  nipLabel: 'NIP',
  pangkat: 'Penata Muda Tingkat I, III/b',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: 'Perencana Ahli Pertama',
  unit: 'Seksi Uji',
  unitLabel: 'UNIT KERJA',
}

export const appraiser: Party = {
  ...employee,
  name: 'Budi Rekaan, S.E.',
  nip: '198609262010011001',
  pangkat: 'Penata Tingkat I, III/d',
  jabatan: 'Kepala Seksi Uji',
}

export const superior: Party = {
  ...employee,
  name: 'Camat Rekaan, M.Si.',
  nip: '197801012000011001',
  pangkat: 'Pembina, IV/a',
  jabatan: 'Camat',
  unit: 'Kecamatan Uji',
}

export const skpDocument = (some: Partial<SkpDocument> = {}): SkpDocument => ({
  agency: 'Pemerintah Kota Uji',
  year: 2026,
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  kind: 'ja-jf',
  approach: 'kuantitatif',
  employee,
  appraiser,
  content: skpContent([
    rhk({
      text: 'Tersusunnya rencana kerja',
      superiorText: 'Meningkatnya akuntabilitas',
      indicators: [
        iki({ indicator: 'Jumlah dokumen', target: '12 dokumen' }),
        iki({ aspect: 'kualitas', indicator: 'Mutu dokumen', target: '80-90 %' }),
      ],
    }),
    rhk({ kind: 'tambahan', text: 'Terselenggaranya upacara', assignedBy: 'Camat Uji' }),
  ]),
  place: 'Uji',
  signedOn: '2026-01-31',
  ...some,
})

export const evaluationDocument = (some: Partial<EvaluationDocument> = {}): EvaluationDocument => {
  const skp = some.skp ?? skpDocument()
  const rows = skp.content.rhk
  return {
    skp,
    period: 'tahunan',
    appraiserSuperior: superior,
    achievement: 'baik',
    content: {
      ...emptyEvaluation,
      realisations: Object.fromEntries(
        rows.flatMap((row) => row.indicators.map(({ id }, at) => [id, `tercapai ${at + 1}`])),
      ),
      feedback: Object.fromEntries(rows.map(({ id }) => [id, 'Pimpinan: pertahankan'])),
      ratingResult: 'di-atas',
      ratingBehaviour: 'sesuai',
      notes: 'Diusulkan mengikuti pelatihan.',
    },
    predikat: 'baik',
    place: 'Uji',
    signedOn: '2026-12-22',
    employeeSignedOn: '2026-12-23',
    ...some,
  }
}

export const options: PrintOptions = {
  paper: 'A4',
  ratingSpelling: 'terpisah',
  logo: null,
  emblem: null,
  choices: defaultChoices,
}

/** Of the fictional office. */
export const letterhead: Letterhead = {
  name: 'Kecamatan Uji',
  letterhead: '',
  address: 'Jalan Rekaan 1',
  phone: '',
  email: '',
}

/** A surat keterangan without people. */
export const letterDocument: LetterDocument = {
  kind: 'keterangan',
  letterhead,
  title: 'SURAT KETERANGAN',
  number: '800/001/UJI/X/2026',
  date: '2026-10-05',
  at: '',
  place: 'Uji',
  body: 'bahwa yang bersangkutan masih aktif bekerja.',
  points: '',
  closing: 'Demikian surat ini dibuat dengan sebenarnya.',
  people: [],
  signedOn: '2026-10-05',
}

/** A sheet as the office prints it by default. */
export const boundMargin = (orientation: 'portrait' | 'landscape') => pageOf(options, orientation).margin

/** The middle between the margins of a page, of which one is wider where the sheet is bound. */
export function middleOf(page: { width: number; height: number } | undefined): number {
  const { width = 0, height = 0 } = page ?? {}
  const { left, right } = boundMargin(width > height ? 'landscape' : 'portrait')
  return (width + left - right) / 2
}

/** A red square of one pixel. */
export const logo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

export const drawn = (forms: readonly FormContent[], some: Partial<PrintOptions> = {}) =>
  drawDocuments({
    title: 'Uji',
    options: { ...options, ...some },
    forms: forms.map((form) => printFormOf(form)),
  })

/** Draws forms and reads them back. */
export const printed = async (forms: readonly FormContent[], some: Partial<PrintOptions> = {}) =>
  readPdf(await drawn(forms, some))

export const printedSkp = (some: Partial<SkpDocument> = {}, choose: Partial<PrintOptions> = {}) =>
  printed([{ form: 'skp', data: skpDocument(some) }], choose)
