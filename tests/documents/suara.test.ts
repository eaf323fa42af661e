import { describe, expect, it } from 'vitest'
import { letterOf } from '../../electron/documents/forms/letters.ts'
import { everyForm } from './every-form.ts'
import { printed } from './documents.ts'
import { forumDocument, forumPromise } from './forum-document.ts'
import { packed } from './pdf-text.ts'

const textOf = async (form: Parameters<typeof printed>[0]) => (await printed(form, { paper: 'A4' })).packed

describe('berita acara forum', () => {
  it('tells who came, what was promised by whom until when, and what came of earlier promises', async () => {
    const reviewed = [
      {
        ...forumPromise(7),
        outcome: 'ditepati' as const,
        note: 'Sejak Januari',
        reviewedIn: 1,
        forumId: 9,
        heldOn: '2025-09-15',
        broken: false,
      },
    ]
    const text = await textOf([{ form: 'berita-acara-forum', data: forumDocument({}, { reviewed }) }])
    for (const said of [
      'BERITA ACARA FORUM KONSULTASI PUBLIK NOMOR: 400/7/2026',
      'Pada hari ini, Senin tanggal lima bulan Oktober tahun dua ribu dua puluh enam, bertempat di Aula',
      'yang dihadiri 3 orang (pengguna layanan 1 orang, tokoh masyarakat 1 orang, media 1 orang)',
      'C. Tinjauan janji forum sebelumnya 1. Loket ke-7 dibuka setiap Senin (forum 15 September 2025): ditepati; Sejak Januari',
      'D. Kesepakatan',
      'Kepala Seksi Pelayanan',
      'Wakil pengguna layanan,',
      'Wakil tokoh masyarakat,',
      'DAFTAR HADIR',
      'Wartawan Rekaan',
    ])
      expect(text).toContain(packed(said))
  })

  it('leaves rows to be filled in by hand while nobody is written', async () => {
    const text = await textOf([{ form: 'berita-acara-forum', data: forumDocument({ attendees: [] }) }])
    expect(text).toContain(packed('12. ........'))
    expect(text).toContain(packed('Wakil peserta,'))
    const blank = await textOf([
      {
        form: 'berita-acara-forum',
        data: forumDocument({ attendees: [], promises: [], discussion: '' }, { wasHeld: false }),
      },
    ])
    expect(blank).toContain(packed(`B. Pembahasan 1. ${'.'.repeat(60)}`))
    expect(blank).not.toContain(packed('- - - -'))
  })

  it('is written on in Word in the same words', () => {
    const letter = letterOf({ form: 'berita-acara-forum', data: forumDocument() })
    expect(letter).toMatchObject({ number: '400/7/2026', left: { role: 'Wakil pengguna layanan,' } })
    expect(JSON.stringify(letter)).toContain(
      'penanggung jawab Kepala Seksi Pelayanan; target 31 Desember 2026',
    )
  })
})

describe('undangan forum', () => {
  it('is a letter with number, day, place and agenda', async () => {
    const text = await textOf([{ form: 'undangan-forum', data: forumDocument() }])
    for (const said of [
      'Uji, 28 September 2026',
      'Nomor : 005/12/2026',
      'Yth. Para Ketua RW di tempat',
      'Hari, tanggal : Senin, 5 Oktober 2026',
      'Pukul : 09.00 sampai selesai',
      'Agenda 1. Standar pelayanan 2. Hasil survei',
    ])
      expect(text).toContain(packed(said))
  })

  it('names many guests on a page of their own', async () => {
    const invitees = Array.from({ length: 9 }, (_, at) => `Ketua RW ${at + 1}`).join('\n')
    const text = await textOf([{ form: 'undangan-forum', data: forumDocument({ invitees }) }])
    expect(text).toContain(packed('Yth. Daftar undangan terlampir'))
    expect(text).toContain(packed('9. Ketua RW 9'))
  })
})

it('the register says (dirahasiakan) where a name is secret, and carries TERBATAS', async () => {
  const form = everyForm['register-pengaduan']?.(2)
  if (!form) throw new Error('no register')
  const text = await textOf([form])
  expect(text).toContain(packed('(dirahasiakan)'))
  expect(text).toContain(packed('Jumlah 3: 3 dijawab atau ditutup, 0 masih terbuka.'))
})
