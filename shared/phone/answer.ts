import { z } from 'zod'
import type { Json } from '../kernel/canonical.ts'
import { Id } from '../kernel/fields.ts'
import { IsoDate } from '../office/period.ts'
import { phoneKinds } from './form.ts'

const Seal = z.string().regex(/^[0-9a-f]{64}$/)

/** The file that a phone sends back, as far as it is one; whether it is believed is another question. */
export const AnswerFile = z.strictObject({
  kinerja: z.literal('jawaban'),
  form: z.strictObject({
    v: z.literal(1),
    kind: z.enum(phoneKinds),
    id: z.uuid(),
    office: z.uuid(),
    person: Id,
    period: z.string(),
    issued: IsoDate,
    expires: IsoDate,
  }),
  mac: Seal,
  made: z.iso.datetime(),
  content: z.custom<Json>(),
  seal: Seal,
})

/** What is wrong with a file that comes back, in words that say what to do. */
export const answerProblems = {
  tooLarge: 'Berkas ini lebih besar dari 1 MB, jadi bukan jawaban formulir ponsel.',
  noAnswer:
    'Berkas ini bukan jawaban formulir ponsel, atau isinya terpotong. Minta berkas yang namanya mulai dengan “Jawaban”.',
  otherOffice: 'Formulirnya diterbitkan kantor lain, bukan kantor ini.',
  notOurs: 'Formulirnya bukan terbitan kantor ini, atau kepala jawabannya diubah.',
  altered:
    'Isi jawaban berubah sesudah dibuat di ponsel: diubah orang atau rusak di jalan. Minta dikirim ulang sebagai berkas.',
  unknown:
    'Formulirnya tidak tercatat lagi di kantor ini, misalnya karena kantor dipulihkan dari cadangan. Buat formulir baru.',
  foreign: 'Jawaban ini dari pegawai di luar orang-orang Anda.',
  withdrawn: 'Formulirnya sudah ditarik. Minta pegawai memakai formulir yang baru.',
  notFitting: 'Isi jawaban tidak sesuai dengan formulirnya.',
  newerChosen:
    'Di antara berkas ini ada jawaban yang lebih baru dari formulir yang sama; yang dipakai yang terbaru.',
} as const
