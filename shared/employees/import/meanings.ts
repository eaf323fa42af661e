import { z } from 'zod'
import { EMPLOYEE_FIELDS, type EmployeeFieldId, employeeFieldIds } from '../employee.ts'

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

const singleFields = employeeFieldIds.filter((id) => id !== 'unitPath')
export const ColumnMeaning = z.enum([...singleFields, ...combined])
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
export const SIASN_COLUMNS: Readonly<Record<string, ColumnMeaning>> = {
  'NIP BARU': 'nip',
  NAMA: 'name',
  'GELAR DEPAN': 'titleFront',
  'GELAR BELAKANG': 'titleBack',
  'TEMPAT LAHIR NAMA': 'birthPlace',
  'TANGGAL LAHIR': 'birthDate',
  'JENIS KELAMIN': 'sex',
  'AGAMA NAMA': 'religion',
  'JENIS KAWIN NAMA': 'maritalStatus',
  NIK: 'nik',
  'NOMOR HP': 'phone',
  EMAIL: 'email',
  ALAMAT: 'address',
  'NPWP NOMOR': 'npwp',
  'JENIS PEGAWAI NAMA': 'employeeKind',
  'KEDUDUKAN HUKUM NAMA': 'legalPosition',
  'STATUS CPNS PNS': 'status',
  'TMT CPNS': 'tmtCpns',
  'TMT PNS': 'tmtPns',
  'GOL AKHIR NAMA': 'golongan',
  'TMT GOLONGAN': 'golonganTmt',
  'MK TAHUN': 'mkYears',
  'MK BULAN': 'mkMonths',
  'JENIS JABATAN NAMA': 'jabatanJenis',
  'JABATAN NAMA': 'jabatan',
  'TMT JABATAN': 'jabatanTmt',
  'TINGKAT PENDIDIKAN NAMA': 'educationLevel',
  'PENDIDIKAN NAMA': 'education',
  'TAHUN LULUS': 'graduationYear',
  'UNOR NAMA': 'unit',
  'INSTANSI KERJA NAMA': 'agency',
  'SATUAN KERJA INDUK NAMA': 'homeOffice',
  'SATUAN KERJA KERJA NAMA': 'office',
  'ESELON NAMA': 'eselon',
}

/** Columns that are found together in SIASN's export and nowhere else. */
export const SIASN_MARKS = ['NIP BARU', 'NAMA', 'KEDUDUKAN HUKUM NAMA', 'JABATAN NAMA', 'UNOR NAMA'] as const

/** Headers of other lists, after `normalHeader`; earlier meanings win when two columns claim the same. */
export const HEADER_PATTERNS: ReadonlyArray<[ColumnMeaning, RegExp]> = [
  ['nameNip', /^nama( lengkap| pegawai| asn)?( dan| serta)? (nip|ni pppk|nip nippppk|nip ni pppk)( baru)?$/],
  ['nameNip', /^(nip|ni pppk)( dan)? nama( lengkap| pegawai)?$/],
  [
    'nip',
    /^(nip|nomor induk pegawai|ni pppk|nip baru|nip ni ?pppk|nip nippppk|no nip|nomor nip|nip pegawai)$/,
  ],
  ['nik', /^(nik|no ktp|nomor ktp|nomor induk kependudukan)$/],
  ['karpeg', /^(no |nomor |seri )*(karpeg|kartu pegawai)( no| nomor)?$/],
  ['titleFront', /^gelar( nama)? depan$|^depan gelar$/],
  ['titleBack', /^gelar( nama)? belakang$|^belakang gelar$/],
  ['name', /^nama( lengkap)?( pegawai| asn| pns)?( dan gelar| beserta gelar| gelar| tanpa gelar)?$/],
  ['birthPlaceDate', /^(ttl|tempat( dan)? (tgl|tanggal) lahir|tempat tgl lahir|kelahiran)$/],
  ['birthPlace', /^(tempat lahir|tempat lahir nama|kota lahir)$/],
  ['birthDate', /^(tgl|tanggal) lahir$/],
  ['sex', /^(jenis kelamin|jk|j k|l p|lp|kelamin|jns kelamin|gender|sex)$/],
  ['religion', /^agama( nama)?$/],
  ['maritalStatus', /^(status (kawin|perkawinan|nikah|pernikahan)|jenis kawin( nama)?|kawin)$/],
  ['legalPosition', /^(kedudukan( hukum)?( nama| pegawai)?|status (aktif|keaktifan|kedudukan))$/],
  ['status', /^(status (kepegawaian|pegawai|asn|cpns pns|pns)|jenis asn|cpns pns( pppk)?|pns pppk|status)$/],
  ['employeeKind', /^jenis (pegawai|kepegawaian)( nama)?$/],
  ['tmtCpns', /^(tmt|tanggal|tgl) (cpns|pengangkatan cpns|pengangkatan|masuk)$/],
  ['tmtPns', /^(tmt|tanggal|tgl) (pns|pengangkatan pns)$/],
  [
    'golonganTmt',
    /^(tmt|tanggal|tgl) (pangkat|gol|golongan|pangkat gol|pangkat golongan|kp)( gol)?( ruang)?( terakhir| akhir)?$/,
  ],
  ['golonganAndTmt', /^(pangkat )?(gol|golongan|pangkat)( ruang)?( dan)? tmt$/],
  ['golongan', /^(pangkat )?(gol|golongan)( ruang)?( nama)?( terakhir| akhir)?( nama)?( pangkat)?$/],
  ['golongan', /^(gol|golongan)( ruang)? pangkat$/],
  ['golongan', /^pangkat( terakhir)?$/],
  ['mkYearsMonths', /^(masa kerja|mk|mkg)( golongan| gol)?( keseluruhan)?$/],
  [
    'mkYears',
    /^(mk|mkg|masa kerja)( golongan)? (th|thn|tahun)$|^(th|thn|tahun) (mk|mkg|masa kerja)( golongan)?$/,
  ],
  [
    'mkMonths',
    /^(mk|mkg|masa kerja)( golongan)? (bl|bln|bulan)$|^(bl|bln|bulan) (mk|mkg|masa kerja)( golongan)?$/,
  ],
  ['eselon', /^(eselon|esl|ese)( nama| jabatan)?$/],
  ['jabatanTmt', /^(tmt|tanggal|tgl|terhitung mulai tanggal) jabatan( terakhir)?$/],
  ['jabatanAndTmt', /^jabatan( dan)? tmt( jabatan)?$/],
  ['jabatanJenis', /^jenis jabatan( nama)?$/],
  ['jabatanJenjang', /^jenjang( jabatan)?( nama| fungsional)?$/],
  ['jabatan', /^(nama )?jabatan( nama| terakhir| saat ini| sekarang)?$/],
  [
    'educationLevel',
    /^(tingkat|tk|jenjang|strata)( ijazah)? ?(pendidikan|pddkn)( nama| terakhir)?$|^(tingkat ijazah|tingkat ijazah pendidikan)( terakhir)?$/,
  ],
  ['graduationYear', /^(tahun|thn|th|tahun tamat)? ?lulus( tahun| thn| th)?( pendidikan)?( terakhir)?$/],
  [
    'education',
    /^(nama )?(pendidikan|pddkn|jurusan|program studi)( terakhir| akhir| nama| formal)*( jurusan)?$/,
  ],
  ['phone', /^(no|nomor)? ?(hp|telepon|telp|tlp|handphone|wa|whatsapp|hp wa|telepon hp|kontak)$/],
  ['email', /^(alamat )?(e mail|email|surel)( pribadi)?$/],
  ['npwp', /^(no |nomor )?npwp( nomor)?$/],
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
  ['address', /^alamat( rumah| lengkap| tinggal| domisili)*$/],
]
