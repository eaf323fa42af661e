import { expect, test } from 'vitest'
import type { ResultAsks } from '../../../shared/phone/kinds/results.ts'
import type { PhoneForm } from '../../../shared/phone/form.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { type Client, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'
import { formFor as phoneForm, sent } from './phone.ts'

const today = new Date('2026-10-07T14:00:00')
const period = '2026-tw3'

const formFor = (client: Client, employeeId: number): Promise<PhoneForm> =>
  phoneForm(client, employeeId, { kind: 'realisasi', period, expires: '2026-10-31' })

const said = (form: PhoneForm, texts: Array<{ id: string; text: string }>, hour = 3): File =>
  sent(form, { texts }, `2026-10-07T0${hour}:00:00.000Z`)

/** An office in which somebody has an SKP with one RHK of two indicators, and a form for its realisation. */
async function withForm() {
  const office = await smallOfficeUntil(today)
  const indicators = [iki({ indicator: 'Surat tercatat' }), iki({ indicator: 'Surat terkirim' })]
  const row = rhk({ text: 'Tertibnya surat', indicators })
  const { id: skpId } = await signedSkp(office.client, office.staff, skpContent([row]))
  const form = await formFor(office.client, office.staff)
  const [one = '', two = ''] = indicators.map(({ id }) => id)
  const stored = async () =>
    (await office.client.evaluation.look({ skpId, period: 'tw3' })).content.realisations
  return { ...office, skpId, form, one, two, stored }
}

test('a form of realisasi asks about each indicator, and its answer stands in the evaluation as a draft', async () => {
  const { client, form, one, two, stored, skpId } = await withForm()
  expect(form.title).toBe('Realisasi Triwulan III 2026')
  expect((form.asks as unknown as ResultAsks).rhk).toMatchObject([
    { text: 'Tertibnya surat', indicators: [{ id: one, indicator: 'Surat tercatat' }, { id: two }] },
  ])
  const file = said(form, [{ id: one, text: '120 surat tercatat' }])
  expect(await client.phone.read({ files: [file] })).toMatchObject([
    {
      title: 'Realisasi Triwulan III 2026',
      obstacle: null,
      replaces: false,
      changes: [{ place: 'RHK 1: Surat tercatat', before: [], after: ['120 surat tercatat'] }],
    },
  ])
  const first = await client.phone.import({ files: [file], chosen: [0] })
  expect(await stored()).toEqual({ [one]: '120 surat tercatat' })
  // Taken back, the evaluation is not begun.
  await client.phone.undoImport(first)
  expect((await client.evaluation.look({ skpId, period: 'tw3' })).id).toBeNull()

  const next = [
    { id: one, text: '120 surat tercatat' },
    { id: two, text: '80 surat terkirim' },
  ]
  await client.phone.import({ files: [said(form, next, 4)], chosen: [0] })
  expect(await stored()).toEqual({ [one]: '120 surat tercatat', [two]: '80 surat terkirim' })
})

test('what the office has corrected stays, and what the phone writes over is told', async () => {
  const { client, form, one, stored, skpId } = await withForm()
  await client.phone.import({ files: [said(form, [{ id: one, text: '120 surat' }])], chosen: [0] })
  const { id, revision, content } = await client.evaluation.look({ skpId, period: 'tw3' })
  await client.evaluation.saveContent({
    id: id ?? 0,
    revision,
    content: { ...content, realisations: { [one]: '121 surat' } },
  })
  const same = said(form, [{ id: one, text: '120 surat' }], 4)
  expect(await client.phone.read({ files: [same] })).toMatchObject([{ changes: [], replaces: false }])
  const other = said(form, [{ id: one, text: '130 surat' }], 5)
  expect(await client.phone.read({ files: [other] })).toMatchObject([{ replaces: true }])
  await client.phone.import({ files: [other], chosen: [0] })
  expect(await stored()).toEqual({ [one]: '130 surat' })
})

test('an answer to an evaluation that was signed is refused, and one of another kind’s period too', async () => {
  const { application, client, form, one, skpId, seksi } = await withForm()
  await client.evaluation.setAchievement({
    year: 2026,
    period: 'tw3',
    unitId: seksi,
    achievement: 'baik',
    reason: 'tercapai',
    decidedBy: 'Camat',
    decidedOn: '2026-10-02',
    sure: true,
  })
  const { id } = await client.evaluation.begin({ skpId, period: 'tw3' })
  await client.evaluation.rate({ skpId, period: 'tw3', revision: 0, ratingResult: 'sesuai' })
  await client.evaluation.rate({ skpId, period: 'tw3', revision: 1, ratingBehaviour: 'sesuai' })
  await client.evaluation.sign({
    id,
    revision: 2,
    signedOn: '2026-10-05',
    employeeSignedOn: null,
    place: '',
    sure: true,
  })
  const { message } = await refusalOf(application, () =>
    client.phone.import({ files: [said(form, [{ id: one, text: '120 surat' }])], chosen: [0] }),
  )
  expect(message).toContain('sudah ditandatangani dan terkunci')
  const ofMonth = () =>
    client.phone.issue({ kind: 'realisasi', period: '2026-10', expires: '2026-10-31', employeeIds: [1] })
  expect((await refusalOf(application, ofMonth)).message).toContain('tidak dibuat untuk periode itu')
})
