import decodeQR from 'qr/decode.js'
import type { CheckPage } from '../../../shared/issued/check-page.ts'
import { proofForms, type SignedProof } from '../../../shared/issued/proof.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { button, fill, make } from '../../phone/form/dom.ts'
import { type Answer, answerTo, canVerify } from './verify.ts'

/** A page on a phone, without a network: whether a code was signed by the key of this office. */

const { office, made, keys } = JSON.parse(
  document.getElementById('office')?.textContent ?? 'null',
) as CheckPage
const app = document.getElementById('app') ?? document.body
const result = make('div', { attributes: { role: 'status' } })
const field = make('textarea', {
  attributes: {
    rows: '4',
    'aria-label': 'Isi kode',
    placeholder: 'KK1:…',
    autocapitalize: 'off',
    spellcheck: 'false',
  },
})

const line = (name: string, value: string) =>
  value === ''
    ? null
    : make('p', {}, make('span', { class: 'quiet', text: `${name}: ` }), make('b', { text: value }))

function facts({ proof }: SignedProof): Node[] {
  return [
    line('Naskah', proofForms[proof.form]?.name ?? `jenis ${proof.form}`),
    line('Nomor', proof.number),
    line('Milik', proof.about),
    line('Tanggal naskah', longDate(proof.day)),
    line('Kantor', proof.office),
    make('p', { class: 'quiet', text: `Sidik isi ${proof.digest.slice(0, 16)}…` }),
  ].flatMap((node) => node ?? [])
}

function say(answer: Answer): void {
  switch (answer.kind) {
    case 'no-code':
      return tell('Bukan kode bukti keaslian, atau tidak terbaca lengkap. Pindai sekali lagi.')
    case 'no-way':
      return tell(noWay)
    case 'other':
      return tell(
        `Tidak ditandatangani ${office}. Kodenya dari kantor lain, atau isinya diubah; jangan dipercaya.`,
      )
    case 'signed':
      return fill(
        result,
        make(
          'div',
          { class: 'note' },
          make('h2', { text: `Ditandatangani ${office}` }),
          ...facts(answer.read),
          make('p', {
            text: 'Cocokkan nama, nomor dan tanggal di atas dengan yang tertulis pada kertasnya. Apakah naskah ini dibatalkan sesudah terbit hanya diketahui kantornya.',
          }),
          answer.retired === null
            ? null
            : make('p', {
                class: 'quiet',
                text: `Ditandatangani kunci lama kantor, yang diganti ${answer.retired}.`,
              }),
        ),
      )
  }
}

const noWay =
  'Peramban ini belum dapat memeriksa tanda tangan Ed25519. Buka halaman ini dengan Chrome, Edge, Firefox atau Safari yang terbaru, atau tanyakan kepada kantornya.'

const tell = (words: string): void =>
  fill(result, make('p', { class: 'note warn', text: words, attributes: { role: 'alert' } }))

async function codeIn(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file)
  for (const side of [2800, 1400]) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const canvas = make('canvas', {})
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) return null
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height), {
        effort: Infinity,
        timeLimit: 4000,
      })
    } catch {
      // None in this size.
    }
  }
  return null
}

function photograph(): HTMLElement {
  const input = make('input', { attributes: { type: 'file', accept: 'image/*', capture: 'environment' } })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (!file) return
    codeIn(file).then(
      (code) => {
        if (code === null)
          return tell(
            'Kodenya tidak terbaca. Foto lebih dekat, tegak lurus dan terang, sampai kotaknya memenuhi gambar.',
          )
        field.value = code
        return answerTo(code, keys).then(say)
      },
      () => tell('Gambar itu tidak dapat dibaca.'),
    )
    input.value = ''
  })
  return make('label', { class: 'button' }, 'Foto kode QR', input)
}

const check = () =>
  answerTo(field.value, keys).then(say, () => tell('Kode itu tidak dapat diperiksa di peramban ini.'))

fill(
  app,
  make('h1', { text: 'Periksa keaslian naskah' }),
  make('p', {}, make('b', { text: office })),
  make('p', {
    class: 'quiet',
    text: `Foto kode QR di sudut halaman terakhir naskah, atau tempel isinya. Tidak memakai jaringan. Kunci kantor menurut ${made}.`,
  }),
  photograph(),
  make('p', {}, field),
  button('Periksa', () => void check(), 'main'),
  result,
)
void canVerify().then((can) => can || tell(noWay))
