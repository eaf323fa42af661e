import type { CertificateDesign, NamedDesign, Part, TextPart } from './design.ts'

/** Parts of the starting set are numbered: it is the same in every office. */
const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

type Unnumbered = Part extends infer P ? (P extends Part ? Omit<P, 'id'> : never) : never

const numbered = (parts: readonly Unnumbered[]): Part[] =>
  parts.map((part, at) => ({ ...part, id: idOf(at + 1) }))

type Look = Partial<Pick<TextPart, 'face' | 'size' | 'bold' | 'italic' | 'capitals' | 'align' | 'tint'>>

const text = (
  [x, y, width, height]: readonly [number, number, number, number],
  words: string,
  look: Look = {},
): Unnumbered => ({
  kind: 'text',
  x,
  y,
  width,
  height,
  text: words,
  face: 'lugas',
  size: 12,
  bold: false,
  italic: false,
  capitals: false,
  align: 'center',
  tint: 'ink',
  ...look,
})

/** "NIP ...", pangkat, jabatan and unit below the name. */
const person = 'NIP {nip}\n{pangkat}\n{jabatan}\n{unit}'
const honour = 'atas prestasinya sebagai {prestasi}'

/** A piagam across the sheet, everything in its middle. */
const middle = (title: Look, name: Look): Unnumbered[] => [
  { kind: 'emblem', x: 136.5, y: 19, width: 24, height: 24 },
  text([38.5, 45, 220, 8], '{instansi}\n{kantor}', { size: 11, bold: true, capitals: true }),
  text([38.5, 57, 220, 15], 'Piagam Penghargaan', { size: 32, capitals: true, tint: 'accent', ...title }),
  text([38.5, 73, 220, 6], 'Nomor {nomor}', { size: 11 }),
  text([38.5, 82, 220, 6], 'diberikan kepada', { size: 12, italic: true }),
  text([30.5, 89, 236, 15], '{nama}', { size: 30, face: 'anggun', bold: true, ...name }),
  { kind: 'rule', x: 98.5, y: 105, width: 100, height: 0.6, tint: 'accent' },
  text([38.5, 108, 220, 21], person, { size: 11 }),
  text([38.5, 131, 220, 14], honour, { size: 13 }),
]

const right: Unnumbered = { kind: 'signature', x: 176, y: 148, width: 88, height: 46, signer: 0 }
const left: Unnumbered = { kind: 'signature', x: 33, y: 148, width: 88, height: 46, signer: 1 }

const qr = (x: number, y: number): Unnumbered => ({ kind: 'qr', x, y, width: 22, height: 22 })
/** In the corner of a sheet across, and in its middle where somebody signs at both sides. */
const [inCorner, between] = [qr(30, 164), qr(137.5, 164)]

/** The certificate of a training across the sheet. */
const taught = (title: Look): Unnumbered[] => [
  { kind: 'emblem', x: 136.5, y: 18, width: 22, height: 22 },
  text([38.5, 42, 220, 8], '{instansi}\n{kantor}', { size: 11, bold: true, capitals: true }),
  text([38.5, 54, 220, 14], 'Sertifikat', { size: 32, capitals: true, tint: 'accent', ...title }),
  text([38.5, 69, 220, 6], 'Nomor {nomor}', { size: 11 }),
  text([38.5, 78, 220, 6], 'diberikan kepada', { size: 12, italic: true }),
  text([30.5, 85, 236, 13], '{nama}', { size: 26, face: 'anggun', bold: true }),
  text([38.5, 99, 220, 16], 'NIP {nip}\n{jabatan}\n{unit}', { size: 11 }),
  text(
    [38.5, 118, 220, 26],
    'telah mengikuti {pelatihan}\nyang diselenggarakan oleh {penyelenggara}\ntanggal {waktu} di {lokasi}\nselama {jp} jam pelajaran',
    { size: 12.5 },
  ),
]

const design = (
  orientation: CertificateDesign['orientation'],
  border: CertificateDesign['border'],
  [frame, accent, ink]: readonly [string, string, string],
  parts: readonly Unnumbered[],
): CertificateDesign => ({
  orientation,
  border,
  colours: { frame, accent, ink },
  parts: numbered(parts),
})

/** What comes with the application: each can be used as it is, or copied and changed. */
export const startingSet: readonly NamedDesign[] = [
  {
    name: 'Klasik biru emas',
    kind: 'penghargaan',
    design: design(
      'landscape',
      'klasik',
      ['#1f3a5f', '#9a6f14', '#1c1c1c'],
      [...middle({ face: 'anggun', bold: true }, {}), right, inCorner],
    ),
  },
  {
    name: 'Batik kawung',
    kind: 'penghargaan',
    design: design(
      'landscape',
      'kawung',
      ['#6b4423', '#8a3b12', '#2a1c10'],
      [...middle({ face: 'anggun', bold: true }, {}), right, inCorner],
    ),
  },
  {
    name: 'Merah putih',
    kind: 'penghargaan',
    design: design(
      'landscape',
      'pita',
      ['#b01c24', '#b01c24', '#1c1c1c'],
      [...middle({ face: 'lugas', bold: true, size: 30 }, {}), left, right, between],
    ),
  },
  {
    name: 'Lengkung hijau',
    kind: 'penghargaan',
    design: design(
      'landscape',
      'lengkung',
      ['#1d5c42', '#8a6d1f', '#14261e'],
      [...middle({ face: 'pena', capitals: false, size: 44 }, {}), right, inCorner],
    ),
  },
  {
    name: 'Tegak sederhana',
    kind: 'penghargaan',
    design: design(
      'portrait',
      'ganda',
      ['#333333', '#1f3a5f', '#1c1c1c'],
      [
        { kind: 'emblem', x: 92, y: 26, width: 26, height: 26 },
        text([25, 55, 160, 12], '{instansi}\n{kantor}', { size: 13, bold: true, capitals: true }),
        text([25, 76, 160, 14], 'Piagam Penghargaan', {
          size: 28,
          face: 'anggun',
          bold: true,
          capitals: true,
          tint: 'accent',
        }),
        text([25, 92, 160, 6], 'Nomor {nomor}', { size: 11 }),
        text([25, 108, 160, 6], 'diberikan kepada', { size: 12, italic: true }),
        text([20, 118, 170, 14], '{nama}', { size: 26, face: 'anggun', bold: true }),
        { kind: 'rule', x: 60, y: 134, width: 90, height: 0.6, tint: 'accent' },
        text([25, 138, 160, 24], person, { size: 12 }),
        text([25, 172, 160, 24], honour, { size: 14 }),
        { kind: 'signature', x: 98, y: 212, width: 88, height: 50, signer: 0 },
        qr(28, 238),
      ],
    ),
  },
  {
    name: 'Pelatihan biru',
    kind: 'pelatihan',
    design: design(
      'landscape',
      'ganda',
      ['#1f3a5f', '#1f3a5f', '#1c1c1c'],
      [...taught({ face: 'anggun', bold: true }), right, inCorner],
    ),
  },
  {
    name: 'Pelatihan dengan foto',
    kind: 'pelatihan',
    design: design(
      'landscape',
      'sudut',
      ['#0f5c6e', '#0f5c6e', '#16292e'],
      [
        ...taught({ face: 'lugas', bold: true, size: 30 }),
        { kind: 'photo', x: 128, y: 150, width: 30, height: 40 },
        right,
        inCorner,
      ],
    ),
  },
]
