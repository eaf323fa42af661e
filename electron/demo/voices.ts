import { addDays } from '../../shared/kernel/dates.ts'
import type { Category, Channel, ComplaintKind, Satisfaction } from '../../shared/voices/complaints/words.ts'
import type { Stage } from './stage.ts'

/** What somebody brought forward in the fictional Kecamatan Sukamaju; nobody here exists. */
interface Told {
  /** Month and day. */
  on: string
  kind: ComplaintKind
  category: Category
  channel: Channel
  service: string
  unit: string
  substance: string
  /** Whose name the public gave, and whether it is secret; without one it is anonymous. */
  by?: readonly [name: string, confidential: boolean]
  named?: string
  supervisory?: true
  /** Days after which it was answered, and how; open while it is not told. */
  answer?: readonly [days: number, text: string, satisfaction?: Satisfaction]
}

const ktp = 'Perekaman KTP elektronik'
const letter = 'Surat pengantar'
const handler = 'Indah Kirana'

const told: readonly Told[] = [
  {
    on: '02-10',
    kind: 'pengaduan',
    category: 'waktu',
    channel: 'langsung',
    service: ktp,
    unit: 'YAN',
    substance: 'Menunggu tiga jam tanpa tahu nomor antrean yang sedang dilayani.',
    by: ['Warga Contoh Satu', true],
    answer: [6, 'Nomor antrean kini dipanggil dan ditulis di papan setiap sepuluh menit.', 'puas'],
  },
  {
    on: '03-16',
    kind: 'informasi',
    category: 'persyaratan',
    channel: 'telepon',
    service: letter,
    unit: 'YAN',
    substance: 'Menanyakan syarat surat pengantar pindah untuk keluarga dengan dua anak.',
    by: ['Warga Contoh Dua', false],
    answer: [1, 'Syaratnya dikirim: KTP, kartu keluarga, dan pengantar RT; tanpa biaya.', 'puas'],
  },
  {
    on: '05-04',
    kind: 'aspirasi',
    category: 'sarana',
    channel: 'kotak',
    service: '',
    unit: 'KEC',
    substance: 'Mohon disediakan kursi untuk warga lanjut usia di ruang tunggu.',
    answer: [9, 'Enam kursi lanjut usia dipasang di dekat loket.'],
  },
  {
    on: '06-22',
    kind: 'pengaduan',
    category: 'biaya',
    channel: 'surat',
    service: letter,
    unit: 'MELATI',
    substance: 'Diminta uang lelah untuk pengantar yang seharusnya gratis.',
    by: ['Warga Contoh Tiga', true],
    supervisory: true,
    answer: [38, 'Sudah diperiksa; uangnya dikembalikan dan papan “tanpa biaya” dipasang.', 'kurang-puas'],
  },
  {
    on: '08-19',
    kind: 'pujian',
    category: 'perilaku',
    channel: 'whatsapp',
    service: ktp,
    unit: 'YAN',
    substance: 'Petugas loket dua sabar membantu ibu saya yang sulit mendengar.',
    by: ['Warga Contoh Empat', false],
    named: 'petugas loket dua',
    answer: [2, 'Terima kasih; disampaikan kepada pimpinan dan petugasnya.', 'puas'],
  },
  {
    on: '10-12',
    kind: 'pengaduan',
    category: 'prosedur',
    channel: 'lapor',
    service: 'Legalisasi',
    unit: 'YAN',
    substance: 'Berkas dikembalikan dua kali dengan alasan yang berbeda.',
    by: ['Warga Contoh Lima', false],
    answer: [24, 'Daftar periksa syarat dipasang; berkas diperiksa satu kali saat diterima.', 'kurang-puas'],
  },
]

/** Only in the year that is under way: what still waits in November. */
const waiting: readonly Told[] = [
  {
    on: '10-26',
    kind: 'pengaduan',
    category: 'waktu',
    channel: 'whatsapp',
    service: letter,
    unit: 'KENANGA',
    substance: 'Surat keterangan usaha yang dijanjikan Rabu belum jadi sampai Jumat.',
    by: ['Warga Contoh Enam', false],
  },
  {
    on: '11-12',
    kind: 'aspirasi',
    category: 'sarana',
    channel: 'langsung',
    service: '',
    unit: 'KEC',
    substance: 'Usul layar antrean yang terbaca dari halaman kantor.',
    by: ['Warga Contoh Tujuh', false],
  },
  {
    on: '11-16',
    kind: 'pujian',
    category: 'perilaku',
    channel: 'kotak',
    service: letter,
    unit: 'MELATI',
    substance: 'Surat selesai sebelum tengah hari dan dijelaskan dengan ramah.',
    named: 'ibu di loket kelurahan',
  },
]

/** What the public said in two years, as far as it was answered, and a praise that reached somebody. */
export async function hearPublic(stage: Stage): Promise<void> {
  for (const year of [stage.year - 1, stage.year])
    for (const one of year === stage.year ? [...told, ...waiting] : told) await hear(stage, year, one)
}

async function hear(stage: Stage, year: number, one: Told): Promise<void> {
  const { complaints } = stage.client.voices
  const receivedOn = `${year}-${one.on}`
  stage.on(receivedOn)
  const reporter = one.by && {
    confidential: one.by[1],
    name: one.by[0],
    address: '',
    phone: '',
    email: '',
    occupation: '',
  }
  let at: { id: number; revision: number } = await complaints.save({
    revision: 0,
    kind: one.kind,
    supervisory: one.supervisory ?? false,
    category: one.category,
    channel: one.channel,
    outsideNumber: '',
    receivedOn,
    completeOn: null,
    happenedOn: null,
    service: one.service,
    unitId: stage.unit(one.unit),
    place: '',
    substance: one.substance,
    request: '',
    named: one.named ?? '',
    reporter: reporter ?? null,
  })
  // What came in last lies on the desk still.
  if (!one.answer && one.kind !== 'pengaduan') return
  const sortedOn = addDays(receivedOn, 1)
  stage.on(sortedOn)
  at = await complaints.addStep({ ...at, kind: 'pemilahan', doneOn: sortedOn, text: '', handlerId: null })
  at = await complaints.addStep({
    ...at,
    kind: 'penyaluran',
    doneOn: sortedOn,
    text: 'Untuk ditindaklanjuti dan dijawab',
    handlerId: stage.person(handler),
  })
  if (!one.answer) return
  const [days, answer, satisfaction = null] = one.answer
  const answeredOn = addDays(receivedOn, days)
  stage.on(answeredOn)
  at = await complaints.answer({ ...at, answeredOn, answer })
  if (satisfaction !== null) at = await complaints.rate({ ...at, satisfaction, note: '' })
  if (one.kind === 'pujian')
    at = await complaints.decide({
      ...at,
      employeeId: stage.person(praised),
      decidedOn: answeredOn,
      reason: 'Petugas loket dua pada hari itu menurut daftar jaga',
      paper: `Disposisi Camat ${answeredOn.slice(8)}/${answeredOn.slice(5, 7)}`,
      feedback: { words: one.substance, tone: 'positif', value: 1 },
    })
  await complaints.close({ ...at, closedOn: answeredOn, outcome: 'selesai', reason: '' })
}

const praised = 'Nani Suryani'

/** A forum each year; what the first one promised is looked at in the second. */
export async function meetPublic(stage: Stage): Promise<void> {
  const { forum } = stage.client.voices
  const leader = { employeeId: stage.person('Bagus Prayoga') }
  const attendee = (
    name: string,
    element: 'pengguna' | 'tokoh' | 'usaha',
    position: string,
    signs = false,
  ) => ({
    id: stage.uuid(),
    name,
    element,
    institution: 'Kecamatan Sukamaju (rekaan)',
    position,
    signs,
  })
  const meet = (
    year: number,
    topic: string,
    promises: ReadonlyArray<readonly [string, string, string, string]>,
  ) => {
    const heldOn = `${year}-09-15`
    stage.on(heldOn)
    return forum.save({
      revision: 0,
      topic,
      heldOn,
      begins: '09.00',
      place: 'Aula Kecamatan Sukamaju',
      agenda: 'Standar pelayanan\nHasil survei kepuasan masyarakat\nPengaduan yang masuk',
      leader,
      invitationNumber: `400.10/41/KEC-SM/IX/${year}`,
      invitedOn: `${year}-09-07`,
      invitees: 'Para Ketua RW\nTokoh masyarakat\nPelaku usaha\nKarang Taruna',
      recordNumber: `400.10/47/KEC-SM/IX/${year}`,
      discussion:
        'Waktu tunggu perekaman KTP elektronik pada hari Senin\nSyarat surat pengantar berbeda di tiap kelurahan',
      attendees: [
        attendee('Warga Contoh Delapan', 'pengguna', 'Pengguna layanan', true),
        attendee('Tokoh Contoh', 'tokoh', 'Ketua RW 03', true),
        attendee('Pengusaha Contoh', 'usaha', 'Pemilik warung'),
      ],
      promises: promises.map(([problem, promise, who, due]) => ({
        id: stage.uuid(),
        problem,
        promise,
        who,
        dueOn: due,
      })),
    })
  }
  const { year } = stage
  const seksi = 'Kepala Seksi Pelayanan Umum'
  await meet(year - 1, `Standar pelayanan administrasi kependudukan ${year - 1}`, [
    ['Antrean hari Senin terlalu panjang', 'Loket kedua dibuka setiap Senin', seksi, `${year}-01-31`],
    ['Syarat berbeda di tiap kelurahan', 'Satu daftar syarat untuk tiga kelurahan', seksi, `${year}-03-31`],
  ])
  const second = await meet(year, `Hasil survei dan pengaduan ${year}`, [
    [
      'Nomor antrean tidak terbaca',
      'Layar antrean dipasang di halaman kantor',
      'Sekretaris Kecamatan',
      `${year}-10-30`,
    ],
    ['Jam istirahat tidak jelas', 'Jadwal jaga istirahat ditempel di loket', seksi, `${year}-12-15`],
  ])
  const { earlier } = await forum.get({ id: second.id })
  const [first, other] = earlier
  if (first)
    await forum.review({
      forumId: second.id,
      promiseId: first.id,
      outcome: 'ditepati',
      note: 'Berjalan sejak Januari',
    })
  if (other)
    await forum.review({
      forumId: second.id,
      promiseId: other.id,
      outcome: 'sebagian',
      note: 'Dua dari tiga kelurahan',
    })
}
