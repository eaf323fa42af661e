import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { margin } from '../../electron/documents/parts/layout.ts'
import { type FormNotes, noNotes } from '../../shared/office/form-notes.ts'
import { defaultChoices } from '../../shared/office/print-choices.ts'
import type { Signing } from '../../shared/office/signing.ts'
import { drawDocuments } from '../../electron/documents/engine/draw.ts'
import { printFormOf } from '../../electron/documents/forms/loads.ts'
import type { PrintForm, PrintHead } from '../../electron/documents/engine/job.ts'
import { appraiser, employee, evaluationDocument, letterDocument, logo, options } from './documents.ts'
import { find, outside, overlaps, packed, readPdf } from './pdf-text.ts'

const notes = (some: Partial<FormNotes>): FormNotes => ({ ...noNotes, ...some })

const everything = notes({
  place: 'Kota Lain',
  onBehalf: { kind: 'u.b.', of: 'Bupati Uji', through: 'Sekretaris Daerah' },
  copies: ['Kepala Badan Kepegawaian', 'Arsip'],
  initials: ['Sekretaris', 'Kepala Subbagian'],
  foot: 'Formulir kantor uji nomor 7',
  knows: { jabatan: 'Kepala Dinas', name: 'Wira Rekaan, S.H.', nip: '197001011990031001' },
})

const draw = async (form: PrintForm, head: Partial<PrintHead> = {}) =>
  readPdf(await drawDocuments({ title: 'Uji', options, forms: [form], ...head }))

const letter = () =>
  printFormOf({
    form: 'surat-keterangan',
    data: {
      ...letterDocument,
      people: [
        { role: 'tentang', party: employee },
        { role: 'pihak', party: appraiser },
      ],
    },
  })

describe('what the office adds to a form', () => {
  it('stands on it, below who signs for the office and in the foot', async () => {
    const { pages, packed: text } = await draw(letter(), { notes: { 'surat-keterangan': everything } })
    for (const said of [
      'Kota Lain, 5 Oktober 2026',
      'a.n. Bupati Uji',
      'Sekretaris Daerah,',
      'u.b.',
      'Tembusan: 1. Kepala Badan Kepegawaian 2. Arsip',
      'Paraf hierarki: Sekretaris Kepala Subbagian',
      'Mengetahui,',
      'Wira Rekaan, S.H. NIP. 197001011990031001',
      'Formulir kantor uji nomor 7',
    ])
      expect(text).toContain(packed(said))
    const [page] = pages
    expect(pages).toHaveLength(1)
    expect(find(page, 'a.n. Bupati Uji').y).toBeGreaterThan(find(page, 'Kota Lain, 5 Oktober 2026').y)
    expect(find(page, 'Tembusan:').y).toBeGreaterThan(find(page, 'a.n. Bupati Uji').y)
    expect(overlaps(page ?? pages[0]!)).toEqual([])
    for (const one of pages) expect(outside(one, margin)).toEqual([])
  })

  it('is of its form alone', async () => {
    const { packed: text } = await draw(letter(), { notes: { skp: everything } })
    expect(text).not.toContain('Tembusan')
  })

  it('is what a signed paper has kept, whatever the office adds today', async () => {
    const paper = { ratingSpelling: 'terpisah', logo: null, choices: defaultChoices } as const
    const now = { notes: { 'surat-keterangan': everything } }
    expect((await draw({ ...letter(), paper }, now)).packed).not.toContain('Tembusan')
    const kept = { ...paper, notes: { 'surat-keterangan': notes({ copies: ['Inspektorat'] }) } }
    const { packed: text } = await draw({ ...letter(), paper: kept }, now)
    expect(text).toContain('Inspektorat')
    expect(text).not.toContain('Badan')
  })

  it.each(['Plt.', 'Plh.'] as const)('%s stands before the role', async (kind) => {
    const added = notes({ onBehalf: { kind, of: '', through: '' } })
    const { packed: text } = await draw(letter(), { notes: { 'surat-keterangan': added } })
    expect(text).toContain(packed(`${kind} ${appraiser.jabatan},`))
  })

  it('keeps a Dokumen Evaluasi on its one page, and stands below its signatures', async () => {
    const form = printFormOf({ form: 'dokumen-evaluasi', data: evaluationDocument() })
    const { pages } = await draw(form, { notes: { 'dokumen-evaluasi': everything } })
    expect(pages).toHaveLength(1)
    expect(pages[0]?.packed).toContain('Tembusan')
  })

  it.each([
    ['titleSize', 'SURAT KETERANGAN'],
    ['footSize', 'Halaman 1 dari 1'],
  ] as const)('%s makes its part larger, and nothing else overflow', async (choice, text) => {
    const sized = (size: 'biasa' | 'besar') => ({
      options: { ...options, choices: { ...defaultChoices, [choice]: size } },
    })
    const [small, large] = [await draw(letter(), sized('biasa')), await draw(letter(), sized('besar'))]
    expect(find(large.pages[0], text).width).toBeGreaterThan(find(small.pages[0], text).width)
    for (const { items, height } of large.pages) for (const { y } of items) expect(y).toBeLessThan(height - 6)
    expect(large.pages).toHaveLength(1)
  })
})

describe('how a paper is signed', () => {
  const scanned: Signing = { kind: 'pindaian', images: { [appraiser.nip ?? '']: logo }, stamp: logo }
  const imagesIn = async (form: PrintForm, signing?: Signing) => {
    const bytes = await drawDocuments({
      title: 'Uji',
      options: { ...options, ...(signing && { signing }) },
      forms: [form],
    })
    return Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1
  }

  it('has pictures where they are asked for, and never on a DRAF', async () => {
    expect(await imagesIn(letter())).toBe(0)
    expect(await imagesIn(letter(), scanned)).toBeGreaterThan(0)
    expect(await imagesIn({ ...letter(), signedOn: null }, scanned)).toBe(0)
    // Of somebody of whom there is no picture nothing stands there, no stamp either.
    expect(await imagesIn(letter(), { ...scanned, images: {} })).toBe(0)
  })

  it('leaves a box for an electronic signature, with and without room for the code', async () => {
    const kindOf = async (kind: 'tte' | 'tte-qr') =>
      draw(letter(), { options: { ...options, signing: { kind, images: {}, stamp: null } } })
    const [plain, coded] = [await kindOf('tte'), await kindOf('tte-qr')]
    expect(plain.packed).toContain('Ditandatanganisecaraelektronik')
    expect(plain.packed).not.toContain('elektronikQR')
    const [page] = coded.pages
    const [code, text, name] = [
      find(page, 'QR'),
      find(page, 'Ditandatangani'),
      find(page, `NIP. ${appraiser.nip}`),
    ]
    expect(code.x).toBeLessThan(text.x)
    expect(text.y).toBeLessThan(name.y)
    // The paper is as long as one that is signed in ink.
    const ink = await draw(letter())
    expect(find(ink.pages[0], `NIP. ${appraiser.nip}`).y).toBeCloseTo(name.y, 0)
  })
})

it('pictures are told in words to who hears a paper', async () => {
  const signing: Signing = { kind: 'pindaian', images: { [appraiser.nip ?? '']: logo }, stamp: logo }
  const bytes = await drawDocuments({
    title: 'Uji',
    options: { ...options, logo, signing },
    forms: [letter()],
  })
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const told: string[] = []
  interface Node {
    role?: string
    alt?: string
    children?: Node[]
  }
  const walk = (node: Node) => {
    if (node.role === 'Figure') told.push(node.alt ?? '')
    node.children?.forEach(walk)
  }
  walk((await (await pdf.getPage(1)).getStructTree()) as Node)
  expect(told).toEqual(['Logo Kecamatan Uji', `Tanda tangan ${appraiser.name}`, 'Stempel kantor'])
})
