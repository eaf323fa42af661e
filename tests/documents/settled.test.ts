import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/kernel/dates.ts'
import { achieve, evaluated } from '../procedures/evaluation/evaluated.ts'
import { testOffice } from '../procedures/office.ts'
import { type Client, officialInput, personal, smallOffice } from '../procedures/people.ts'
import { readPdf } from './pdf-text.ts'

type Office = Awaited<ReturnType<typeof smallOffice>>

/** What can change around a settled evaluation: each with a word and a day that make it another one every time. */
const changes: ReadonlyArray<(office: Office, word: string, day: string) => Promise<unknown>> = [
  ({ client, staff }, word) =>
    client.employees.save({ id: staff, personal: personal(3, { name: `Nama ${word}`, titleBack: word }) }),
  ({ client, kasi }, word) =>
    client.employees.save({ id: kasi, personal: personal(2, { name: `Penilai ${word}` }) }),
  ({ client, camat }, word) =>
    client.employees.save({ id: camat, personal: personal(1, { name: `Atasan ${word}` }) }),
  ({ client, staff, kasi }, _, tmt) =>
    Promise.all(
      [staff, kasi].map((employeeId) => client.employees.savePangkat({ employeeId, golongan: 'IV/b', tmt })),
    ),
  ({ client, staff }, word, tmt) =>
    client.employees.saveJabatan({
      employeeId: staff,
      jabatan: `Jabatan ${word}`,
      jenis: 'pengawas',
      jenjang: null,
      eselon: null,
      tmt,
    }),
  ({ client, staff, kecamatan }, _, tmt) =>
    client.employees.saveUnit({ employeeId: staff, unitId: kecamatan, tmt }),
  async ({ client, seksi, staff }, word) => {
    const unit = (await client.employees.units.list()).find(({ id }) => id === seksi)
    if (unit) await client.employees.units.save({ ...unit, name: `Seksi ${word}`, headEmployeeId: staff })
  },
  ({ client, sekda }, word) => client.office.saveOfficial({ ...officialInput, id: sekda, name: word }),
  ({ client, staff }, word, day) =>
    client.employees.service.saveAbsence({
      employeeId: staff,
      kind: 'cltn',
      start: day,
      end: day,
      note: word,
    }),
  ({ client }, word) =>
    client.office.update({
      ...testOffice,
      name: `Kantor ${word}`,
      agency: `Instansi ${word}`,
      letterhead: `KOP ${word}`,
      city: `Kota ${word}`,
    }),
  async ({ client }) =>
    client.office.updateSettings({
      ...(await client.office.settings()),
      ratingSpelling: 'serangkai',
      pppkLabel: 'NIP',
      askReasons: false,
      objectionDays: 'kerja',
      independent: false,
      workingDays: 6,
    }),
  ({ client, kecamatan }) => achieve(client, kecamatan, 'sangat-kurang'),
  ({ client, seksi }) => achieve(client, seksi, 'istimewa'),
  ({ client }, word) => client.office.calendar.save({ day: '2027-01-11', works: false, reason: word }),
  ({ client }) => client.office.deadlines.save({ year: 2026, event: 'tahunan', dueOn: '2027-01-20' }),
]

/** The lines of all its prints. The size of the sheet and the word TERBATAS are chosen when it is printed. */
async function printed(client: Client, id: number): Promise<string[]> {
  for await (const event of await client.documents.print({
    form: 'evaluasi',
    also: ['dokumen-evaluasi', 'keberatan'],
    year: 2026,
    scope: { kind: 'evaluations', ids: [id] },
  })) {
    if (event.kind !== 'done') continue
    const { pages } = await readPdf(await (await client.documents.file({ token: event.token })).bytes())
    return pages.flatMap(({ items }) => items.map(({ text }) => text))
  }
  throw new Error('nothing was printed')
}

const read = async (client: Client, id: number) => {
  const { skp, content, achievement, predikat, place, signedOn, handedOn, employeeSignedOn, state } =
    await client.evaluation.get({ id })
  const { standing, result } = await client.evaluation.objection.get({ id })
  return {
    skp,
    content,
    achievement,
    predikat,
    place,
    signedOn,
    handedOn,
    employeeSignedOn,
    state,
    standing,
    result,
  }
}

test(
  'a settled evaluation, with an objection or without, is read and printed as it was, whatever changes around it',
  { timeout: 120_000 },
  async () => {
    let today = '2027-01-20'
    const office = await smallOffice({ now: () => new Date(`${today}T09:00:00`) })
    const { client, staff, kasi, kecamatan } = office
    await achieve(client, kecamatan, 'baik')
    const plain = await evaluated(client, kasi, ['sesuai', 'sesuai'])
    const objected = await evaluated(client, staff, ['di-bawah', 'sesuai'], '2027-01-04')
    const { id } = objected
    const { revision } = await client.evaluation.objection.submit({
      id,
      submittedOn: '2027-01-15',
      about: ['hasil-kerja'],
      reasons: 'Dua laporan belum dihitung.',
    })
    const outcome = { ratingResult: 'sesuai', ratingBehaviour: 'sesuai', notes: '' } as const
    await client.evaluation.objection.decide({
      id,
      revision,
      decidedOn: '2027-01-20',
      decision: 'diterima',
      reason: 'Buktinya lengkap.',
      outcome,
      sure: true,
    })
    today = '2027-02-01'
    const all = async () => ({
      plain: [await read(client, plain.id), await printed(client, plain.id)],
      objected: [await read(client, id), await printed(client, id)],
    })
    const before = await all()
    expect(before.objected[1]).toContain('KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA')
    let turn = 0
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...changes], { minLength: changes.length }),
        fc.stringMatching(/^[A-Z][a-z]{2,8}$/),
        async (some, word) => {
          turn += 1
          for (const change of some) await change(office, word, addDays('2026-02-01', turn))
          expect(await all()).toEqual(before)
        },
      ),
      // What is changed stays changed, so that nothing can be tried again with less.
      { numRuns: 3, endOnFailure: true },
    )
  },
)
