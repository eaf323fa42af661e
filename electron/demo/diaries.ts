import { workCalendar, workingDaysBetween } from '../../shared/office/calendar/working-days.ts'
import { type DiaryEntry, type DiaryRhk, monthKey } from '../../shared/monitoring/diary/entry.ts'
import { daysOf, rhkBetween } from '../monitoring/diary/month.ts'
import { told } from '../monitoring/diary/save.ts'
import { insertDiaries } from '../monitoring/diary/store.ts'
import { appendAudits } from '../office-file/audit.ts'
import { people } from './people.ts'
import type { Role } from './plans.ts'
import type { Stage } from './stage.ts'

/** One thing that people of a role do on many days: what, its output, how many of what at most. */
type Habit = readonly [activity: string, output: string, volume: number, satuan: string]

/** What is written day by day in the fictional Kecamatan Sukamaju. */
const habits: Readonly<Record<Role, readonly Habit[]>> = {
  camat: [
    ['Memimpin rapat koordinasi dengan para lurah', 'Notula rapat', 1, 'rapat'],
    ['Menandatangani surat dan rekomendasi', 'Surat bertanda tangan', 14, 'surat'],
    ['Meninjau pembangunan jalan lingkungan di kelurahan', 'Laporan peninjauan', 1, 'lokasi'],
  ],
  sekretaris: [
    ['Memeriksa laporan keuangan bulanan', 'Laporan yang diperiksa', 2, 'dokumen'],
    ['Mengoordinasikan penyusunan laporan kinerja', 'Konsep laporan', 1, 'dokumen'],
    ['Memeriksa naskah surat keluar', 'Surat yang diparaf', 12, 'surat'],
  ],
  kasubbag: [
    ['Memverifikasi berkas kenaikan pangkat', 'Berkas lengkap', 3, 'berkas'],
    ['Menyusun daftar kebutuhan barang', 'Daftar kebutuhan', 1, 'dokumen'],
    ['Memeriksa pertanggungjawaban kegiatan', 'Berkas yang diperiksa', 5, 'berkas'],
  ],
  kasi: [
    ['Memeriksa dan memaraf surat keterangan', 'Surat keterangan', 15, 'surat'],
    ['Memimpin rapat seksi', 'Notula rapat', 1, 'rapat'],
    ['Mendampingi kegiatan warga di kelurahan', 'Laporan kegiatan', 1, 'kegiatan'],
  ],
  lurah: [
    ['Menerima warga dan menyelesaikan pengaduan', 'Pengaduan selesai', 4, 'pengaduan'],
    ['Menandatangani surat pengantar', 'Surat pengantar', 18, 'surat'],
    ['Rapat dengan ketua RT dan RW', 'Notula rapat', 1, 'rapat'],
  ],
  sekretarisLurah: [
    ['Memeriksa buku administrasi kelurahan', 'Buku yang diperiksa', 3, 'buku'],
    ['Menyusun laporan kependudukan bulanan', 'Laporan kependudukan', 1, 'dokumen'],
    ['Mencatat pertanggungjawaban kegiatan', 'Bukti belanja', 6, 'berkas'],
  ],
  analisSdm: [
    ['Memutakhirkan data pegawai', 'Data pegawai', 6, 'pegawai'],
    ['Memeriksa SKP dan bukti dukung', 'SKP yang diperiksa', 4, 'SKP'],
    ['Menyusun usulan kenaikan gaji berkala', 'Usulan KGB', 2, 'berkas'],
  ],
  perencana: [
    ['Menyusun bahan rencana kerja', 'Konsep rencana kerja', 1, 'dokumen'],
    ['Mengolah usulan musyawarah warga', 'Usulan terolah', 9, 'usulan'],
    ['Menghitung capaian indikator triwulan', 'Tabel capaian', 1, 'dokumen'],
  ],
  terampil: [
    ['Memasukkan data pelayanan ke aplikasi', 'Data pelayanan', 25, 'data'],
    ['Mencatat dan menyimpan arsip', 'Arsip tersimpan', 20, 'berkas'],
    ['Menyiapkan bahan rapat', 'Bahan rapat', 2, 'berkas'],
  ],
  pelaksana: [
    ['Mengagendakan surat masuk dan keluar', 'Agenda surat', 16, 'surat'],
    ['Melayani permohonan surat keterangan', 'Surat keterangan', 12, 'surat'],
    ['Menyusun arsip pelayanan', 'Arsip tersimpan', 15, 'berkas'],
  ],
  lapangan: [
    ['Memelihara kebersihan lingkungan kantor', 'Ruang bersih', 6, 'ruang'],
    ['Patroli dan menjaga keamanan kantor', 'Buku jaga', 1, 'laporan'],
    ['Membantu penertiban di kelurahan', 'Laporan penertiban', 1, 'lokasi'],
  ],
}

/** From when to when the two things of a day are done, in minutes after midnight. */
const times = [
  [465, 690],
  [780, 960],
] as const

type Rhk = readonly DiaryRhk[]

/** What somebody writes on a day: one thing on some days, at most so many on the others. */
function dayOf(
  stage: Stage,
  { index, number, day, atMost }: { index: number; number: number; day: string; atMost: number },
  rhk: Rhk,
): DiaryEntry[] {
  const own = habits[people[index]?.role ?? 'pelaksana']
  const held = rhk.filter(({ from, to }) => from <= day && day <= to)
  return times.slice(0, (index + number) % 4 === 0 ? 1 : atMost).flatMap(([start, end], part) => {
    const [activity, output, most, satuan] = own[(number + part + index) % own.length] ?? []
    if (activity === undefined || most === undefined) return []
    // Now and then something is done that serves none of the results.
    const serves = (number + part) % 9 === 8 ? undefined : held[(number + part) % held.length]
    return [
      {
        id: stage.uuid(),
        day,
        start,
        end,
        rhkId: serves?.id ?? null,
        rhkText: serves?.text ?? '',
        activity,
        output: output ?? '',
        volume: Math.max(1, most - ((index + number * 3) % 5)),
        satuan: satuan ?? '',
        evidence: part === 0 && number % 3 === 0 ? `Agenda ${100 + number * 7 + index}` : '',
      },
    ]
  })
}

/** So many people write on in November; of the others the demonstration ends with October. */
const writeOn = 12
/** And so many of these have handed it in. */
const handIn = 8

/**
 * What everybody wrote from January to October, and some in November: most of it is approved, some people are behind,
 * and of two the last week came back.
 */
export async function keepDiaries(stage: Stage): Promise<void> {
  const { year } = stage
  const { diary } = stage.client.monitoring
  const calendar = workCalendar(5, [])
  const here = people.flatMap(({ legalPosition }, index) => {
    const employeeId = stage.ids[index]
    return employeeId === undefined || legalPosition !== undefined ? [] : [{ index, employeeId }]
  })
  // Who came in March has nothing to tell of February.
  const onDuty = (index: number) => (day: string) => people[index]?.since !== 'cpns' || day >= `${year}-03-01`
  const write = async (month: number, last: string, who: typeof here, atMost = 2) => {
    stage.on(last)
    const { db, raw } = stage.application.file
    const days = workingDaysBetween(`${monthKey({ year, month })}-01`, last, calendar)
    const ids = who.map(({ employeeId }) => employeeId)
    const held = await rhkBetween(db, ids, days[0] ?? last, last)
    const updatedAt = stage.now.toISOString()
    const diaries = who.map(({ index, employeeId }) => ({
      employeeId,
      month: monthKey({ year, month }),
      updatedAt,
      // Every seventh forgot the last days.
      days: (index % 7 === 3 ? days.slice(0, -4) : days).filter(onDuty(index)).map((day, number) => ({
        day,
        note: '',
        entries: dayOf(stage, { index, number, day, atMost }, held.get(employeeId) ?? []),
      })),
    }))
    const { operator } = await stage.client.trust.session()
    await db.transaction().execute(async (trx) => {
      const diaryIds = insertDiaries(trx, raw, diaries)
      await appendAudits(
        trx,
        raw,
        operator,
        stage.now,
        diaries.map(({ employeeId, days: own }, place) => ({
          action: 'monitoring.diary.save',
          subjectType: 'diary',
          subjectId: diaryIds[place] ?? 0,
          before: { entries: [] },
          after: { employeeId, entries: own.flatMap(({ entries }) => entries.map(told)) },
        })),
      )
    })
  }
  const all = here.map(({ employeeId }) => employeeId)
  for (let month = 1; month <= 9; month++) {
    const days = daysOf({ year, month })
    const whole = { employeeIds: all, from: days[0] ?? '', to: days.at(-1) ?? '', sure: true }
    await write(month, whole.to, here, 1)
    await diary.submit(whole)
    await diary.approve(whole)
  }
  await write(10, `${year}-10-30`, here)
  const october = { employeeIds: all, from: `${year}-10-01`, to: `${year}-10-23`, sure: true }
  await diary.submit(october)
  await diary.approve(october)
  const lastWeek = { from: `${year}-10-24`, to: `${year}-10-30`, sure: true }
  await diary.submit({ ...lastWeek, employeeIds: all.filter((_, place) => place % 3 !== 0) })
  await diary.giveBack({
    employeeIds: all.filter((_, place) => place === 4 || place === 10),
    from: lastWeek.from,
    to: lastWeek.to,
    note: 'Sebutkan nomor surat atau berkas sebagai bukti.',
  })
  await write(11, `${year}-11-12`, here.slice(0, writeOn))
  const november = {
    employeeIds: all.slice(0, handIn),
    from: `${year}-11-01`,
    to: `${year}-11-12`,
    sure: true,
  }
  await diary.submit(november)
  await diary.approve({ ...november, to: `${year}-11-06` })
}
