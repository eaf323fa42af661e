import { z } from 'zod'
import { Id, line, required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { FormNotes } from './form-notes.ts'
import { defaultChoices, PrintChoices } from './print-choices.ts'

/** A PNG or JPEG as a data URL of at most about 500 kB. */
export const Logo = z
  .string()
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, 'Logo harus berupa gambar PNG atau JPEG.')
  .max(700_000, 'Logo terlalu besar, paling besar 500 kB.')

/** Identity of the office: what stands at the head of its letters and forms. */
export const OfficeIdentity = z.object({
  /** E.g. "Kecamatan Sukamaju". */
  name: required(most.name, 'Nama kantor harus diisi.'),
  /** Nama instansi on the forms, e.g. "Pemerintah Kota Harapan". */
  agency: line(most.name),
  /** Lines of the kop surat above the address. */
  letterhead: line(most.paragraph),
  address: line(most.short),
  /** Place of signature. */
  city: line(most.place),
  phone: line(most.place),
  email: line(most.name),
  logo: Logo.nullable(),
})
export type OfficeIdentity = z.infer<typeof OfficeIdentity>

/** The lines at the head of a letter. */
export const Letterhead = OfficeIdentity.pick({
  name: true,
  letterhead: true,
  address: true,
  phone: true,
  email: true,
})
export type Letterhead = z.infer<typeof Letterhead>

export const letterheadOf = ({ name, letterhead, address, phone, email }: OfficeIdentity): Letterhead => ({
  name,
  letterhead,
  address,
  phone,
  email,
})

/** The operator whom the set-up asks for. */
export const OperatorInput = z.object({
  name: required(most.name, 'Nama pengelola harus diisi.'),
  position: line(most.name),
})

/** More than that is no fault of a printer. */
const mostShift = 10
const shift = z
  .number()
  .min(-mostShift, 'Isi -10 sampai 10 mm.')
  .max(mostShift, 'Isi -10 sampai 10 mm.')
  .default(0)

/** What an office chooses about its prints and rhythm; kept under one key each. */
export const OfficeSettings = z.object({
  paper: z.enum(['A4', 'F4']),
  binding: PrintChoices.shape.binding.default(defaultChoices.binding),
  pangkatSpelling: PrintChoices.shape.pangkatSpelling.default(defaultChoices.pangkatSpelling),
  fifthLine: PrintChoices.shape.fifthLine.default(defaultChoices.fifthLine),
  superiorWord: PrintChoices.shape.superiorWord.default(defaultChoices.superiorWord),
  typeSize: PrintChoices.shape.typeSize.default(defaultChoices.typeSize),
  printFont: PrintChoices.shape.printFont.default(defaultChoices.printFont),
  titleSize: PrintChoices.shape.titleSize,
  footSize: PrintChoices.shape.footSize,
  /** What the office adds to forms, by the form. */
  formNotes: z.record(z.string().max(most.word), FormNotes).default({}),
  /** Millimetres by which pages are moved for the printer: to the right, and down. */
  shiftX: shift,
  shiftY: shift,
  /** What stands above a Dokumen Evaluasi. */
  emblem: z.enum(['tanpa', 'logo', 'garuda']).default('logo'),
  /** The office's picture of the Garuda. */
  garuda: Logo.nullable().default(null),
  /** "DI ATAS EKSPEKTASI" is correct Indonesian; the regulation's form spells "DIATAS". */
  ratingSpelling: z.enum(['terpisah', 'serangkai']),
  /** Label before the number of a PPPK on prints. */
  pppkLabel: z.enum(['NIP', 'NI PPPK']),
  /** Whether forms of evaluations carry TERBATAS in their foot; the regulation's form has no such word. */
  markEvaluations: z.boolean(),
  /** Whether a rating that leaves "sesuai", or that stands on nothing written, asks for a reason. */
  askReasons: z.boolean().default(true),
  /** Which appraisals open a rencana perbaikan kinerja. */
  improvementPeriods: z.enum(['tahunan', 'semua']).default('semua'),
  /** Months of the chance to improve. */
  improvementMonths: z
    .number()
    .int()
    .min(1, 'Isi 1 sampai 12 bulan.')
    .max(12, 'Isi 1 sampai 12 bulan.')
    .default(6),
  /** The pengelola who reads counselling notes besides the two who talked; null while nobody is named. */
  counsellingKeeper: Id.nullable().default(null),
  /** So many different colleagues have to give feedback before it is shown, without names; fewer than three tell who it was. */
  feedbackMinimum: z
    .number()
    .int()
    .min(3, 'Isi 3 sampai 10 orang.')
    .max(10, 'Isi 3 sampai 10 orang.')
    .default(3),
  /** Percent of a training that somebody has to attend for its certificate and its JP. */
  attendanceShare: z
    .number()
    .int()
    .min(1, 'Isi 1 sampai 100 persen.')
    .max(100, 'Isi 1 sampai 100 persen.')
    .default(80),
  /** How the days within which can be objected are counted; the regulation says "hari" only. */
  objectionDays: z.enum(['kalender', 'kerja']).default('kalender'),
  /** Whether the office is a unit kerja mandiri, whose head takes the form of JPT with perspectives. */
  independent: z.boolean(),
  /** Months that who begins or moves in mid-year has until the SKP is signed. */
  newSkpMonths: z.number().int().min(1, 'Isi 1 sampai 6 bulan.').max(6, 'Isi 1 sampai 6 bulan.'),
  /** Days of a working week, from Monday on. */
  workingDays: z.union([z.literal(5), z.literal(6)]),
  /** Minutes without a hand on it after which the page is locked; 0 for never, where nobody has a password. */
  lockMinutes: z.number().int().min(0, 'Isi 1 sampai 240 menit.').max(240, 'Isi 1 sampai 240 menit.'),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

export const defaultSettings: OfficeSettings = {
  paper: 'A4',
  ...defaultChoices,
  formNotes: {},
  shiftX: 0,
  shiftY: 0,
  emblem: 'logo',
  garuda: null,
  ratingSpelling: 'terpisah',
  pppkLabel: 'NI PPPK',
  markEvaluations: false,
  askReasons: true,
  improvementPeriods: 'semua',
  improvementMonths: 6,
  counsellingKeeper: null,
  feedbackMinimum: 3,
  attendanceShare: 80,
  objectionDays: 'kalender',
  independent: true,
  newSkpMonths: 1,
  workingDays: 5,
  lockMinutes: 10,
}
