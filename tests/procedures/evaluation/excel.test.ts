import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluationDocument as documentOf } from '../../../electron/evaluation/documents.ts'
import { loadSettings } from '../../../electron/office/store.ts'
import type { EvaluationContent, EvaluationDocument } from '../../../shared/evaluation/evaluation.ts'
import { provenText } from '../../../shared/evaluation/realisation.ts'
import { oneLine } from '../../../shared/kernel/text.ts'
import { readPaperForms } from '../../../shared/planning/excel/paper/form.ts'
import { readSkpWorksheet } from '../../../shared/planning/excel/read.ts'
import type { Approach, SkpContent } from '../../../shared/planning/skp/skp.ts'
import { placeDemonstration } from '../../demonstration.ts'
import { drawn, evaluationDocument, skpDocument } from '../../documents/documents.ts'
import { emptyEvaluation, iki, rhk, skpContent } from '../../skp-content.ts'
import { sharedFolder } from '../../temporary.ts'
import { pagesOf } from '../../unit/planning/excel/paper.ts'
import { openTestOfficeIn } from '../office.ts'
import { auditOf, type Client, dump, refusalOf, signedSkp, smallOffice } from '../people.ts'

const year = 2026
const period = 'tw2'

const plan = skpContent([
  rhk({
    text: 'Terlayaninya permohonan surat keterangan warga',
    superiorText: 'Meningkatnya pelayanan publik',
    indicators: [
      iki({ indicator: 'Jumlah surat', target: '1.200 surat' }),
      iki({ aspect: 'waktu', indicator: 'Lama penyelesaian', target: 'maks. 2 hari' }),
    ],
  }),
  rhk({ kind: 'tambahan', text: 'Terselenggaranya upacara', assignedBy: 'Camat Uji' }),
])

const said: EvaluationContent = {
  realisations: Object.fromEntries(
    plan.rhk.flatMap(({ indicators }, at) =>
      indicators.map(({ id }, index) => [id, `tercapai ${at + 1}.${index + 1}`]),
    ),
  ),
  feedback: Object.fromEntries(plan.rhk.map(({ id }, at) => [id, `Pimpinan: pertahankan ${at + 1}`])),
  behaviourFeedback: ['Ramah kepada warga yang datang', '', 'Terus belajar', '', '', '', 'Suka membantu'],
  ratingResult: 'di-atas',
  ratingBehaviour: 'sesuai',
  notes: '',
}

/** The evaluation of somebody as e-Kinerja gives it, as a PDF. */
async function paperOf(client: Client, employeeId: number, some: Partial<EvaluationDocument> = {}) {
  const { personal } = await client.employees.get({ id: employeeId })
  const skp = skpDocument({ content: plan })
  const document = evaluationDocument({
    skp: { ...skp, employee: { ...skp.employee, nip: personal.nip } },
    period,
    content: said,
    predikat: 'baik',
    ...some,
  })
  const bytes = await drawn([{ form: 'evaluasi', data: document }])
  return new File([Uint8Array.from(bytes)], 'Evaluasi.pdf')
}

const order = (file: File, mode: 'fill' | 'replace' = 'fill') => ({ file, year, period, mode }) as const

/** The content of the only evaluation of an SKP. */
const contentOf = async (client: Client, skpId: number) =>
  (await client.evaluation.look({ skpId, period })).content

describe('the evaluation PDF of e-Kinerja', () => {
  it('fills the evaluation of its person, and is undone', async () => {
    const { client, application, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff, plan)
    const file = await paperOf(client, staff)
    const before = dump(application)
    const { people } = await client.evaluation.excel.read(order(file))
    expect(people).toMatchObject([{ skpId, obstacle: null, place: 'halaman 1' }])
    expect(people[0]?.differences).toContainEqual({
      place: 'RHK 1, realisasi indikator 2',
      before: null,
      after: 'tercapai 1.2',
    })
    expect(people[0]?.remarks).toEqual([
      'Capaian organisasi dalam berkas: Baik. Capaian ditetapkan di daftar Penilaian, tidak diimpor.',
    ])
    expect(dump(application)).toEqual(before)

    const done = await client.evaluation.excel.import({ ...order(file), chosen: [0] })
    expect(done).toMatchObject({ added: 1, changed: 0, unchanged: 0 })
    expect(await contentOf(client, skpId)).toEqual(said)
    const again = await auditOf(application, async () => {
      expect(await client.evaluation.excel.import({ ...order(file, 'replace'), chosen: [0] })).toEqual({
        imported: [],
        added: 0,
        changed: 0,
        unchanged: 1,
      })
    })
    expect(again).toEqual([])
    await client.evaluation.excel.undoImport({ imported: done.imported })
    expect(await client.evaluation.list({ year, period })).toMatchObject([{ evaluationId: null }])
  })

  it('fills only what is empty, or replaces, as it is told; an undo gives back what stood there', async () => {
    const { client, application, staff } = await smallOffice()
    const { id: skpId } = await signedSkp(client, staff, plan)
    const { id } = await client.evaluation.begin({ skpId, period })
    const [first = '', second = ''] = plan.rhk[0]?.indicators.map((one) => one.id) ?? []
    const own = {
      ...emptyEvaluation,
      realisations: { [first]: 'ditulis sendiri' },
      ratingResult: 'sesuai' as const,
    }
    await client.evaluation.saveContent({ id, revision: 0, content: own })
    const file = await paperOf(client, staff)
    const filled = await client.evaluation.excel.import({ ...order(file), chosen: [0] })
    expect(await contentOf(client, skpId)).toMatchObject({
      realisations: { [first]: 'ditulis sendiri', [second]: 'tercapai 1.2' },
      ratingResult: 'sesuai',
      ratingBehaviour: 'sesuai',
    })
    const replaced = await client.evaluation.excel.import({ ...order(file, 'replace'), chosen: [0] })
    expect(await contentOf(client, skpId)).toEqual(said)
    // The first import can't be taken back while something was written after it.
    const { message } = await refusalOf(application, () =>
      client.evaluation.excel.undoImport({ imported: filled.imported }),
    )
    expect(message).toContain('baru saja diubah')
    await client.evaluation.excel.undoImport({ imported: replaced.imported })
    expect(await contentOf(client, skpId)).toMatchObject({ realisations: { [first]: 'ditulis sendiri' } })
  })

  it('says what does not belong to the SKP, and what of the file does not fit', async () => {
    const { client, staff } = await smallOffice()
    const other = rhk({ text: 'Tersusunnya laporan' })
    await signedSkp(
      client,
      staff,
      skpContent([other, rhk({ text: 'Terselenggaranya upacara', kind: 'tambahan' })]),
    )
    const file = await paperOf(client, staff, { period: 'tw1', predikat: 'sangat-baik' })
    const { people } = await client.evaluation.excel.read(order(file))
    expect(people[0]?.remarks).toEqual(
      expect.arrayContaining([
        'RHK "Terlayaninya permohonan surat keterangan warga" tidak ada dalam SKP yang ditandatangani.',
        'Evaluasi ini untuk Triwulan I, sedangkan periode yang dipilih Triwulan II. Ganti periode di atas bila keliru.',
        'Predikat dalam berkas Sangat Baik, sedangkan kedua ratingnya memberi Baik.',
      ]),
    )
  })

  it('of somebody without a signed SKP, of a stranger, or signed already comes in nowhere', async () => {
    const { client, application, staff, kasi } = await smallOffice()
    const without = await paperOf(client, staff)
    const stranger = await drawn([{ form: 'evaluasi', data: evaluationDocument({ period }) }])
    const unknown = new File([Uint8Array.from(stranger)], 'Evaluasi.pdf')
    for (const [file, sentence] of [
      [without, 'Tidak ada SKP yang ditandatangani untuk Triwulan II 2026.'],
      [unknown, 'NIP ini tidak ada di kantor.'],
    ] as const) {
      const { people } = await client.evaluation.excel.read(order(file))
      expect(people).toMatchObject([{ obstacle: sentence, differences: [] }])
      const { message } = await refusalOf(application, () =>
        client.evaluation.excel.import({ ...order(file), chosen: [0] }),
      )
      expect(message).toContain(sentence)
    }

    await signedSkp(client, kasi, plan)
    const file = await paperOf(client, kasi)
    const done = await client.evaluation.excel.import({ ...order(file), chosen: [0] })
    await client.evaluation.setAchievement({
      year,
      period,
      unitId: (await client.employees.units.list())[0]?.id ?? 0,
      achievement: 'baik',
      reason: 'Target tercapai',
      decidedBy: 'Camat Uji',
      decidedOn: '2026-07-02',
      sure: true,
    })
    const { id = 0, revision = 0 } = done.imported[0] ?? {}
    await client.evaluation.sign({
      id,
      revision,
      signedOn: '2026-07-05',
      employeeSignedOn: null,
      place: 'Uji',
      sure: true,
    })
    expect((await client.evaluation.excel.read(order(file))).people[0]?.obstacle).toContain('terkunci')
    const { message } = await refusalOf(application, () =>
      client.evaluation.excel.undoImport({ imported: done.imported }),
    )
    expect(message).toContain('sudah ditandatangani')
  })

  it('that is an SKP says where SKP are brought in', async () => {
    const { client, application } = await smallOffice()
    const bytes = await drawn([{ form: 'skp', data: skpDocument() }])
    const file = new File([Uint8Array.from(bytes)], 'SKP.pdf')
    const { message } = await refusalOf(application, () => client.evaluation.excel.read(order(file)))
    expect(message).toContain('memuat SKP, bukan evaluasi')
  })
})

/** What the paper of an evaluation can tell, in the order of its form. */
const printed = (
  skp: SkpContent,
  content: EvaluationContent,
  evidence: EvaluationDocument['evidence'],
  approach: Approach,
) => {
  const rows = (['utama', 'tambahan'] as const).flatMap((kind) => skp.rhk.filter((row) => row.kind === kind))
  return {
    realisations: rows.map(({ indicators }) => {
      const texts = indicators.map((iki) => oneLine(provenText(content, iki, evidence)))
      return approach === 'kuantitatif' ? texts : [texts.filter(Boolean).join(' ')]
    }),
    feedback: rows.map(({ id }) => oneLine(content.feedback[id] ?? '')),
    behaviour: content.behaviourFeedback.map(oneLine),
    ratingResult: content.ratingResult,
    ratingBehaviour: content.ratingBehaviour,
  }
}

it(
  'what this application prints of the appraisals of the demonstration is read as it was written',
  { timeout: 300_000 },
  async () => {
    const folder = join(sharedFolder(), 'evaluasi')
    const { client, application, close } = await openTestOfficeIn(folder, {
      now: () => new Date('2026-11-16T02:00:00.000Z'),
    })
    await placeDemonstration(folder, year)
    for await (const _ of await client.desk.demo({ year, anew: false }));
    const settings = await loadSettings(application.file.db)
    const list = await client.evaluation.list({ year, period: 'tw3' })
    const documents: EvaluationDocument[] = []
    for (const { evaluationId } of list)
      if (evaluationId !== null) documents.push(await documentOf(application.file.db, evaluationId, settings))
    const all = [
      ...documents,
      ...documents
        .slice(0, 6)
        .map((one) => ({ ...one, skp: { ...one.skp, approach: 'kualitatif' as const } })),
    ]
    expect(all.length).toBeGreaterThan(30)
    const bytes = await drawn(all.map((data) => ({ form: 'evaluasi' as const, data })))
    const read = readPaperForms(await pagesOf(bytes)).flatMap(
      ({ rows }) => readSkpWorksheet(rows, [], true) ?? [],
    )
    expect(
      read.map(({ nip, approach, appraised }) => ({
        nip,
        period: appraised?.period,
        achievement: appraised?.results.achievement,
        predikat: appraised?.results.predikat,
        realisations: appraised?.realisations.map((texts) =>
          approach === 'kuantitatif' ? texts.map(oneLine) : [texts.map(oneLine).filter(Boolean).join(' ')],
        ),
        feedback: appraised?.feedback.map(oneLine),
        behaviour: appraised?.behaviour.map(oneLine),
        ratingResult: appraised?.results.ratingResult,
        ratingBehaviour: appraised?.results.ratingBehaviour,
      })),
    ).toEqual(
      all.map(({ skp, content, evidence, achievement, predikat, period: of }) => ({
        nip: skp.employee.nip,
        period: of,
        achievement,
        predikat,
        ...printed(skp.content, content, evidence, skp.approach),
      })),
    )
    await close()
  },
)
