import { randomUUID } from 'node:crypto'
import { emptyStep } from '../../../shared/monitoring/improvement/plan.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { addOperator, protect } from '../operators.ts'
import { openTestOfficeIn } from '../office.ts'
import { officialInput, peopled, personal, unitInput } from '../people.ts'

/** One person with everything that an office knows of somebody, each text marked as his. */
export interface Marked {
  name: string
  /** Stands in every text about the person, and in nothing else. */
  mark: string
  /** How the person is called, also on the papers of others. */
  called: string
  employeeId: number
  /** Of 2025, signed, with an evaluation that is not. */
  signedSkpId: number
  evaluationId: number
  /** Of 2026, given back with a remark, so that it may be written in. */
  skpId: number
  rhkId: string
  ikiId: string
  /** The indicator of the SKP that is signed, and what proves it. */
  signedIkiId: string
  evidenceId: number
  talkId: number
  remarkId: number
  versionId: number
  noteId: number
  planId: number
}

/**
 * An office with two seksi below the Camat, all of whose people have SKP, evaluations, talks, absences and restricted
 * data, and an operator for each role:
 *
 *     Camat (pimpinan)
 *     ├── Seksi Uji:  Kasi (penilai), Staf (pegawai), Rekan
 *     └── Seksi Lain: Kasi Lain, Staf Lain, Titipan (appraised by the Kasi of the first)
 */
export async function staffedOffice(folder: string) {
  const office = await peopled(await openTestOfficeIn(folder))
  const { client, kecamatan, seksi } = office
  const lain = (await client.employees.units.save({ ...unitInput, name: 'Seksi Lain', parentId: kecamatan }))
    .id
  const hire = async (number: number, jabatan: string, unitId: number) =>
    (
      await client.employees.save({
        personal: personal(number),
        pangkat: { golongan: 'II/c', tmt: '2020-04-01' },
        jabatan: {
          jabatan,
          jenis: jabatan.startsWith('Kepala') ? 'pengawas' : 'pelaksana',
          jenjang: null,
          eselon: null,
          tmt: '2020-01-02',
        },
        unit: { unitId, tmt: '2020-01-02' },
      })
    ).id
  const rekan = await hire(4, 'Pengadministrasi Umum', seksi)
  const kasiLain = await hire(5, 'Kepala Seksi Lain', lain)
  await client.employees.units.save({
    ...unitInput,
    id: lain,
    code: 'LAIN',
    name: 'Seksi Lain',
    parentId: kecamatan,
    headEmployeeId: kasiLain,
  })
  const stafLain = await hire(6, 'Pengadministrasi Umum', lain)
  const titipan = await hire(7, 'Pengadministrasi Umum', lain)

  await client.evaluation.setAchievement({
    year: 2025,
    period: 'tw1',
    unitId: kecamatan,
    achievement: 'baik',
    reason: 'Target tercapai',
    decidedBy: 'Sekretaris Daerah',
    decidedOn: '2025-04-05',
    sure: true,
  })

  await client.development.competence.startStandards({ validFrom: '2025-01-01' })
  const { competences } = await client.development.competence.dictionary()

  const fill = async (employeeId: number, name: string): Promise<Marked> => {
    const mark = `tanda-${name}`
    const called = `nama-${name}`
    const own = (await client.employees.get({ id: employeeId })).personal
    await client.employees.save({
      id: employeeId,
      personal: {
        ...own,
        name: called,
        nik: `77${String(employeeId).padStart(14, '0')}`,
        npwp: `88${String(employeeId).padStart(13, '0')}`,
        phone: `0899${String(employeeId).padStart(8, '0')}`,
        address: `Jalan ${mark}`,
      },
    })
    await client.employees.service.saveAbsence({
      employeeId,
      kind: 'cuti-besar',
      start: '2024-02-01',
      end: '2024-02-20',
      note: `cuti ${mark}`,
    })
    const written = () => skpContent([rhk({ text: `Hasil ${mark}` })])
    const planned = written()
    const before = { ...(await client.planning.skp.create({ employeeId, year: 2025 })), content: planned }
    await client.planning.sheet.save({ id: before.id, revision: 0, content: planned })
    const signedIkiId = planned.rhk[0]?.indicators[0]?.id ?? randomUUID()
    await client.planning.agreement.sign({ id: before.id, revision: 1, signedOn: '2025-01-20', place: 'Uji' })
    const evaluation = await client.evaluation.begin({ skpId: before.id, period: 'tahunan' })
    const { content } = await client.evaluation.get({ id: evaluation.id })
    await client.evaluation.saveContent({
      id: evaluation.id,
      revision: 0,
      content: { ...content, notes: `Catatan ${mark}`, ratingResult: 'sesuai', ratingBehaviour: 'sesuai' },
    })
    const { id } = await client.planning.skp.create({ employeeId, year: 2026 })
    const now = written()
    await client.planning.sheet.save({ id, revision: 0, content: now })
    await client.planning.agreement.propose({ id, revision: 1 })
    await client.planning.agreement.giveBack({
      id,
      revision: 2,
      remarks: [{ rhkId: null, text: `Perbaiki ${mark}` }],
    })
    await client.planning.annex.save({
      id,
      revision: 0,
      annex: {
        attachments: { dukungan: [`Dukungan ${mark}`], pertanggungjawaban: [], konsekuensi: [] },
        actions: [],
      },
    })
    const talk = await client.planning.talks.save({
      skpId: id,
      revision: 0,
      heldOn: '2026-01-12',
      place: 'Uji',
      number: '',
      present: '',
      clarified: `Dibahas ${mark}`,
      agreed: '',
      requested: '',
    })
    const { id: evidenceId } = await client.monitoring.evidence.addWords({
      target: {
        of: 'realisation',
        skpId: before.id,
        period: 'tw1',
        ikiId: signedIkiId,
      },
      words: { kind: 'note', name: `Bukti ${mark}`, content: `Bukti ${mark}` },
    })
    const quarter = await client.evaluation.begin({ skpId: before.id, period: 'tw1' })
    await client.evaluation.saveContent({
      id: quarter.id,
      revision: 0,
      content: {
        ...content,
        realisations: Object.fromEntries(
          before.content.rhk.flatMap((row) => row.indicators.map((iki) => [iki.id, `Realisasi ${mark}`])),
        ),
        ratingResult: 'di-bawah',
        ratingBehaviour: 'sesuai',
      },
    })
    await client.evaluation.sign({
      id: quarter.id,
      revision: 1,
      signedOn: '2025-04-10',
      employeeSignedOn: null,
      place: 'Uji',
      sure: true,
    })
    const [plan] = await client.monitoring.improvement.ofPerson({ employeeId })
    await client.monitoring.improvement.saveSteps({
      id: plan?.id ?? 0,
      revision: 0,
      steps: [{ ...emptyStep(randomUUID()), action: `Langkah ${mark}` }],
    })
    const note = await client.monitoring.coaching.save({
      employeeId,
      kind: 'bimbingan',
      heldOn: '2026-01-12',
      place: 'Uji',
      number: '',
      leader: { officialId: office.sekda },
      participants: '',
      problem: `Dibimbing ${mark}`,
      advice: '',
      actions: [
        { id: randomUUID(), text: `Janji ${mark}`, who: '', dueOn: '2026-02-01', doneOn: null, result: '' },
      ],
      revision: 0,
      sure: true,
    })
    // Somebody is weak where everybody else is strong, so that there are mentors to be proposed.
    await client.development.competence.assess({
      employeeId,
      year: 2025,
      assessor: 'superior',
      revision: null,
      state: 'final',
      assessedOn: '2025-12-01',
      note: `Dinilai ${mark}`,
      levels: competences.map((competence) => ({
        competenceId: competence.id,
        level: name === 'kasi' ? 1 : 5,
        reason: `Terlihat ${mark}`,
      })),
      sure: true,
    })
    const [remark] = await client.planning.agreement.remarks({ id })
    const [version] = await client.planning.agreement.versions({ id })
    return {
      name,
      mark,
      called,
      employeeId,
      signedSkpId: before.id,
      evaluationId: evaluation.id,
      skpId: id,
      rhkId: now.rhk[0]?.id ?? randomUUID(),
      ikiId: now.rhk[0]?.indicators[0]?.id ?? randomUUID(),
      signedIkiId,
      evidenceId,
      talkId: talk.id,
      remarkId: remark?.id ?? 0,
      versionId: version?.id ?? 0,
      noteId: note.id,
      planId: plan?.id ?? 0,
    }
  }
  // Of the one who is lent only this year's SKP is the Kasi's: last year's was made with the own head.
  const people = {
    camat: await fill(office.camat, 'camat'),
    kasi: await fill(office.kasi, 'kasi'),
    staf: await fill(office.staff, 'staf'),
    rekan: await fill(rekan, 'rekan'),
    kasiLain: await fill(kasiLain, 'kasilain'),
    stafLain: await fill(stafLain, 'staflain'),
    titipan: await fill(titipan, 'titipan'),
  }
  const header = await client.planning.skp.get({ id: people.titipan.skpId })
  await client.planning.skp.saveHeader({
    id: header.id,
    revision: header.revision,
    kind: header.kind,
    approach: header.approach,
    periodStart: header.periodStart,
    periodEnd: header.periodEnd,
    appraiser: { employeeId: office.kasi },
    superior: { employeeId: office.camat },
    place: header.place,
  })
  await client.planning.teams.save({
    year: 2026,
    kind: 'tim',
    name: 'Tim Lain',
    unitId: lain,
    leaderId: kasiLain,
    members: [{ employeeId: stafLain, role: 'anggota' }],
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    decree: '',
    results: ['Hasil tanda-staflain'],
  })
  await client.office.saveOfficial({ ...officialInput, name: 'Pejabat Luar' })

  const pengelola = (await protect(client)).id
  const operators = {
    pengelola,
    pimpinan: await addOperator(client, { name: 'P', role: 'pimpinan', employeeId: office.camat }),
    penilai: await addOperator(client, { name: 'K', role: 'penilai', employeeId: office.kasi }),
    pegawai: await addOperator(client, { name: 'S', role: 'pegawai', employeeId: office.staff }),
    'petugas-layanan': await addOperator(client, { name: 'L', role: 'petugas-layanan' }),
    pemeriksa: await addOperator(client, { name: 'X', role: 'pemeriksa', employeeId: rekan }),
  }
  return { ...office, lain, people, operators }
}
