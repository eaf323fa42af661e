import { z } from 'zod'
import { line, required } from '../kernel/fields.ts'
import { most } from '../kernel/limits.ts'
import { LetterContent, LetterKind } from './letter.ts'

/** A wording under a name, with which a letter begins. */
export const LetterTemplate = z.strictObject({
  kind: LetterKind,
  name: required(most.word, 'Nama templat harus diisi.'),
  title: LetterContent.shape.title,
  body: LetterContent.shape.body,
  points: LetterContent.shape.points,
  closing: line(most.paragraph),
})
export type LetterTemplate = z.infer<typeof LetterTemplate>

const recordEnds =
  'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'
const statementEnds =
  'Demikian surat keterangan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'

/** Wordings that come with the application; an office keeps its own beside them. */
export const startingTemplates: readonly LetterTemplate[] = [
  {
    kind: 'keterangan',
    name: 'Masih aktif bekerja',
    title: 'SURAT KETERANGAN AKTIF BEKERJA',
    body: 'sampai dengan tanggal surat ini dibuat masih aktif bekerja sebagai {jabatan} pada {unit}, {kantor}.',
    points: '',
    closing: statementEnds,
  },
  {
    kind: 'keterangan',
    name: 'Telah melaksanakan tugas',
    title: 'SURAT KETERANGAN MELAKSANAKAN TUGAS',
    body: 'telah melaksanakan tugas sebagai {jabatan} pada {unit}, {kantor}, dengan baik dan penuh tanggung jawab.',
    points: '',
    closing: statementEnds,
  },
  {
    kind: 'keterangan',
    name: 'Predikat kinerja',
    title: 'SURAT KETERANGAN PREDIKAT KINERJA',
    body: 'berdasarkan evaluasi kinerja tahunan pada tahun {tahun_predikat} memperoleh predikat kinerja {predikat}.',
    points: '',
    closing: statementEnds,
  },
  {
    kind: 'acara',
    name: 'Berita acara bebas',
    title: 'BERITA ACARA',
    body: 'telah melaksanakan ..., dengan hasil sebagai berikut:',
    points: '',
    closing: recordEnds,
  },
  {
    kind: 'acara',
    name: 'Serah terima dokumen kinerja',
    title: 'BERITA ACARA SERAH TERIMA DOKUMEN KINERJA',
    body: 'telah melaksanakan serah terima dokumen kinerja tahun {tahun}; PIHAK PERTAMA menyerahkan dan PIHAK KEDUA menerima dokumen sebagai berikut:',
    points: 'SKP tahun {tahun} beserta lampirannya\nDokumen Evaluasi Kinerja Pegawai',
    closing: recordEnds,
  },
  {
    kind: 'acara',
    name: 'Rapat penetapan predikat',
    title: 'BERITA ACARA PENETAPAN PREDIKAT KINERJA',
    body: 'telah melaksanakan rapat penetapan predikat kinerja pegawai pada {kantor} dan menyepakati hal-hal sebagai berikut:',
    points: '',
    closing: recordEnds,
  },
]
