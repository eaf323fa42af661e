import { z } from 'zod'
import { EMPLOYEE_FIELDS, EmployeeFieldId } from '../employee.ts'

/** What a column of a list can mean: one field of an employee, several in one cell, or a place in the tree. */

const combined = [
  'nameNip',
  'birthPlaceDate',
  'golonganAndTmt',
  'jabatanAndTmt',
  'mkYearsMonths',
  'employeeKind',
  'unit',
  'unitAbove',
  'office',
  'homeOffice',
  'agency',
] as const

const single = EmployeeFieldId.exclude(['unitPath'])
export const ColumnMeaning = z.enum([...single.options, ...combined])
export type ColumnMeaning = z.infer<typeof ColumnMeaning>

const combinedLabels: Record<(typeof combined)[number], string> = {
  nameNip: 'Nama dan NIP',
  birthPlaceDate: 'Tempat dan tanggal lahir',
  golonganAndTmt: 'Golongan dan TMT',
  jabatanAndTmt: 'Jabatan dan TMT',
  mkYearsMonths: 'Masa kerja (tahun dan bulan)',
  employeeKind: 'Jenis pegawai',
  unit: 'Unit kerja',
  unitAbove: 'Unit di atasnya',
  office: 'Satuan kerja (kantor)',
  homeOffice: 'Satuan kerja induk',
  agency: 'Instansi',
}

const isSingle = (meaning: ColumnMeaning): meaning is Exclude<EmployeeFieldId, 'unitPath'> =>
  !(meaning in combinedLabels)

/** Every meaning with its Indonesian name, in the order in which the clerk chooses. */
export const COLUMN_MEANINGS: ReadonlyArray<{ id: ColumnMeaning; label: string }> = [
  ...EMPLOYEE_FIELDS.flatMap(({ id, label }) => (id === 'unitPath' ? [] : [{ id, label }])),
  ...combined.map((id) => ({ id, label: combinedLabels[id] })),
]

const fieldsOf: Partial<Record<ColumnMeaning, readonly EmployeeFieldId[]>> = {
  nameNip: ['name', 'nip'],
  birthPlaceDate: ['birthPlace', 'birthDate'],
  golonganAndTmt: ['golongan', 'golonganTmt'],
  jabatanAndTmt: ['jabatan', 'jabatanTmt'],
  mkYearsMonths: ['mkYears', 'mkMonths'],
  employeeKind: ['status'],
  unit: ['unitPath'],
}

/** @returns the fields of an employee that a column with this meaning fills */
export const fieldsOfMeaning = (meaning: ColumnMeaning): readonly EmployeeFieldId[] =>
  fieldsOf[meaning] ?? (isSingle(meaning) ? [meaning] : [])

/** @returns the header as it is compared: lower case words with single spaces, "Pangkat/Gol. Ruang" is "pangkat gol ruang" */
export const normalHeader = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The columns of SIASN's export ("Data Utama") that tell us something; the others hold identifiers and empties. */
export const SIASN_COLUMNS: Readonly<Record<string, ColumnMeaning>> = Object.fromEntries([
  ...EMPLOYEE_FIELDS.flatMap(({ id, siasn }): [string, ColumnMeaning][] =>
    id === 'unitPath' || siasn === undefined ? [] : [[siasn, id]],
  ),
  ['JENIS PEGAWAI NAMA', 'employeeKind'],
  ['UNOR NAMA', 'unit'],
  ['INSTANSI KERJA NAMA', 'agency'],
  ['SATUAN KERJA INDUK NAMA', 'homeOffice'],
  ['SATUAN KERJA KERJA NAMA', 'office'],
])

/** Columns that are found together in SIASN's export and nowhere else. */
export const SIASN_MARKS = ['NIP BARU', 'NAMA', 'KEDUDUKAN HUKUM NAMA', 'JABATAN NAMA', 'UNOR NAMA'] as const

/** Headers of other lists, after `normalHeader`; no two meanings claim the same. */
export const HEADER_PATTERNS: ReadonlyArray<[ColumnMeaning, RegExp]> = [
  ...EMPLOYEE_FIELDS.flatMap(({ id, header }): [ColumnMeaning, RegExp][] =>
    id === 'unitPath' || header === undefined ? [] : [[id, header]],
  ),
  ['nameNip', /^nama( lengkap| pegawai| asn)?( dan| serta)? (nip|ni pppk|nip nippppk|nip ni pppk)( baru)?$/],
  ['nameNip', /^(nip|ni pppk)( dan)? nama( lengkap| pegawai)?$/],
  ['birthPlaceDate', /^(ttl|tempat( dan)? (tgl|tanggal) lahir|tempat tgl lahir|kelahiran)$/],
  ['employeeKind', /^jenis (pegawai|kepegawaian)( nama)?$/],
  ['golonganAndTmt', /^(pangkat )?(gol|golongan|pangkat)( ruang)?( dan)? tmt$/],
  ['mkYearsMonths', /^(masa kerja|mk|mkg)( golongan| gol)?( keseluruhan)?$/],
  ['jabatanAndTmt', /^jabatan( dan)? tmt( jabatan)?$/],
  [
    'office',
    /^(satuan kerja|satker|skpd|opd|perangkat daerah|nama opd|nama skpd|kantor|satuan kerja kerja nama)$/,
  ],
  ['homeOffice', /^satuan kerja induk( nama)?$/],
  ['agency', /^(instansi|instansi kerja|instansi kerja nama|nama instansi|pemerintah daerah)$/],
  [
    'unitAbove',
    /^(unor|unit|unit kerja|unit organisasi|unor nama) (induk|atasan|atas)( nama)?$|^(atasan unit|bidang|bagian bidang|bidang bagian)$/,
  ],
  [
    'unit',
    /^(unor( nama)?|unit( kerja| organisasi)?( nama)?|nama unit( kerja)?|penempatan|tempat tugas|unit penempatan|bagian|seksi|sub bagian|seksi sub bagian|subbag seksi|ruangan)$/,
  ],
]
