import { forumDocument, forumPromise } from './forum-document.ts'
import type { FormContent } from '../../electron/documents/forms/draws.ts'
import type { DiaryEntry } from '../../shared/monitoring/diary/entry.ts'
import type { PlanRecord } from '../../shared/monitoring/improvement/plan.ts'
import { iki, rhk, skpContent } from '../skp-content.ts'
import {
  appraiser,
  employee,
  evaluationDocument,
  letterDocument,
  letterhead,
  skpDocument,
  superior,
} from './documents.ts'

/** Every form that is signed, with a text of so many lines where it is longest or last, for sweeps over all of them. */

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** So many lines, none of them as wide as a column. */
const linesOf = (count: number, word = 'baris') =>
  Array.from({ length: Math.max(1, count) }, (_, at) => `${word} ${at + 1}`).join('\n')

const several = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

const rows = (count: number, kind: 'utama' | 'tambahan' = 'utama') =>
  several(count, (at) =>
    rhk({
      id: id(at + 1),
      kind,
      text: `Terwujudnya hasil ${at + 1}`,
      indicators: [iki({ id: id(100 + at), indicator: `Jumlah ${at + 1}` }), iki({ id: id(200 + at) })],
    }),
  )

const list = {
  agency: 'Pemerintah Kota Uji',
  of: 'Kecamatan Uji',
  year: 2026,
  head: superior,
  place: 'Uji',
  period: 'tw3' as const,
  asOf: '2026-10-05',
}

const person = (at: number) => ({
  name: `Orang Rekaan ${at + 1}`,
  nip: '199009132015052014',
  pangkat: 'Penata, III/c',
  jabatan: 'Perencana',
  unit: 'Seksi Uji',
})

const entry = (at: number): DiaryEntry => ({
  id: id(at),
  day: `2026-10-${String((at % 28) + 1).padStart(2, '0')}`,
  start: 480,
  end: 600,
  rhkId: null,
  rhkText: '',
  activity: `Kegiatan ${at}`,
  output: 'Buku',
  volume: 1,
  satuan: 'surat',
  evidence: '',
})

const diary = (count: number) => ({
  agency: 'Pemerintah Kota Uji',
  employee,
  appraiser,
  first: '2026-10-01',
  last: '2026-10-31',
  entries: several(count, entry).toSorted((a, b) => a.day.localeCompare(b.day)),
  marks: {},
  content: rows(Math.ceil(count / 3)),
  actions: [],
  workingDays: ['2026-10-01'],
  place: 'Uji',
  signedOn: '2026-10-31',
})

const objection = (lines: number) => ({
  receivedOn: '2027-01-04',
  submittedOn: '2027-01-15',
  about: ['hasil-kerja' as const],
  reasons: linesOf(lines, 'alasan'),
  explanation: { on: '2027-01-18', text: linesOf(lines, 'penjelasan') },
  decision: {
    decision: 'ditolak' as const,
    on: '2027-01-20',
    reason: linesOf(lines, 'pertimbangan'),
    before: {
      ratingResult: 'di-bawah' as const,
      ratingBehaviour: 'sesuai' as const,
      notes: '',
      predikat: 'butuh-perbaikan' as const,
    },
  },
})

const skpOf = (approach: 'kuantitatif' | 'kualitatif', lines: number) =>
  skpDocument({
    approach,
    content: skpContent(
      rows(2 + Math.floor(lines / 12)),
      several(7, (at) => (at === 6 ? linesOf(lines % 12, 'ekspektasi') : '')),
    ),
  })

const evaluationOf = (approach: 'kuantitatif' | 'kualitatif', lines: number) => {
  const skp = skpDocument({
    approach,
    content: skpContent([...rows(1 + Math.floor(lines / 10)), ...rows(1, 'tambahan')]),
  })
  const base = evaluationDocument({ skp })
  return evaluationDocument({
    skp,
    content: {
      ...base.content,
      behaviourFeedback: several(7, (at) => (at === 6 ? linesOf(lines % 10, 'umpan') : 'Pertahankan')),
    },
  })
}

const plan = (lines: number): PlanRecord =>
  ({
    basis: { year: 2026, period: 'tw1', predikat: 'kurang', evaluatedOn: '2026-04-05' },
    beginsOn: '2026-04-06',
    endsOn: '2026-10-05',
    steps: several(1 + Math.floor(lines / 3), (at) => ({
      id: id(at),
      problem: `Masalah ${at}`,
      action: linesOf(lines % 3, 'tindakan'),
      measure: 'Tepat waktu',
      dueOn: '2026-05-01',
      support: '',
      doneOn: null,
    })),
    reviews: [],
    decisions: [],
  }) as unknown as PlanRecord

const talk = {
  heldOn: '2026-01-12',
  place: 'Ruang rapat',
  number: '1',
  present: '',
  clarified: linesOf(3, 'hal'),
  agreed: linesOf(3, 'hal'),
  requested: '',
}

/** @param lines how long it is, from 0 on */
export const everyForm: Readonly<Record<string, (lines: number) => FormContent>> = {
  'skp kuantitatif': (n) => ({ form: 'skp', data: skpOf('kuantitatif', n) }),
  'skp kualitatif': (n) => ({ form: 'skp', data: skpOf('kualitatif', n) }),
  'lampiran-skp': (n) => ({
    form: 'lampiran-skp',
    data: {
      skp: skpDocument(),
      annex: {
        attachments: {
          dukungan: several(n, (at) => `Dukungan ${at + 1}`),
          pertanggungjawaban: ['Laporan'],
          konsekuensi: ['Konsekuensi'],
        },
        actions: [],
      },
      signedOn: '2026-01-31',
    },
  }),
  'rencana-aksi': (n) => ({
    form: 'rencana-aksi',
    data: {
      skp: skpDocument({ content: skpContent(rows(2)) }),
      annex: {
        attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] },
        actions: several(n, (at) => ({
          id: id(300 + at),
          rhkId: id(1 + (at % 2)),
          action: `Aksi ${at}`,
          output: '1 dokumen',
          quarters: 1,
          evidence: '',
        })),
      },
      signedOn: '2026-01-31',
    },
  }),
  'perjanjian-kinerja': (n) => ({
    form: 'perjanjian-kinerja',
    data: {
      skp: skpDocument(),
      letterhead,
      signedOn: '2026-01-31',
      goals: several(1 + n, (at) => ({
        id: id(at),
        text: `Meningkatnya layanan ${at}`,
        renstra: '',
        program: at === 0 ? 'Program' : '',
        budget: null,
        indicators: [{ id: id(500 + at), indicator: 'Indeks', target: '88 nilai' }],
      })),
    },
  }),
  'berita-acara-dialog': (n) => ({
    form: 'berita-acara-dialog',
    data: {
      skp: skpDocument(),
      letterhead,
      signedOn: '2026-01-12',
      talk: { ...talk, requested: linesOf(n, 'minta') },
    },
  }),
  'berita-acara-bimbingan': (n) => ({
    form: 'berita-acara-bimbingan',
    data: {
      letterhead,
      kind: 'bimbingan',
      heldOn: '2026-10-05',
      at: 'Ruang Rapat',
      place: 'Uji',
      number: '1',
      leader: appraiser,
      employee,
      participants: '',
      problem: linesOf(n, 'masalah'),
      advice: 'Saran',
      actions: [],
      response: 'Baik',
    },
  }),
  'berita-acara': (n) => ({
    form: 'berita-acara',
    data: {
      ...letterDocument,
      kind: 'acara',
      title: 'BERITA ACARA RAPAT',
      points: linesOf(n, 'putusan'),
      people: [
        { role: 'pihak', party: appraiser },
        { role: 'pihak', party: employee },
      ],
    },
  }),
  'surat-keterangan': (n) => ({
    form: 'surat-keterangan',
    data: {
      ...letterDocument,
      points: linesOf(n, 'butir'),
      people: [
        { role: 'tentang', party: employee },
        { role: 'pihak', party: appraiser },
      ],
    },
  }),
  'berita-acara-pemusnahan': (n) => ({
    form: 'berita-acara-pemusnahan',
    data: {
      office: 'Kecamatan Uji',
      agency: 'Pemerintah Kota Uji',
      letterhead,
      number: '1',
      destroyedOn: '2030-01-15',
      place: 'Uji',
      approval: 'Surat Camat',
      reason: linesOf(n % 20, 'alasan').replaceAll('\n', ' '),
      official: superior,
      witnesses: [appraiser, employee],
      series: [{ series: 'kinerja', code: '800', name: 'SKP', retention: '5 tahun' }],
      items: several(1 + n, (at) => ({
        series: 'kinerja' as const,
        year: 2022,
        name: `Orang Rekaan ${at}`,
        nip: '199009132015052014',
        holds: 'SKP',
        pieces: 1,
      })),
      entries: 1,
    },
  }),
  'matriks-peran-hasil': (n) => ({
    form: 'matriks-peran-hasil',
    data: {
      skp: skpDocument({ content: skpContent(rows(3)) }),
      signedOn: '2026-01-31',
      rows: several(1 + Math.floor(n / 2), (at) => ({
        person: { ...employee, name: `Orang Rekaan ${at}` },
        remarks: [],
        cells: [[linesOf(n % 5, 'peran')], [], []],
      })),
      below: [],
    },
  }),
  'daftar-belum-skp': (n) => ({
    form: 'daftar-belum-skp',
    data: {
      ...list,
      deadline: '2026-01-31',
      people: 100,
      rows: several(1 + n, (at) => ({
        ...person(at),
        state: 'Belum ada',
        due: '2026-01-31',
        daysLate: 10,
      })),
      signedOn: '2026-03-02',
    },
  }),
  'laporan-harian': (n) => ({ form: 'laporan-harian', data: diary(1 + n) }),
  'laporan-bulanan': (n) => ({ form: 'laporan-bulanan', data: diary(1 + n * 2) }),
  'rencana-perbaikan-kinerja': (n) => ({
    form: 'rencana-perbaikan-kinerja',
    data: { skp: skpDocument(), plan: plan(n) },
  }),
  'umpan-balik': (n) => {
    const { skp, content } = evaluationOf('kuantitatif', n)
    return {
      form: 'umpan-balik',
      data: { skp, period: 'tw3', content, former: [], place: 'Uji', signedOn: '2026-09-30' },
    }
  },
  'evaluasi kuantitatif': (n) => ({ form: 'evaluasi', data: evaluationOf('kuantitatif', n) }),
  'evaluasi kualitatif': (n) => ({ form: 'evaluasi', data: evaluationOf('kualitatif', n) }),
  'dokumen-evaluasi': (n) => ({
    form: 'dokumen-evaluasi',
    data: evaluationDocument({
      content: { ...evaluationDocument().content, notes: linesOf(n * 2, 'catatan') },
    }),
  }),
  'dokumen-evaluasi dengan keberatan': (n) => ({
    form: 'dokumen-evaluasi',
    data: evaluationDocument({ objection: objection(n) }),
  }),
  keberatan: (n) => ({
    form: 'keberatan',
    data: { letterhead, evaluation: evaluationDocument({ objection: objection(n) }) },
  }),
  'rekap-predikat': (n) => ({
    form: 'rekap-predikat',
    data: {
      ...list,
      rows: several(1 + n, (at) => ({
        ...person(at),
        ratingResult: 'sesuai' as const,
        ratingBehaviour: 'sesuai' as const,
        predikat: 'baik' as const,
        final: true,
        remark: '',
      })),
    },
  }),
  'penetapan-predikat': (n) => ({
    form: 'penetapan-predikat',
    data: {
      ...list,
      achievement: 'baik',
      counts: { 'sangat-baik': 1, baik: 20, 'butuh-perbaikan': 0, kurang: 0, 'sangat-kurang': 0 },
      drafts: 0,
      departures: several(n, (at) => `Menyimpang ${at}`),
      settled: { reason: 'Alasan', on: '2026-10-12' },
      people: [],
    },
  }),
  'rekap-periodik': (n) => ({
    form: 'rekap-periodik',
    data: {
      ...list,
      periods: ['tw1', 'tahunan'],
      rows: several(1 + n, (at) => ({ ...person(at), marks: [[], []] })),
    },
  }),
  'register-surat': (n) => ({
    form: 'register-surat',
    data: {
      ...list,
      rows: several(1 + n, (at) => ({
        id: at + 1,
        form: 'keberatan',
        kind: 'Keberatan',
        time: '',
        number: `800.1.4.4/${at + 1}/Kec.Uji/VII/2026`,
        about: person(at).name,
        employeeId: null,
        day: '2026-07-20',
        year: 2026,
        digest: 'a'.repeat(64),
        state: at % 3 === 0 ? ('dibatalkan' as const) : ('berlaku' as const),
        issuedAt: '2026-07-20T02:00:00.000Z',
        issuedBy: 'Pengelola Uji',
        printed: at,
        printedAt: '2026-07-20T02:00:00.000Z',
        cancelledAt: at % 3 === 0 ? '2026-07-21T02:00:00.000Z' : null,
        cancelledBy: at % 3 === 0 ? 'Pengelola Uji' : null,
        cancelReason: at % 3 === 0 ? 'Tanggal pada undangan keliru' : null,
      })),
    },
  }),
  'daftar-belum': (n) => ({
    form: 'daftar-belum',
    data: {
      ...list,
      people: 100,
      groups: [
        {
          lacks: 'rating',
          rows: several(1 + n, (at) => ({ ...person(at), appraiser: 'Budi Rekaan', remark: '' })),
        },
      ],
    },
  }),
  'register-pengaduan': (n) => ({
    form: 'register-pengaduan',
    data: {
      ...list,
      rows: several(1 + n, (at) => ({
        number: `${at}/PGD/2026`,
        receivedOn: '2026-08-13',
        channel: 'Datang langsung',
        reporter: '(dirahasiakan)',
        kind: 'Pengaduan',
        substance: 'Menunggu tiga jam',
        about: 'KTP elektronik',
        handler: 'Budi Rekaan',
        followed: 'Loket ditambah',
        endedOn: '2026-08-19',
        days: 6,
        state: 'Selesai',
        remark: 'Dalam batas waktu',
      })),
    },
  }),
  'undangan-forum': (n) => ({
    form: 'undangan-forum',
    data: forumDocument({ invitees: linesOf(n, 'Ketua RW'), agenda: linesOf(n, 'Standar') }),
  }),
  'berita-acara-forum': (n) => ({
    form: 'berita-acara-forum',
    data: forumDocument({
      discussion: linesOf(n, 'Warga bertanya'),
      promises: several(n, (at) => forumPromise(at)),
    }),
  }),
}
