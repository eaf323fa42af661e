import { randomUUID } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { rewriteSnapshots } from '../kept-documents.ts'
import { rhk, skpContent } from '../skp-content.ts'
import { type Client, signedSkp, smallOffice } from '../procedures/people.ts'
import { testOffice } from '../procedures/office.ts'
import { readPdf } from './pdf-text.ts'

/** A picture of one row of grey pixels, so that a print tells by its width which it shows. */
function logoOf(width: number): string {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1, 120))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${png.toString('base64')}`
}

/** What a reader sees: every line of text, and the widths of the pictures in pixels. */
async function seen(client: Client, request: Parameters<Client['documents']['print']>[0]) {
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    const bytes = await (await client.documents.file({ token: event.token })).bytes()
    const { pages } = await readPdf(bytes)
    const pictures = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/Subtype \/Image[^>]*?\/Width (\d+)/g),
    ]
    return {
      lines: pages.flatMap(({ items }) => items.map(({ text }) => text)),
      pictures: pictures.map(([, width]) => Number(width)),
    }
  }
  throw new Error('nothing was printed')
}

const choose = async (
  client: Client,
  name: string,
  width: number,
  ratingSpelling: 'terpisah' | 'serangkai',
) => {
  await client.office.update({
    ...testOffice,
    letterhead: `PEMERINTAH KOTA UJI\n${name}`,
    logo: logoOf(width),
  })
  const settings = await client.office.settings()
  // Of what shapes a paper, all is chosen anew.
  const other = ratingSpelling === 'serangkai'
  await client.office.updateSettings({
    ...settings,
    ratingSpelling,
    binding: other ? 28 : 20,
    pangkatSpelling: other ? 'GOL. RUANG' : 'GOL RUANG',
    fifthLine: other ? 'INSTANSI' : 'UNIT KERJA',
    superiorWord: other ? 'atasan langsung' : 'atasan',
    typeSize: other ? 'besar' : 'biasa',
    printFont: other ? 'Tinos' : 'Arimo',
  })
}

/** An annual evaluation above expectations, not signed yet. */
async function rated(client: Client, skpId: number) {
  const { id } = await client.evaluation.begin({ skpId, period: 'tahunan' })
  const { revision, skp, content } = await client.evaluation.get({ id })
  const realisations = Object.fromEntries(
    skp.content.rhk.flatMap((row) => row.indicators.map((iki) => [iki.id, 'tercapai'])),
  )
  await client.evaluation.saveContent({
    id,
    revision,
    content: { ...content, realisations, ratingResult: 'di-atas', ratingBehaviour: 'di-atas' },
  })
  return id
}

const year = 2026
const texts = ['DI ATAS EKSPEKTASI', 'DIATAS EKSPEKTASI', 'KECAMATAN LAMA', 'KECAMATAN BARU']
const shown = ({ lines, pictures }: Awaited<ReturnType<typeof seen>>) => ({
  lines: texts.filter((text) => lines.includes(text)),
  pictures,
})

test(
  'a signed paper keeps all that shaped it on its day; a draft follows what the office chooses',
  { timeout: 180_000 },
  async () => {
    const { application, client, kecamatan, camat, staff } = await smallOffice()
    await choose(client, 'KECAMATAN LAMA', 2, 'terpisah')
    const goal = { id: randomUUID(), text: 'Meningkatnya layanan', renstra: '', program: '', budget: null }
    await client.planning.goals.save({
      year,
      unitId: kecamatan,
      revision: 0,
      goals: [{ ...goal, indicators: [{ id: randomUUID(), indicator: 'Indeks', target: '88 nilai' }] }],
    })
    const head = await signedSkp(client, camat, skpContent([rhk()]))
    const own = await signedSkp(client, staff, skpContent([rhk()]))
    const talk = {
      heldOn: '2026-01-12',
      place: '',
      number: '',
      present: '',
      clarified: '',
      agreed: '',
      requested: '',
    }
    const talkId = (await client.planning.talks.save({ ...talk, skpId: own.id, revision: 0 })).id
    await client.evaluation.setAchievement({
      year,
      period: 'tahunan',
      unitId: kecamatan,
      achievement: 'baik',
      reason: 'Target tercapai',
      decidedBy: 'Rahma Fiktif, S.H.',
      decidedOn: '2026-12-20',
      sure: true,
    })
    const evaluation = await rated(client, own.id)
    const draft = await rated(client, head.id)
    await client.evaluation.sign({
      id: evaluation,
      revision: 1,
      signedOn: '2026-12-22',
      employeeSignedOn: '2026-12-23',
      place: 'Uji',
      sure: true,
    })
    const signed: Array<Parameters<Client['documents']['print']>[0]> = [
      { form: 'perjanjian-kinerja', year, scope: { kind: 'skp', ids: [head.id] } },
      { form: 'berita-acara-dialog', year, scope: { kind: 'talks', ids: [talkId] } },
      { form: 'evaluasi', year, period: 'tahunan', scope: { kind: 'evaluations', ids: [evaluation] } },
      {
        form: 'dokumen-evaluasi',
        year,
        period: 'tahunan',
        scope: { kind: 'evaluations', ids: [evaluation] },
      },
    ]
    const printAll = async () => {
      const all = []
      for (const request of signed) all.push(await seen(client, request))
      return all
    }
    const before = await printAll()
    // The paper tells where the log stood when it was signed, for whoever holds it against the log later.
    const log = await client.trust.audit({})
    const signing = log.findIndex(({ action }) => action === 'evaluation.sign')
    const last = log[signing + 1]
    expect(before[2]?.lines).toContain(
      `Catatan kantor nomor ${last?.seq} · ${last?.hash.slice(0, 16).replace(/(?<=.)(?=(.{4})+$)/g, ' ')}`,
    )
    expect(before.map(shown)).toEqual([
      { lines: ['KECAMATAN LAMA'], pictures: [2] },
      { lines: ['KECAMATAN LAMA'], pictures: [2] },
      { lines: ['DI ATAS EKSPEKTASI'], pictures: [] },
      { lines: [], pictures: [2] },
    ])
    const request: Parameters<Client['documents']['print']>[0] = {
      form: 'evaluasi',
      also: ['dokumen-evaluasi'],
      year,
      period: 'tahunan',
      scope: { kind: 'evaluations', ids: [draft] },
    }
    expect(shown(await seen(client, request))).toEqual({ lines: ['DI ATAS EKSPEKTASI'], pictures: [2] })

    await choose(client, 'KECAMATAN BARU', 3, 'serangkai')
    expect(await printAll()).toEqual(before)
    expect(shown(await seen(client, request))).toEqual({ lines: ['DIATAS EKSPEKTASI'], pictures: [3] })
    // What a former version of the application signed tells nothing of its paper.
    rewriteSnapshots(application.file.raw, (text) => {
      const { paper: _, ...document } = JSON.parse(text) as Record<string, unknown>
      return JSON.stringify(document)
    })
    expect((await printAll()).map(shown)).toEqual([
      { lines: ['KECAMATAN BARU'], pictures: [3] },
      { lines: ['KECAMATAN BARU'], pictures: [3] },
      { lines: ['DIATAS EKSPEKTASI'], pictures: [] },
      { lines: [], pictures: [3] },
    ])
  },
)

test('a logo is kept once, however many papers carry it', async () => {
  const { application, client, camat, kasi, staff } = await smallOffice()
  await choose(client, 'KECAMATAN LAMA', 2, 'terpisah')
  for (const id of [camat, kasi]) await signedSkp(client, id)
  await choose(client, 'KECAMATAN LAMA', 3, 'terpisah')
  await signedSkp(client, staff)
  const kept = application.file.raw.prepare<[], string>('SELECT image FROM paper_asset').pluck().all()
  expect(kept.toSorted()).toEqual([logoOf(2), logoOf(3)].toSorted())
})
