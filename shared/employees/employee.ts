import { z } from 'zod'
import { IsoDate } from '../office/period.ts'
import { statuses } from './employee-status.ts'
import type { JenisJabatan } from './jabatan.ts'

/** What one employee is, and how the fields are called wherever they are listed, exported or complained about. */

export const Sex = z.enum(['L', 'P'])
export type Sex = z.infer<typeof Sex>

export const EmployeeStatus = z.enum(statuses)
export type EmployeeStatus = z.infer<typeof EmployeeStatus>

const jenis = [
  'jpt',
  'administrator',
  'pengawas',
  'jf-keahlian',
  'jf-keterampilan',
  'pelaksana',
] as const satisfies readonly JenisJabatan[]

const text = (max: number) => z.string().trim().min(1).max(max).nullable()

/** Longest unit path that is kept: the tree of one small office is far less deep. */
export const maxUnitDepth = 12

/**
 * One employee as known now: the present golongan, jabatan and unit; the histories are kept apart. Everything
 * but NIP and name may be unknown (null); there is no empty text.
 */
export const EmployeeRecord = z.strictObject({
  /** 18 digits, without spaces: NIP of a PNS or NI of a PPPK. */
  nip: z.string().regex(/^\d{18}$/, 'NIP harus 18 angka.'),
  nik: text(40),
  karpeg: text(40),
  /** Without titles. */
  name: z.string().trim().min(1, 'Nama harus diisi.').max(200),
  titleFront: text(60),
  titleBack: text(100),
  birthPlace: text(100),
  birthDate: IsoDate.nullable(),
  sex: Sex.nullable(),
  status: EmployeeStatus.nullable(),
  religion: text(60),
  maritalStatus: text(60),
  educationLevel: text(100),
  education: text(200),
  graduationYear: z.number().int().min(1900).max(2100).nullable(),
  tmtCpns: IsoDate.nullable(),
  tmtPns: IsoDate.nullable(),
  phone: text(60),
  email: text(200),
  address: text(500),
  npwp: text(40),
  /** Kedudukan hukum, e.g. "aktif", "cuti besar", "cltn", "tugas belajar", "pensiun", "pindah". */
  legalPosition: text(100),
  /** "III/b" of a PNS, "IX" of a PPPK. */
  golongan: text(20),
  golonganTmt: IsoDate.nullable(),
  /** Masa kerja golongan. */
  mkYears: z.number().int().min(0).max(60).nullable(),
  mkMonths: z.number().int().min(0).max(11).nullable(),
  jabatan: text(200),
  jabatanJenis: z.enum(jenis).nullable(),
  jabatanJenjang: text(60),
  eselon: text(20),
  jabatanTmt: IsoDate.nullable(),
  /** Names of the units from the top of the office down to the own unit. */
  unitPath: z.array(z.string().trim().min(1).max(200)).min(1).max(maxUnitDepth).nullable(),
})
export type EmployeeRecord = z.infer<typeof EmployeeRecord>

export const employeeFieldIds = EmployeeRecord.keyof().options
export const EmployeeFieldId = z.enum(employeeFieldIds)
export type EmployeeFieldId = z.infer<typeof EmployeeFieldId>

/** How the value of a field is written and compared. */
type EmployeeFieldKind = 'nip' | 'digits' | 'text' | 'number' | 'date' | 'choice' | 'golongan' | 'unit'

export interface EmployeeField {
  id: EmployeeFieldId
  label: string
  kind: EmployeeFieldKind
  /** A form or a rule does not work without it: an employee who lacks it is incomplete. */
  needed: boolean
}

const labels: Record<EmployeeFieldId, [label: string, kind: EmployeeFieldKind, needed?: 'needed']> = {
  nip: ['NIP', 'nip', 'needed'],
  name: ['Nama', 'text', 'needed'],
  titleFront: ['Gelar depan', 'text'],
  titleBack: ['Gelar belakang', 'text'],
  status: ['Status kepegawaian', 'choice', 'needed'],
  legalPosition: ['Kedudukan hukum', 'choice', 'needed'],
  golongan: ['Golongan', 'golongan', 'needed'],
  golonganTmt: ['TMT golongan', 'date'],
  mkYears: ['Masa kerja (tahun)', 'number'],
  mkMonths: ['Masa kerja (bulan)', 'number'],
  jabatan: ['Jabatan', 'text', 'needed'],
  jabatanJenis: ['Jenis jabatan', 'choice', 'needed'],
  jabatanJenjang: ['Jenjang jabatan', 'choice'],
  eselon: ['Eselon', 'choice'],
  jabatanTmt: ['TMT jabatan', 'date'],
  unitPath: ['Unit kerja', 'unit', 'needed'],
  birthPlace: ['Tempat lahir', 'text'],
  birthDate: ['Tanggal lahir', 'date'],
  sex: ['Jenis kelamin', 'choice'],
  religion: ['Agama', 'text'],
  maritalStatus: ['Status perkawinan', 'text'],
  educationLevel: ['Tingkat pendidikan', 'text'],
  education: ['Pendidikan', 'text'],
  graduationYear: ['Tahun lulus', 'number'],
  tmtCpns: ['TMT CPNS', 'date'],
  tmtPns: ['TMT PNS', 'date'],
  nik: ['NIK', 'digits'],
  karpeg: ['Nomor Karpeg', 'text'],
  npwp: ['NPWP', 'digits'],
  phone: ['Nomor HP', 'digits'],
  email: ['Email', 'text'],
  address: ['Alamat', 'text'],
}

/** Every field once, in the order in which a clerk reads about a person. */
export const EMPLOYEE_FIELDS: readonly EmployeeField[] = Object.entries(labels).map(
  ([id, [label, kind, needed]]) => ({
    id: EmployeeFieldId.parse(id),
    label,
    kind,
    needed: needed === 'needed',
  }),
)

const byId = new Map(EMPLOYEE_FIELDS.map((field) => [field.id, field]))

/** @returns the Indonesian name of a field, e.g. "Tanggal lahir" */
export const labelOfField = (id: EmployeeFieldId): string => byId.get(id)?.label ?? id

/** Someone of whom nothing is known but NIP and name. */
export const emptyEmployee = (nip: string, name: string): EmployeeRecord => ({
  nip,
  nik: null,
  karpeg: null,
  name,
  titleFront: null,
  titleBack: null,
  birthPlace: null,
  birthDate: null,
  sex: null,
  status: null,
  religion: null,
  maritalStatus: null,
  educationLevel: null,
  education: null,
  graduationYear: null,
  tmtCpns: null,
  tmtPns: null,
  phone: null,
  email: null,
  address: null,
  npwp: null,
  legalPosition: null,
  golongan: null,
  golonganTmt: null,
  mkYears: null,
  mkMonths: null,
  jabatan: null,
  jabatanJenis: null,
  jabatanJenjang: null,
  eselon: null,
  jabatanTmt: null,
  unitPath: null,
})
