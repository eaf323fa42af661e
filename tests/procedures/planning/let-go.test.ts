import { expect, test } from 'vitest'
import { rhk, skpContent } from '../../skp-content.ts'
import { smallOffice } from '../people.ts'

test('what was let go for another window stands in the log, also where nothing else changes', async () => {
  const { client, staff, seksi } = await smallOffice()
  const letGo = [{ cell: 'RHK 1, indikator 1, target', value: '93 %' }]
  const last = async () => (await client.trust.audit({ limit: 1 }))[0]
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
  const content = skpContent([rhk()])
  const { revision } = await client.planning.sheet.save({ id, revision: 0, content })
  await client.planning.sheet.save({ id, revision, content, letGo })
  const said = ['RHK 1, indikator 1, target: “93 %” tidak dipakai.']
  expect(await last()).toMatchObject({ subjectType: 'skp', subjectId: String(id), changes: said })
  const { acts } = await client.trust.acts({ words: '93 % tidak dipakai', employeeId: staff })
  expect(acts).toHaveLength(1)

  const { annex, revision: ofAnnex } = await client.planning.annex.get({ id })
  const saved = await client.planning.annex.save({ id, revision: ofAnnex, annex, letGo })
  expect(await last()).toMatchObject({ subjectType: 'skp', changes: said })
  // It is no change of the annex.
  expect((await client.planning.annex.get({ id })).revision).toBe(saved.revision)

  await client.planning.goals.save({ year: 2026, unitId: seksi, revision: 0, goals: [], letGo })
  expect(await last()).toMatchObject({ subjectType: 'goals', changes: said })

  await client.planning.agreement.sign({
    id,
    revision: revision,
    signedOn: '2026-01-10',
    place: 'Uji',
    sure: true,
  })
  const { id: evaluation } = await client.evaluation.begin({ skpId: id, period: 'tw1' })
  const { content: appraisal } = await client.evaluation.get({ id: evaluation })
  await client.evaluation.saveContent({ id: evaluation, revision: 0, content: appraisal, letGo })
  expect(await last()).toMatchObject({
    subjectType: 'evaluation',
    subjectId: String(evaluation),
    changes: said,
  })
})
