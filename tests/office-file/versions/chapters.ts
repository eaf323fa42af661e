import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { logo } from '../../documents/documents.ts'
import type { CreditPaper } from '../../../shared/career/credit/paper.ts'
import { proposedRule } from '../../../shared/career/credit/rules.ts'
import type { Annex, SkpDocument } from '../../../shared/planning/skp/skp.ts'
import { camat, evaluationOf, goalOf, idOf, kasi, sekda, skpOf, staf } from './people.ts'
import { appraise, chainEnd, draft, insert, keep, keepVersion, promise, record, sign } from './rows.ts'

/*
 * What happens in the kept offices, one chapter for each version of the office file: what that version could hold for
 * the first time. A later chapter changes nothing that an earlier one tells. The numbers of SKP, evaluations and talks
 * are those by which `versions.test.ts` prints them.
 */

function hire(
  raw: Database,
  person: { id: number; nip: string; name: string; back: string | null; golongan: string; jabatan: string },
  rest: { jenis: string; unit: number; status?: string },
): void {
  insert(raw, 'employee', {
    id: person.id,
    nip: person.nip,
    name: person.name,
    title_back: person.back,
    status: rest.status ?? 'PNS',
    birth_place: 'Kota Rekaan',
    legal_position: 'aktif',
  })
  insert(raw, 'employee_pangkat', { employee_id: person.id, golongan: person.golongan, tmt: '2023-04-01' })
  insert(raw, 'employee_jabatan', {
    employee_id: person.id,
    jabatan: person.jabatan,
    jenis: rest.jenis,
    tmt: '2023-01-02',
  })
  insert(raw, 'employee_unit', { employee_id: person.id, unit_id: rest.unit, tmt: '2023-01-02' })
  record(raw, {
    at: '2025-01-02',
    action: 'employees.save',
    type: 'employee',
    id: person.id,
    after: { nip: person.nip, name: person.name },
  })
}

/** The office, its people, and a year that is over: three SKP, signed and appraised. */
function first(raw: Database): void {
  insert(raw, 'office', {
    id: 1,
    name: 'Kecamatan Rekaan',
    agency: 'Pemerintah Kota Rekaan',
    letterhead: 'PEMERINTAH KOTA REKAAN\nKECAMATAN REKAAN',
    address: 'Jalan Rekaan Nomor 1',
    city: 'Rekaan',
    fictional: 1,
    created_at: '2025-01-02T02:00:00.000Z',
  })
  insert(raw, 'operator', { name: 'Pengelola Rekaan', position: 'Pengelola Kepegawaian', role: 'pengelola' })
  record(raw, {
    at: '2025-01-02',
    action: 'desk.create',
    type: 'office',
    id: 1,
    after: { name: 'Kecamatan Rekaan' },
  })
  insert(raw, 'official', {
    id: 1,
    name: sekda.name,
    nip: sekda.nip,
    pangkat: sekda.pangkat,
    jabatan: sekda.jabatan,
    unit: sekda.unit,
  })
  insert(raw, 'unit', { id: 1, code: 'KEC', name: 'Kecamatan Rekaan', position: 1 })
  insert(raw, 'unit', { id: 2, parent_id: 1, code: 'PEL', name: 'Seksi Pelayanan', position: 1 })
  hire(
    raw,
    { id: 1, nip: camat.nip ?? '', name: 'Dewi Rekaan', back: 'M.Si.', golongan: 'IV/a', jabatan: 'Camat' },
    { jenis: 'administrator', unit: 1 },
  )
  hire(
    raw,
    {
      id: 2,
      nip: kasi.nip ?? '',
      name: 'Budi Rekaan',
      back: 'S.E.',
      golongan: 'III/c',
      jabatan: kasi.jabatan,
    },
    { jenis: 'pengawas', unit: 2 },
  )
  hire(
    raw,
    { id: 3, nip: staf.nip ?? '', name: 'Siti Rekaan', back: null, golongan: 'II/c', jabatan: staf.jabatan },
    { jenis: 'pelaksana', unit: 2 },
  )
  raw.exec('UPDATE unit SET head_employee_id = id')
  for (const period of ['tw4', 'tahunan'])
    insert(raw, 'unit_achievement', {
      unit_id: 1,
      year: 2025,
      period,
      achievement: 'baik',
      reason: 'Target perjanjian kinerja tercapai.',
      decided_by: sekda.name,
      decided_on: '2025-12-19',
    })
  for (const [at, role] of (['camat', 'kasi', 'staf'] as const).entries()) {
    const skp = skpOf(role, 2025, at + 1)
    draft(raw, at + 1, skp)
    sign(raw, at + 1, skp)
    appraise(raw, at * 2 + 1, at + 1, evaluationOf(skp, 'tw4'))
    appraise(raw, at * 2 + 2, at + 1, evaluationOf(skp, 'tahunan'))
  }
}

const annexOf = ({ content: { rhk } }: SkpDocument): Annex => ({
  attachments: {
    dukungan: ['Dua orang petugas loket', 'Satu unit pencetak'],
    pertanggungjawaban: ['Laporan bulanan kepada atasan'],
    konsekuensi: ['Diusulkan mengikuti pelatihan bila melampaui target'],
  },
  actions: rhk.map(({ id }, at) => ({
    id: idOf(500_000 + Number(id.slice(-12)) + at),
    rhkId: id,
    action: 'Menyusun jadwal petugas setiap bulan',
    output: '12 jadwal',
    quarters: 15,
    evidence: 'Jadwal yang ditandatangani',
  })),
})

function annex(raw: Database, skpId: number, { attachments, actions }: Annex): void {
  for (const [kind, texts] of Object.entries(attachments))
    for (const [position, text] of texts.entries())
      insert(raw, 'skp_attachment', { skp_id: skpId, kind, position, text })
  for (const [position, { rhkId, ...action }] of actions.entries())
    insert(raw, 'action_plan', { ...action, rhk_id: rhkId, position })
}

/** What stands in the file of evidence beside the offices that are kept from version 24 on. */
export const keptEvidence = 'Surat tugas rekaan'

/** A paper of angka kredit as version 31 keeps it. */
const keptCredit: CreditPaper = {
  officer: {
    name: kasi.name,
    nip: kasi.nip ?? '',
    karpeg: null,
    birthPlace: 'Kota Rekaan',
    birthDate: null,
    sex: null,
    pangkat: kasi.pangkat,
    pangkatTmt: '2023-04-01',
    jabatan: kasi.jabatan,
    jabatanTmt: '2023-01-02',
    unit: kasi.unit,
    agency: 'Pemerintah Kota Rekaan',
  },
  jenjang: 'Ahli Muda',
  year: 2025,
  until: '2025-12-31',
  decimals: 2,
  numbers: { konversi: '1', akumulasi: '2', penetapan: '3' },
  place: 'Rekaan',
  decidedOn: '2026-01-15',
  official: camat,
  copies: ['Yang bersangkutan'],
  fresh: [],
  rows: [],
  integration: 41_625,
  lines: [{ kind: 'lama', before: 41_625, added: 0, sum: 41_625, note: 'PAK/7/2024, 31/01/2025' }],
  rank: { to: 'III/d', minimal: 100_000, excess: -58_375 },
  promotion: null,
  verdicts: [],
}

/** By the version that could hold it first. */
export const chapters: Readonly<Partial<Record<number, (raw: Database) => void>>> = {
  1: first,

  2(raw) {
    promise(raw, 1, 2026, [
      goalOf(910_010, 'Meningkatnya mutu pelayanan publik'),
      goalOf(910_020, 'Meningkatnya akuntabilitas kecamatan'),
    ])
    const skp = skpOf('kasi', 2026, 4)
    draft(raw, 4, skp)
    annex(raw, 4, annexOf(skp))
    insert(raw, 'skp_remark', {
      skp_id: 4,
      rhk_id: skp.content.rhk[0]?.id ?? null,
      author: 'Dewi Rekaan',
      text: 'Tambahkan target triwulan',
      at: '2026-01-12T02:00:00.000Z',
    })
  },

  3(raw) {
    const skp = skpOf('camat', 2026, 5)
    const added = annexOf(skp)
    draft(raw, 5, skp)
    annex(raw, 5, added)
    insert(raw, 'goal_rhk', { rhk_id: skp.content.rhk[0]?.id ?? null, goal_id: idOf(910_010) })
    sign(raw, 5, { ...skp, annex: added })
  },

  4(raw) {
    hire(
      raw,
      {
        id: 4,
        nip: '199503032023211003',
        name: 'Joko Rekaan',
        back: 'A.Md.',
        golongan: 'VII',
        jabatan: 'Arsiparis Terampil',
      },
      { jenis: 'jf-keterampilan', unit: 2, status: 'PPPK' },
    )
    insert(raw, 'measure_unit', { name: 'arsip', maximum: null })
    const skp = skpOf('staf', 2026, 6)
    for (const { indicators } of skp.content.rhk)
      for (const iki of indicators)
        iki.measure = {
          measures: 'waktu',
          formula: 'surat tercatat dibagi surat masuk',
          source: 'buku agenda',
          accumulation: 'average',
          quarters: [100, 100, 100, 100],
        }
    draft(raw, 6, skp, { employee: 4 })
  },

  5(raw) {
    insert(raw, 'library_entry', {
      id: idOf(920_000),
      jabatan: 'Arsiparis Terampil',
      text: 'Tertatanya arsip dinamis',
      indicators: JSON.stringify([{ aspect: 'kuantitas', indicator: 'Arsip tertata', target: '500 arsip' }]),
      origin: 'Kecamatan Rekaan Lain',
      added_at: '2026-01-05T02:00:00.000Z',
    })
  },

  6(raw) {
    insert(raw, 'performance_dialog', {
      id: 1,
      skp_id: 4,
      held_on: '2026-01-12',
      place: 'Ruang Camat',
      number: '800/1/BA/2026',
      present: 'Sekretaris Kecamatan',
      clarified: 'Harapan atas lama penyelesaian surat',
      agreed: 'Target 1 hari mulai Februari',
      requested: 'Satu petugas loket tambahan',
      updated_at: '2026-01-12T02:00:00.000Z',
    })
  },

  7(raw) {
    insert(raw, 'employee_absence', {
      employee_id: 3,
      kind: 'cuti-besar',
      start_date: '2026-08-01',
      end_date: '2026-09-30',
      note: 'Ibadah',
    })
    insert(raw, 'acting_duty', {
      employee_id: 2,
      kind: 'plh',
      jabatan: 'Sekretaris Kecamatan',
      unit_id: 1,
      start_date: '2026-03-01',
      end_date: '2026-03-31',
      decree: 'SP 800/2/2026',
    })
    const skp = skpOf('staf', 2026, 7)
    draft(raw, 7, skp)
    sign(raw, 7, { ...skp, annex: annexOf(skp) })
    raw.exec("UPDATE skp SET closed_on = '2026-06-30', closing_reason = 'Mutasi' WHERE id = 7")
  },

  8(raw) {
    insert(raw, 'team', {
      id: 1,
      year: 2026,
      kind: 'tim',
      name: 'Tim Pelayanan Keliling',
      unit_id: 2,
      leader_employee_id: 2,
      start_date: '2026-02-01',
      end_date: '2026-12-31',
      decree: 'SK 800/3/2026',
    })
    insert(raw, 'team_member', { team_id: 1, employee_id: 3, role: 'Petugas' })
    insert(raw, 'team_result', { team_id: 1, position: 0, text: 'Terselenggaranya pelayanan keliling' })
  },

  9(raw) {
    insert(raw, 'deadline', { year: 2026, event: 'skp', due_on: '2026-02-15' })
  },

  10(raw) {
    insert(raw, 'removed_rhk', {
      id: idOf(930_000),
      goal_id: idOf(910_020),
      supported_by: '[]',
      remarks: '[]',
      actions: '[]',
    })
    insert(raw, 'removed_goal', { id: idOf(930_001), carried_by: '[]' })
  },

  12(raw) {
    const [rhk] = skpOf('staf', 2026, 931).content.rhk
    insert(raw, 'removed_rhk', {
      id: rhk?.id ?? '',
      goal_id: null,
      supported_by: '[]',
      remarks: '[]',
      actions: '[]',
      content: JSON.stringify({ rhk, position: 0 }),
    })
  },

  13(raw) {
    const goals = [goalOf(940_000, 'Meningkatnya kecepatan pelayanan surat')]
    promise(raw, 2, 2027, goals)
    const skp = skpOf('kasi', 2027, 8)
    const full = { ...skp, annex: annexOf(skp), goals }
    draft(raw, 8, skp)
    keepVersion(raw, 8, 'proposal', { ...full, signedOn: null })
    keepVersion(raw, 8, 'returned', { ...full, signedOn: null, place: 'Rekaan Barat' })
    sign(raw, 8, full)
  },

  14(raw) {
    insert(raw, 'library_entry', {
      id: idOf(920_010),
      jabatan: 'Camat',
      text: 'Terkendalinya anggaran kecamatan',
      indicators: JSON.stringify([{ aspect: 'kuantitas', indicator: 'Serapan anggaran', target: '95 %' }]),
      origin: '',
      added_at: '2027-01-05T02:00:00.000Z',
      perspective: 'anggaran',
    })
  },

  15(raw) {
    const hash = createHash('sha256').update(logo).digest('hex')
    insert(raw, 'paper_asset', { hash, image: logo })
    const paper: SkpDocument['paper'] = {
      ratingSpelling: 'terpisah',
      logo: hash,
      letterhead: {
        name: 'Kecamatan Rekaan',
        letterhead: 'PEMERINTAH KOTA REKAAN\nKECAMATAN REKAAN LAMA',
        address: 'Jalan Lama Nomor 7',
        phone: '',
        email: '',
      },
    }
    const skp = { ...skpOf('staf', 2027, 9), paper }
    draft(raw, 9, skp)
    sign(raw, 9, skp)
    appraise(raw, 7, 9, { ...evaluationOf(skp, 'tw1'), paper })
  },

  17(raw) {
    insert(raw, 'operator', {
      name: 'Pemeriksa Rekaan',
      position: 'Inspektorat',
      role: 'pemeriksa',
      active: 0,
    })
  },

  18(raw) {
    const skp = skpOf('camat', 2027, 10)
    draft(raw, 10, skp)
    const signed: SkpDocument = {
      ...skp,
      annex: annexOf(skp),
      paper: {
        ratingSpelling: 'terpisah',
        logo: null,
        letterhead: {
          name: 'Kecamatan Rekaan',
          letterhead: 'PEMERINTAH KOTA REKAAN\nKECAMATAN REKAAN',
          address: 'Jalan Rekaan Nomor 1',
          phone: '',
          email: '',
        },
        chain: chainEnd(raw),
      },
    }
    sign(raw, 10, signed)
    appraise(raw, 8, 10, evaluationOf(signed, 'tw1'))
  },

  21(raw) {
    insert(raw, 'office_day', { day: '2027-10-04', works: 0, reason: 'Hari jadi kota' })
  },

  22(raw) {
    const diary = insert(raw, 'diary', {
      employee_id: 3,
      month: '2027-03',
      revision: 2,
      updated_at: '2027-03-02T02:00:00.000Z',
    })
    for (const [number, day, state] of [
      [9001, '2027-03-01', 'approved'],
      [9002, '2027-03-02', 'draft'],
    ] as const) {
      insert(raw, 'diary_day', { diary_id: diary, day, state, note: state === 'draft' ? 'Lengkapi' : '' })
      insert(raw, 'diary_entry', {
        id: idOf(number),
        diary_id: diary,
        day,
        position: 0,
        start_minute: 480,
        end_minute: 600,
        activity: 'Melayani surat keterangan',
        output: 'Surat keterangan',
        volume: 4,
        satuan: 'surat',
      })
    }
  },

  23(raw) {
    insert(raw, 'employee_absence', {
      employee_id: 3,
      kind: 'cuti-tahunan',
      start_date: '2027-06-14',
      end_date: '2027-06-16',
      note: 'Dua hari lagi tersisa',
    })
  },

  27(raw) {
    const note = insert(raw, 'coaching', {
      employee_id: 3,
      kind: 'konseling',
      held_on: '2027-03-08',
      place: 'Ruang rapat',
      number: '800/7/2027',
      leader_employee_id: 2,
      problem: 'Sering terlambat',
      advice: 'Berangkat lebih awal',
      response: 'Akan dicoba',
      revision: 1,
      updated_at: '2027-03-08T02:00:00.000Z',
    })
    insert(raw, 'coaching_action', {
      id: idOf(9101),
      coaching_id: note,
      position: 0,
      text: 'Hadir tepat waktu selama sebulan',
      who: 'Pegawai',
      due_on: '2027-04-08',
      done_on: '2027-04-07',
      result: 'Tercapai',
    })
    const plan = insert(raw, 'improvement_plan', {
      employee_id: 3,
      evaluation_id: 7,
      year: 2027,
      period: 'tw1',
      predikat: 'butuh-perbaikan',
      evaluated_on: '2027-04-10',
      state: 'running',
      begins_on: '2027-04-12',
      ends_on: '2027-10-11',
      question: 'unlocked',
      revision: 3,
      updated_at: '2027-06-14T02:00:00.000Z',
    })
    insert(raw, 'improvement_step', {
      id: idOf(9102),
      plan_id: plan,
      position: 0,
      problem: 'Laporan terlambat',
      action: 'Menyerahkan laporan pada hari yang sama',
      measure: '95 % tepat waktu',
      due_on: '2027-06-30',
      support: 'Contoh laporan',
    })
    const review = insert(raw, 'improvement_review', {
      plan_id: plan,
      held_on: '2027-05-12',
      result: 'Ada kemajuan',
    })
    insert(raw, 'improvement_finding', {
      review_id: review,
      step_id: idOf(9102),
      result: '80 % tepat waktu',
    })
    insert(raw, 'improvement_decision', {
      plan_id: plan,
      decided_on: '2027-06-14',
      outcome: 'dilanjutkan',
      reason: 'Masih diperlukan',
    })
  },

  26(raw) {
    const file = insert(raw, 'feedback_file', {
      employee_id: 3,
      year: 2027,
      asked_on: '2027-02-01',
      asked_reason: '',
    })
    insert(raw, 'feedback_asked', { file_id: file, giver_employee_id: 2, role: 'rekan' })
    for (const [number, role, batch, value] of [
      [9101, 'pimpinan', 0, 1],
      [9102, 'rekan', null, 7],
    ] as const)
      insert(raw, 'feedback', {
        id: idOf(number),
        file_id: file,
        day: '2027-03-01',
        role,
        giver_employee_id: role === 'pimpinan' ? 1 : 2,
        operator_id: 1,
        value,
        text: 'Ramah kepada warga',
        tone: 'positif',
        reaction: 'senang',
        response: role === 'pimpinan' ? 'Terima kasih' : '',
        responded_on: role === 'pimpinan' ? '2027-03-02' : null,
        batch,
      })
  },

  30(raw) {
    const papers = {
      form: 'berita-acara-dialog',
      kind: 'Berita Acara Dialog Kinerja',
      employee_id: 3,
      about: 'Orang Rekaan',
      day: '2027-03-01',
      year: 2027,
      digest: 'ab'.repeat(32),
      code: 'KK1:REKAAN',
      issued_at: '2027-03-02T02:00:00.000Z',
      issued_by: 'Dewi Rekaan',
      printed_at: '2027-03-02T02:00:00.000Z',
    }
    const counted = { series: '800.1.4.4/{urut}/{bulan_romawi}/{tahun}' }
    insert(raw, 'issued', {
      ...papers,
      ...counted,
      subject: 'talk:1',
      number: '800.1.4.4/001/III/2027',
      sequence: 1,
      cancelled_at: '2027-03-03T02:00:00.000Z',
      cancelled_by: 'Dewi Rekaan',
      cancel_reason: 'Salah pihak',
    })
    insert(raw, 'issued', {
      ...papers,
      ...counted,
      subject: 'talk:1',
      number: '800.1.4.4/002/III/2027',
      sequence: 2,
      printed: 2,
    })
    insert(raw, 'numbering', {
      form: 'berita-acara-dialog',
      pattern: '{klas}/{urut:3}/{bulan_romawi}/{tahun}',
      klas: '800.1.4.4',
      unit: '',
    })
    insert(raw, 'office_key', {
      public: 'cd'.repeat(32),
      secret: 'ef'.repeat(32),
      kept: 'berkas',
      made_at: '2027-03-02T02:00:00.000Z',
    })
  },

  29(raw) {
    const [form, office] = [idOf(950_000), idOf(950_001)]
    insert(raw, 'phone_office', { id: 1, office, secret: 'ab'.repeat(32) })
    insert(raw, 'phone_form', {
      id: form,
      kind: 'laporan-kegiatan',
      employee_id: 3,
      period: '2027-03',
      issued: '2027-03-01',
      expires: '2027-04-14',
      withdrawn: null,
    })
    insert(raw, 'phone_answer', {
      form_id: form,
      seal: 'cd'.repeat(32),
      made: '2027-03-02T01:00:00.000Z',
      imported_at: '2027-03-02T02:00:00.000Z',
      content: JSON.stringify({ entries: [] }),
      kept: JSON.stringify({ revision: 2, days: [] }),
    })
  },

  28(raw) {
    const skp = skpOf('staf', 2028, 11)
    draft(raw, 11, skp)
    sign(raw, 11, skp)
    appraise(raw, 9, 11, { ...evaluationOf(skp, 'tw1'), employeeSignedOn: null })
    raw.exec("UPDATE evaluation SET handed_on = '2028-12-24' WHERE id = 9")
    const objection = {
      evaluation_id: 9,
      received_on: '2028-12-24',
      last_day: '2029-01-07',
      about: JSON.stringify(['hasil-kerja']),
      updated_at: '2029-01-03T02:00:00.000Z',
    }
    insert(raw, 'objection', {
      ...objection,
      state: 'ditarik',
      submitted_on: '2028-12-26',
      reasons: 'Realisasi triwulan ini belum dihitung semua',
      withdrawn_on: '2028-12-27',
      withdrawal_reason: 'Sudah dijelaskan lisan',
    })
    insert(raw, 'objection', {
      ...objection,
      state: 'ditanggapi',
      submitted_on: '2028-12-29',
      reasons: 'Dua belas surat yang selesai tidak dihitung',
      explanation: 'Surat itu selesai sesudah batas waktunya',
      explained_on: '2029-01-03',
      revision: 1,
    })
  },
  24(raw) {
    const hash = createHash('sha256').update(keptEvidence).digest('hex')
    insert(raw, 'evidence_file', { hash, size: keptEvidence.length, kind: 'pdf' })
    const proof = {
      employee_id: 3,
      year: 2027,
      added_at: '2027-04-02T02:00:00.000Z',
      added_by: 'Dewi Rekaan',
    }
    const [rhk] = skpOf('staf', 2027, 9).content.rhk
    insert(raw, 'evidence', {
      ...proof,
      target: 'realisation',
      skp_id: 9,
      period: 'tw1',
      part: rhk?.indicators[0]?.id ?? '',
      kind: 'file',
      name: 'Surat tugas.pdf',
      hash,
    })
    insert(raw, 'evidence', {
      ...proof,
      target: 'diary',
      diary_id: 1,
      part: idOf(9001),
      kind: 'note',
      name: 'Map 3',
      content: 'Asli di lemari arsip',
    })
  },

  25(raw) {
    raw.exec(
      'UPDATE realisation SET value = 12 WHERE evaluation_id IN (SELECT id FROM evaluation WHERE skp_id = 9)',
    )
  },

  32(raw) {
    const content = {
      kind: 'penghargaan',
      title: 'Pegawai teladan',
      achievement: 'pegawai teladan',
      designName: 'Polos',
      design: {
        orientation: 'landscape',
        border: 'tanpa',
        colours: { frame: '#000000', accent: '#000000', ink: '#000000' },
        parts: [],
      },
      place: 'Rekaan',
      date: '2027-08-17',
      numberPattern: '800/{urut}/{tahun}',
      firstNumber: 1,
      signers: [],
      training: null,
    }
    insert(raw, 'certificate_design', {
      name: 'Polos',
      kind: 'penghargaan',
      design: JSON.stringify(content.design),
      updated_at: '2027-08-01T02:00:00.000Z',
    })
    const issue = insert(raw, 'certificate', {
      year: 2027,
      kind: 'penghargaan',
      date: '2027-08-17',
      content: JSON.stringify(content),
      updated_at: '2027-08-01T02:00:00.000Z',
    })
    insert(raw, 'certificate_person', {
      key: idOf(9201),
      certificate_id: issue,
      position: 0,
      employee_id: 3,
      number: '800/001/2027',
    })
  },

  31(raw) {
    const account = insert(raw, 'credit_account', {
      employee_id: 2,
      jenjang: 'Ahli Muda',
      counted_until: '2024-12-31',
      formation: 1,
      revision: 1,
      updated_at: '2027-03-02T02:00:00.000Z',
    })
    insert(raw, 'credit_balance', {
      account_id: account,
      kind: 'integrasi',
      value: 41_625,
      number: 'PAK/7/2024',
      dated: '2025-01-31',
    })
    insert(raw, 'credit_paper', {
      employee_id: 2,
      jenjang: 'Ahli Muda',
      year: 2025,
      until: '2025-12-31',
      decided_on: '2026-01-15',
      snapshot: keep(raw, keptCredit),
      opened_at: '2027-03-02T02:00:00.000Z',
      opened_reason: 'Nomor suratnya keliru',
    })
    insert(raw, 'credit_rule', { id: 1, content: JSON.stringify(proposedRule('2027-03-02')) })
  },

  33(raw) {
    insert(raw, 'public_service', { unit_id: 1, name: 'Surat keterangan' })
  },

  34(raw) {
    const complaint = insert(raw, 'complaint', {
      year: 2027,
      position: 1,
      kind: 'pengaduan',
      category: 'waktu',
      channel: 'langsung',
      received_on: '2027-03-01',
      substance: 'Surat keterangan selesai sesudah dua minggu.',
      first_days: 3,
      first_working: 1,
      answer_days: 14,
      answer_working: 1,
      answered_on: '2027-03-05',
      answer: 'Surat diantar ke rumah pada hari yang sama.',
      updated_at: '2027-03-05T02:00:00.000Z',
    })
    insert(raw, 'complaint_reporter', { complaint_id: complaint, confidential: 1, name: 'Warga Rekaan' })
    insert(raw, 'complaint_step', {
      complaint_id: complaint,
      kind: 'penyaluran',
      done_on: '2027-03-02',
      handler_id: 2,
    })
    insert(raw, 'complaint_limit', { step: 'pengaduan', days: 10, working: 1 })
    const forum = insert(raw, 'forum', {
      topic: 'Layanan surat',
      held_on: '2027-04-01',
      place: 'Aula',
      agenda: 'Pembukaan',
      leader_employee_id: 1,
      updated_at: '2027-04-01T02:00:00.000Z',
    })
    insert(raw, 'forum_promise', {
      id: idOf(9401),
      forum_id: forum,
      position_in: 1,
      promise: 'Surat selesai dalam dua hari',
      who: 'Kepala Seksi',
      due_on: '2027-06-30',
    })
  },

  35(raw) {
    const standard = insert(raw, 'competence_standard', {
      jabatan: 'Pengadministrasi Umum',
      valid_from: '2027-01-01',
    })
    insert(raw, 'competence_standard_level', { standard_id: standard, competence_id: 1, level: 2 })
    const assessment = insert(raw, 'competence_assessment', {
      employee_id: 3,
      year: 2027,
      assessor: 'superior',
      state: 'final',
      standard_id: standard,
      assessed_on: '2027-02-01',
      updated_at: '2027-02-01T02:00:00.000Z',
    })
    insert(raw, 'competence_assessment_level', {
      assessment_id: assessment,
      competence_id: 1,
      level: 1,
      reason: 'Perlu dibimbing',
    })
  },

  36(raw) {
    const need = insert(raw, 'development_need', {
      employee_id: 3,
      year: 2027,
      subject: 'Tata naskah dinas',
      priority: 1,
      updated_at: '2027-02-02T02:00:00.000Z',
    })
    insert(raw, 'development_source', { need_id: need, source: 'sendiri' })
    const training = insert(raw, 'training', {
      name: 'Tata naskah dinas',
      way: 'seminar',
      hour_column: 'teknis',
      starts_on: '2027-02-10',
      ends_on: '2027-02-10',
      updated_at: '2027-02-02T02:00:00.000Z',
    })
    const session = insert(raw, 'training_session', {
      training_id: training,
      held_on: '2027-02-10',
      begins: '08:00',
      ends: '12:00',
      subject: 'Naskah dinas',
      hours: 4,
    })
    insert(raw, 'training_participant', { training_id: training, employee_id: 3 })
    insert(raw, 'training_attendance', { session_id: session, employee_id: 3, state: 'hadir' })
    insert(raw, 'development_budget', { year: 2027, amount: 5_000_000 })
  },
}
