import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startingSet } from '../../../shared/recognition/certificates/starting-set.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, refusalOf, smallOfficeUntil } from '../people.ts'

const today = new Date('2026-09-01T09:00:00')

const [first] = startingSet
if (!first) throw new Error('the starting set is empty')

type Saved = Parameters<Client['recognition']['certificates']['save']>[0]

const recipient = (who: Saved['people'][number]['who'], achievement = '') => ({
  id: randomUUID(),
  who,
  achievement,
  number: '',
})

const piagam = (signer: number, people: Saved['people'], some: Partial<Saved> = {}): Saved => ({
  id: null,
  revision: 0,
  year: 2026,
  kind: first.kind,
  title: 'Pegawai Teladan',
  achievement: 'pegawai teladan',
  designName: first.name,
  design: first.design,
  place: 'Uji',
  date: '2026-08-17',
  numbered: true,
  signers: [{ employeeId: signer }],
  training: null,
  people,
  ...some,
})

const tamu = { guest: { name: 'Tamu Rekaan', nip: '', jabatan: 'Ketua RT', unit: '' } }

async function printed(client: Client, id: number) {
  for await (const event of await client.documents.print({
    form: 'piagam',
    year: 2026,
    scope: { kind: 'certificates', ids: [id] },
  })) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    return readPdf(new Uint8Array(await file.arrayBuffer()))
  }
  throw new Error('nothing was printed')
}

describe('designs', () => {
  it('are kept under a name of their own, changed, shared and removed', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const made = await client.recognition.certificates.saveDesign({
      ...first,
      name: 'Kantor kami',
      id: null,
      revision: 0,
    })
    expect((await client.recognition.certificates.designs()).map(({ name }) => name)).toContain('Kantor kami')
    const { message } = await refusalOf(application, () =>
      client.recognition.certificates.saveDesign({ ...first, name: 'KANTOR KAMI', id: null, revision: 0 }),
    )
    expect(message).toContain('sudah dipakai')
    const design = { ...first.design, border: 'pita' as const }
    expect(
      await auditOf(application, () =>
        client.recognition.certificates.saveDesign({ ...first, name: 'Kantor kami', design, ...made }),
      ),
    ).toEqual(['recognition.certificates.saveDesign'])
    // Another window still has it as it was.
    expect(
      (
        await refusalOf(application, () =>
          client.recognition.certificates.saveDesign({ ...first, name: 'X', ...made }),
        )
      ).message,
    ).toContain('jendela lain')

    const file = await client.recognition.certificates.shareDesign({
      name: 'Kantor kami',
      kind: first.kind,
      design,
    })
    expect(await client.recognition.certificates.readDesign({ file })).toEqual({
      name: 'Kantor kami',
      kind: first.kind,
      design,
    })
    await client.recognition.certificates.removeDesign({ id: made.id, revision: 1 })
    expect((await client.recognition.certificates.designs()).map(({ name }) => name)).not.toContain(
      'Kantor kami',
    )
  })

  it('with words that mean nothing, or from a file that is none, are refused', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const design = {
      ...first.design,
      parts: first.design.parts.map((part) =>
        part.kind === 'text' && part.text.includes('{nama}') ? { ...part, text: '{nama} {gaji}' } : part,
      ),
    }
    const { problems } = await refusalOf(application, () =>
      client.recognition.certificates.saveDesign({
        name: 'Salah',
        kind: first.kind,
        design,
        id: null,
        revision: 0,
      }),
    )
    expect(problems.map(({ message }) => message).join()).toContain('{gaji} tidak dikenal')
    for (const text of ['{}', 'bukan JSON', '['.repeat(5000)]) {
      const file = new File([text], 'a.desain.json')
      expect(
        (await refusalOf(application, () => client.recognition.certificates.readDesign({ file }))).message,
      ).toContain('bukan desain piagam')
    }
  })
})

describe('certificates', () => {
  it('are numbered for all at once, opened again with a reason, and a draft is removed', async () => {
    const { client, application, camat, staff, kasi } = await smallOfficeUntil(today)
    const saved = await client.recognition.certificates.save(
      piagam(camat, [recipient({ employeeId: staff }), recipient(tamu, 'mitra terbaik')]),
    )
    expect(
      (await refusalOf(application, () => client.issuing.certificates({ id: saved.id, revision: 9 })))
        .message,
    ).toContain('jendela lain')
    expect(await auditOf(application, () => client.issuing.certificates(saved))).toEqual([
      'issuing.issue',
      'issuing.issue',
      'issuing.certificates',
    ])
    const issued = await client.recognition.certificates.get({ id: saved.id })
    expect(issued.people.map(({ number }) => number)).toEqual([
      '800.1.12.8/001/VIII/2026',
      '800.1.12.8/002/VIII/2026',
    ])
    expect(
      (
        await refusalOf(application, () =>
          client.recognition.certificates.save({ ...piagam(camat, []), id: saved.id, revision: 1 }),
        )
      ).message,
    ).toContain('sudah diterbitkan')
    expect(await client.recognition.certificates.list({ year: 2026 })).toMatchObject([
      { title: 'Pegawai Teladan', state: 'issued', people: 2 },
    ])

    const other = await client.recognition.certificates.save(piagam(camat, [recipient({ employeeId: kasi })]))
    const reopened = await client.recognition.certificates.reopen({
      id: saved.id,
      revision: 1,
      reason: 'Nama salah tulis',
    })
    const { people } = await client.recognition.certificates.get({ id: saved.id })
    // Whoever has a number keeps it; who is new gets the next.
    const more = [recipient({ employeeId: kasi }), ...people]
    const again = await client.recognition.certificates.save({ ...piagam(camat, more), ...reopened })
    await client.issuing.certificates(again)
    expect(
      (await client.recognition.certificates.get({ id: saved.id })).people.map(({ number }) => number),
    ).toEqual(['800.1.12.8/003/VIII/2026', '800.1.12.8/001/VIII/2026', '800.1.12.8/002/VIII/2026'])
    await client.recognition.certificates.remove(other)
    expect(await client.recognition.certificates.list({ year: 2026 })).toHaveLength(1)
  })

  it('say what was so on their day, whatever changes afterwards', async () => {
    const { client, camat, staff } = await smallOfficeUntil(today)
    const saved = await client.recognition.certificates.save(
      piagam(camat, [recipient({ employeeId: staff }), recipient(tamu)]),
    )
    await client.issuing.certificates(saved)
    const before = await printed(client, saved.id)
    expect(before.pages).toHaveLength(2)
    expect(before.packed).toContain(packed('Pengadministrasi Umum'))
    expect(before.packed).toContain(packed('Ketua RT'))
    const { personal } = await client.employees.get({ id: staff })
    await client.employees.save({ id: staff, personal: { ...personal, name: 'Nama Baru' } })
    await client.office.update({ ...(await client.office.get()), name: 'Kantor Lain' })
    expect((await printed(client, saved.id)).packed).toBe(before.packed)
  })

  it('are refused without a signer, for a day that has not come, and for who is gone', async () => {
    const { client, application, camat, staff } = await smallOfficeUntil(today)
    const bare = await client.recognition.certificates.save({
      ...piagam(camat, [recipient({ employeeId: staff })]),
      signers: [],
    })
    const { problems } = await refusalOf(application, () => client.issuing.certificates(bare))
    expect(problems).toMatchObject([{ field: 'Penanda tangan' }])
    const early = await client.recognition.certificates.save(
      piagam(camat, [recipient({ employeeId: staff })], { date: '2026-12-01' }),
    )
    expect(
      (await refusalOf(application, () => client.issuing.certificates(early))).problems[0]?.message,
    ).toContain('belum tiba')
    await client.issuing.certificates({ ...early, sure: true })
    expect(
      (
        await refusalOf(application, () =>
          client.recognition.certificates.save(piagam(camat, [recipient({ employeeId: 999 })])),
        )
      ).message,
    ).toContain('tidak ada lagi')
  })

  it('are proposed by the predikat of signed appraisals, of which there are none yet', async () => {
    const { client } = await smallOfficeUntil(today)
    expect(
      await client.recognition.certificates.byPredikat({
        year: 2026,
        period: 'tw1',
        predikat: ['sangat-baik'],
      }),
    ).toEqual([])
  })

  it('are previewed before they are saved, by the pengelola and the pimpinan alone', async () => {
    const { client, camat, staff } = await smallOfficeUntil(today)
    const content = piagam(camat, [])
    const { id: _, revision: __, year: ___, people: ____, ...of } = content
    const file = await client.documents.certificatePreview({
      kind: first.kind,
      design: first.design,
      of: { content: of, recipient: recipient({ employeeId: staff }) },
    })
    const { packed: text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
    expect(text).toContain('800.1.12.8/001/VIII/2026')
    await protect(client)
    const own = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    await signIn(client, own)
    await expect(client.recognition.certificates.list({ year: 2026 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
