import { z } from 'zod'
import { required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { IsoDate } from '../office/period.ts'
import { statuses } from './employee-status.ts'
import { jenisChoices, jenjangNames } from './jabatan.ts'
import { legalPositions } from './legal-position.ts'

/**
 * The fields of an employee, each of them here and nowhere else. What is accepted, the form, what a list is
 * read into, the export, the comparison with a list and the columns of the office file follow from this table. A
 * new field is a line here, a column in a migration and in the schema of the office file.
 */

/** How the value of a field is written, read and shown. */
export type EmployeeFieldKind =
  'nip' | 'digits' | 'text' | 'number' | 'date' | 'choice' | 'eselon' | 'golongan' | 'unit'

/** What belongs to the person stands in a group of the form; what changes through the years, in a history. */
export const employeeFieldGroups = ['Identitas', 'Kepegawaian', 'Pendidikan', 'Lainnya'] as const
export type EmployeeFieldGroup = (typeof employeeFieldGroups)[number]
export type EmployeeHistory = 'pangkat' | 'jabatan' | 'unit'

/** Longest unit path that is kept: the tree of one small office is far less deep. */
export const maxUnitDepth = 12

interface Row {
  label: string
  kind: EmployeeFieldKind
  /** What a value must be like; that there may be none is said by `needed` and `unsaid`. */
  schema: z.ZodType<string | number | string[]>
  group?: EmployeeFieldGroup
  /** Golongan, jabatan and unit are entries with a TMT; the field is the one that holds now. */
  history?: EmployeeHistory
  /** In the table of its history, where it is not called as the field is. */
  column?: string
  /** Its column in SIASN's export. */
  siasn?: string
  /** Its column in other lists, as `normalHeader` leaves it; the label is known too. */
  header?: RegExp
  /** Nobody is recorded without it. */
  needed?: true
  /** What holds as long as nobody says anything. */
  unsaid?: string
  /** Bounds of a number. */
  range?: { min: number; max: number }
  /** All there are. */
  choices?: ReadonlyArray<{ value: string; label: string }>
  /** Only for who has the right to restricted data; who looks at it is recorded (UU 27/2022, Pasal 4). */
  restricted?: true
  /** Common ones; others may be typed. */
  suggestions?: readonly string[]
}

const text = (limit: number) => ({ kind: 'text', schema: z.string().trim().min(1).max(limit) }) as const
const digits = (limit: number) => ({ ...text(limit), kind: 'digits' }) as const
const date = { kind: 'date', schema: IsoDate } as const
const number = (min: number, max: number) =>
  ({ kind: 'number', schema: z.number().int().min(min).max(max), range: { min, max } }) as const
const choice = <const V extends string>(choices: ReadonlyArray<{ value: V; label: string }>) =>
  ({ kind: 'choice', schema: z.enum(choices.map(({ value }) => value)), choices }) as const

/** In the order in which a clerk reads about a person. */
export const fields = {
  nip: {
    label: 'NIP',
    kind: 'nip',
    /** 18 digits, without spaces: NIP of a PNS or NI of a PPPK. */
    schema: z.string().regex(/^\d{18}$/, 'NIP harus 18 angka.'),
    group: 'Identitas',
    needed: true,
    siasn: 'NIP BARU',
    header:
      /^(nip|nomor induk pegawai|ni pppk|nip baru|nip ni ?pppk|nip nippppk|no nip|nomor nip|nip pegawai)$/,
  },
  /** Without titles. */
  name: {
    label: 'Nama',
    kind: 'text',
    schema: required(most.name, 'Nama harus diisi.'),
    group: 'Identitas',
    needed: true,
    siasn: 'NAMA',
    header: /^nama( lengkap)?( pegawai| asn| pns)?( dan gelar| beserta gelar| gelar| tanpa gelar)?$/,
  },
  titleFront: {
    label: 'Gelar depan',
    ...text(60),
    group: 'Identitas',
    siasn: 'GELAR DEPAN',
    header: /^gelar( nama)? depan$|^depan gelar$/,
  },
  titleBack: {
    label: 'Gelar belakang',
    ...text(100),
    group: 'Identitas',
    siasn: 'GELAR BELAKANG',
    header: /^gelar( nama)? belakang$|^belakang gelar$/,
  },
  status: {
    label: 'Status kepegawaian',
    ...choice(statuses.map((value) => ({ value, label: value }))),
    group: 'Kepegawaian',
    unsaid: 'PNS',
    siasn: 'STATUS CPNS PNS',
    header: /^(status (kepegawaian|pegawai|asn|cpns pns|pns)|jenis asn|cpns pns( pppk)?|pns pppk|status)$/,
  },
  legalPosition: {
    label: 'Kedudukan hukum',
    ...text(100),
    group: 'Kepegawaian',
    unsaid: 'aktif',
    siasn: 'KEDUDUKAN HUKUM NAMA',
    header: /^(kedudukan( hukum)?( nama| pegawai)?|status (aktif|keaktifan|kedudukan))$/,
    suggestions: legalPositions,
  },
  tmtCpns: {
    label: 'TMT CPNS',
    ...date,
    group: 'Kepegawaian',
    siasn: 'TMT CPNS',
    header: /^(tmt|tanggal|tgl) (cpns|pengangkatan cpns|pengangkatan|masuk)$/,
  },
  tmtPns: {
    label: 'TMT PNS',
    ...date,
    group: 'Kepegawaian',
    siasn: 'TMT PNS',
    header: /^(tmt|tanggal|tgl) (pns|pengangkatan pns)$/,
  },
  /** "III/b" of a PNS, "IX" of a PPPK. */
  golongan: {
    label: 'Golongan',
    ...text(20),
    kind: 'golongan',
    history: 'pangkat',
    siasn: 'GOL AKHIR NAMA',
    header:
      /^(pangkat )?(gol|golongan)( ruang)?( nama)?( terakhir| akhir)?( nama)?( pangkat)?$|^pangkat( terakhir)?$/,
  },
  golonganTmt: {
    label: 'TMT golongan',
    ...date,
    history: 'pangkat',
    column: 'tmt',
    siasn: 'TMT GOLONGAN',
    header:
      /^(tmt|tanggal|tgl) (pangkat|gol|golongan|pangkat gol|pangkat golongan|kp)( gol)?( ruang)?( terakhir| akhir)?$/,
  },
  /** Masa kerja golongan. */
  mkYears: {
    label: 'Masa kerja (tahun)',
    ...number(0, 60),
    group: 'Kepegawaian',
    siasn: 'MK TAHUN',
    header:
      /^(mk|mkg|masa kerja)( golongan)? (th|thn|tahun)$|^(th|thn|tahun) (mk|mkg|masa kerja)( golongan)?$/,
  },
  mkMonths: {
    label: 'Masa kerja (bulan)',
    ...number(0, 11),
    group: 'Kepegawaian',
    siasn: 'MK BULAN',
    header:
      /^(mk|mkg|masa kerja)( golongan)? (bl|bln|bulan)$|^(bl|bln|bulan) (mk|mkg|masa kerja)( golongan)?$/,
  },
  jabatan: {
    label: 'Jabatan',
    ...text(200),
    history: 'jabatan',
    siasn: 'JABATAN NAMA',
    header: /^(nama )?jabatan( nama| terakhir| saat ini| sekarang)?$/,
  },
  jabatanJenis: {
    label: 'Jenis jabatan',
    ...choice(jenisChoices),
    history: 'jabatan',
    column: 'jenis',
    unsaid: 'pelaksana',
    siasn: 'JENIS JABATAN NAMA',
    header: /^jenis jabatan( nama)?$/,
  },
  jabatanJenjang: {
    label: 'Jenjang jabatan',
    ...text(60),
    history: 'jabatan',
    column: 'jenjang',
    header: /^jenjang( jabatan)?( nama| fungsional)?$/,
    suggestions: jenjangNames,
  },
  eselon: {
    label: 'Eselon',
    ...text(20),
    kind: 'eselon',
    history: 'jabatan',
    siasn: 'ESELON NAMA',
    header: /^(eselon|esl|ese)( nama| jabatan)?$/,
  },
  jabatanTmt: {
    label: 'TMT jabatan',
    ...date,
    history: 'jabatan',
    column: 'tmt',
    siasn: 'TMT JABATAN',
    header: /^(tmt|tanggal|tgl|terhitung mulai tanggal) jabatan( terakhir| sekarang| saat ini)?$/,
  },
  /** Names of the units from the top of the office down to the own unit; a list tells it in columns of its own. */
  unitPath: {
    label: 'Unit kerja',
    kind: 'unit',
    schema: z.array(required(most.name)).min(1).max(maxUnitDepth),
    history: 'unit',
    column: 'unitId',
  },
  sex: {
    label: 'Jenis kelamin',
    ...choice([
      { value: 'L', label: 'Laki-laki' },
      { value: 'P', label: 'Perempuan' },
    ]),
    group: 'Identitas',
    siasn: 'JENIS KELAMIN',
    header: /^(jenis kelamin|jk|j k|l p|lp|kelamin|jns kelamin|gender|sex)$/,
  },
  birthPlace: {
    label: 'Tempat lahir',
    ...text(100),
    group: 'Identitas',
    siasn: 'TEMPAT LAHIR NAMA',
    header: /^(tempat lahir|tempat lahir nama|kota lahir)$/,
  },
  birthDate: {
    label: 'Tanggal lahir',
    ...date,
    group: 'Identitas',
    siasn: 'TANGGAL LAHIR',
    header: /^(tgl|tanggal) lahir$/,
  },
  religion: {
    label: 'Agama',
    ...text(60),
    group: 'Lainnya',
    siasn: 'AGAMA NAMA',
    header: /^agama( nama)?$/,
    suggestions: ['Islam', 'Kristen', 'Katolik', 'Hindu', 'Buddha', 'Konghucu'],
  },
  maritalStatus: {
    label: 'Status perkawinan',
    ...text(60),
    group: 'Lainnya',
    siasn: 'JENIS KAWIN NAMA',
    header: /^(status (kawin|perkawinan|nikah|pernikahan)|jenis kawin( nama)?|kawin)$/,
    suggestions: ['Belum kawin', 'Kawin', 'Cerai hidup', 'Cerai mati'],
  },
  educationLevel: {
    label: 'Tingkat pendidikan',
    ...text(100),
    group: 'Pendidikan',
    siasn: 'TINGKAT PENDIDIKAN NAMA',
    header:
      /^(tingkat|tk|jenjang|strata)( ijazah)? ?(pendidikan|pddkn)( nama| terakhir)?$|^(tingkat ijazah|tingkat ijazah pendidikan)( terakhir)?$/,
    suggestions: ['SD', 'SLTP', 'SLTA', 'D-I', 'D-II', 'D-III', 'D-IV', 'S-1', 'S-2', 'S-3'],
  },
  education: {
    label: 'Pendidikan',
    ...text(200),
    group: 'Pendidikan',
    siasn: 'PENDIDIKAN NAMA',
    header: /^(nama )?(pendidikan|pddkn|jurusan|program studi)( terakhir| akhir| nama| formal)*( jurusan)?$/,
  },
  graduationYear: {
    label: 'Tahun lulus',
    ...number(1900, 2100),
    group: 'Pendidikan',
    siasn: 'TAHUN LULUS',
    header: /^(tahun|thn|th|tahun tamat)? ?lulus( tahun| thn| th)?( pendidikan)?( terakhir)?$/,
  },
  nik: {
    label: 'NIK',
    ...digits(40),
    group: 'Lainnya',
    restricted: true,
    siasn: 'NIK',
    header: /^(nik|no ktp|nomor ktp|nomor induk kependudukan)$/,
  },
  karpeg: {
    label: 'Nomor Karpeg',
    ...text(40),
    group: 'Kepegawaian',
    header: /^(no |nomor |seri )*(karpeg|kartu pegawai)( no| nomor)?$/,
  },
  npwp: {
    label: 'NPWP',
    ...digits(40),
    group: 'Lainnya',
    restricted: true,
    siasn: 'NPWP NOMOR',
    header: /^(no |nomor )?npwp( nomor)?$/,
  },
  phone: {
    label: 'Nomor HP',
    ...digits(60),
    group: 'Lainnya',
    restricted: true,
    siasn: 'NOMOR HP',
    header: /^(no|nomor)? ?(hp|telepon|telp|tlp|handphone|wa|whatsapp|hp wa|telepon hp|kontak)$/,
  },
  email: {
    label: 'Email',
    ...text(200),
    group: 'Lainnya',
    siasn: 'EMAIL',
    header: /^(alamat )?(e mail|email|surel)( pribadi)?$/,
  },
  address: {
    label: 'Alamat',
    ...text(500),
    group: 'Lainnya',
    restricted: true,
    siasn: 'ALAMAT',
    header: /^alamat( rumah| lengkap| tinggal| domisili)*$/,
  },
} as const satisfies Record<string, Row>
