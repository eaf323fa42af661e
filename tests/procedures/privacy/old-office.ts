import { emptyEvaluation, rhk, skpContent } from '../../skp-content.ts'
import { type Client, officialInput, smallOffice } from '../people.ts'

/** Stands in every text that the SKP and evaluation of the kasi say. */
export const secretWords = 'arang-habis-besi-binasa'

async function signedWithEvaluation(client: Client, employeeId: number, words: string) {
  const content = skpContent([rhk({ text: `Hasil ${words}` }), rhk({ text: `Sementara ${words}` })])
  const { id } = await client.planning.skp.create({ employeeId, year: 2026 })
  await client.planning.sheet.save({ id, revision: 0, content })
  // What was taken out is kept aside for whoever brings it back.
  const rest = { ...content, rhk: content.rhk.slice(0, 1) }
  await client.planning.sheet.save({ id, revision: 1, content: rest })
  await client.planning.annex.save({
    id,
    revision: 0,
    annex: {
      attachments: { dukungan: [`Dukungan ${words}`], pertanggungjawaban: [], konsekuensi: [] },
      actions: [],
    },
  })
  const talk = { heldOn: '2026-01-15', place: '', number: '', present: '', agreed: '', requested: '' }
  await client.planning.talks.save({ ...talk, skpId: id, revision: 0, clarified: `Dialog ${words}` })
  await client.planning.agreement.sign({ id, revision: 2, signedOn: '2026-01-15', place: 'Uji' })
  const { id: evaluation } = await client.evaluation.begin({ skpId: id, period: 'tahunan' })
  await client.evaluation.saveContent({
    id: evaluation,
    revision: 0,
    content: {
      ...emptyEvaluation,
      ratingResult: 'sesuai',
      ratingBehaviour: 'sesuai',
      notes: `Catatan ${words}`,
      realisations: Object.fromEntries(
        rest.rhk.flatMap(({ indicators }) => indicators.map((iki) => [iki.id, `Realisasi ${words}`])),
      ),
      feedback: Object.fromEntries(rest.rhk.map((row) => [row.id, `Umpan balik ${words}`])),
    },
  })
  return { skp: id, evaluation }
}

/**
 * A small office with a year of long ago: of the kasi everything is signed, the evaluation of the staff is not, and a
 * draft of the camat was taken away. The clock stands where the test puts it.
 */
export async function oldOffice() {
  const clock = { at: new Date('2026-01-15T09:00:00') }
  const office = await smallOffice({ now: () => clock.at })
  const { client, kasi, staff, camat, sekda, kecamatan } = office
  const ofKasi = await signedWithEvaluation(client, kasi, secretWords)
  const ofStaff = await signedWithEvaluation(client, staff, 'belum-selesai')
  const { id: draft } = await client.planning.skp.create({ employeeId: camat, year: 2026 })
  await client.planning.sheet.save({
    id: draft,
    revision: 0,
    content: skpContent([rhk({ text: `Draf ${secretWords}` })]),
  })
  await client.planning.year.removeDrafts({ ids: [draft] })
  clock.at = new Date('2027-01-20T09:00:00')
  await client.evaluation.setAchievement({
    unitId: kecamatan,
    year: 2026,
    period: 'tahunan',
    achievement: 'baik',
    reason: '',
    decidedBy: '',
    decidedOn: null,
  })
  await client.evaluation.sign({
    id: ofKasi.evaluation,
    revision: 1,
    signedOn: '2027-01-20',
    employeeSignedOn: null,
    place: '',
    sure: true,
  })
  const witness = await client.office.saveOfficial({
    ...officialInput,
    name: 'Saksi Fiktif, S.H.',
    nip: '197004121993032004',
    jabatan: 'Inspektur Pembantu',
  })
  clock.at = new Date('2032-01-02T09:00:00')
  /** What is asked for a destruction of the year, all filled in. */
  const order = {
    groups: [{ series: 'kinerja' as const, year: 2026 }],
    number: '000.5.2/7/UJI/I/2032',
    destroyedOn: '2032-01-02',
    place: '',
    approval: 'Surat Camat Nomor 000.5/3 tanggal 2 Januari 2032',
    reason: 'Masa simpannya habis menurut JRA',
    official: { employeeId: camat },
    witnesses: [{ officialId: sekda }, { officialId: witness.id }],
    confirmation: 'MUSNAHKAN 1',
  }
  return { ...office, clock, ofKasi, ofStaff, order, witness: witness.id }
}
