import './old-browsers.ts'
import { canonicalJson, type Json } from '../../../shared/kernel/canonical.ts'
import { longDate, officeDay } from '../../../shared/kernel/dates.ts'
import { lockedKinds, type PhoneAnswer, type PhoneForm } from '../../../shared/phone/form.ts'
import { unlocked } from '../../../shared/phone/locked.ts'
import { answerOf } from '../../../shared/phone/sealed.ts'
import { button, fill, make } from './dom.ts'
import { kinds } from './kinds/register.ts'
import { handOver } from './send.ts'
import { memoryOf, randomHex } from './storage.ts'

/** A report form on a phone: what is typed is kept there, and goes to the office as an answer. */

const form = JSON.parse(document.getElementById('form')?.textContent ?? 'null') as PhoneForm
const { stub, title, officeName, personName } = form
const app = document.getElementById('app') ?? document.body
const memory = memoryOf(stub.id)
/** Whether what was typed last is kept. */
let kept = memory.lasts

/** What was written before; null where there is nothing, or nothing that can be read. */
function before(): Json | null {
  try {
    const found = JSON.parse(memory.read() ?? '{}') as { content?: Json }
    return found.content ?? null
  } catch {
    return null
  }
}

const show = (...nodes: ReadonlyArray<Node | null>) => {
  fill(app, ...nodes)
  window.scrollTo(0, 0)
  const head = app.querySelector('h1')
  if (head) head.focus()
}

/** The day on the phone; a page may stay open for days. */
const today = (): string => officeDay(new Date())

const page = {
  form,
  today,
  show,
  home: () => home(),
  changed: () => {
    kept = memory.write(canonicalJson({ content: filling.content() }))
    sum.textContent = filling.sum()
  },
}
let filling = kinds[stub.kind](page, before())

/** What was written, at the foot of the first page. */
const sum = make('p', { class: 'quiet' })

function home(): void {
  sum.textContent = filling.sum()
  const late = today() > stub.expires
  show(
    make('h1', { text: title, attributes: { tabindex: '-1' } }),
    make('p', {}, make('b', { text: personName })),
    make('p', {
      class: 'quiet',
      text: `${officeName}. Jawaban diterima sampai ${longDate(stub.expires)}.`,
    }),
    late
      ? make('p', {
          class: 'note warn',
          text: 'Batas waktunya sudah lewat. Minta formulir baru kepada kantor.',
        })
      : null,
    kept
      ? make('p', {
          class: 'note',
          text: 'Yang diketik tersimpan sendiri di ponsel ini, juga bila peramban ditutup.',
        })
      : make('p', {
          class: 'note warn',
          text: 'Penampil ini tidak menyimpan yang diketik. Sebelum menutupnya, buat jawaban dan simpan berkasnya; nanti dapat dibuka lagi di sini. Atau buka formulir ini dengan Chrome.',
        }),
    ...filling.overview(),
    reopen(),
    make('div', { class: 'foot' }, make('div', {}, sum, button('Buat jawaban', send, 'main'))),
  )
}

/** Goes on from an answer that was saved before, e.g. in a viewer that keeps nothing. */
function reopen(): HTMLElement {
  const input = make('input', {
    attributes: { type: 'file', accept: '.txt,.json,text/plain,application/json' },
  })
  input.addEventListener('change', () => {
    const file = input.files && input.files[0]
    if (!file) return
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') take(reader.result)
    })
    reader.readAsText(file)
  })
  return make('label', { class: 'button' }, 'Lanjutkan dari jawaban yang disimpan', input)
}

function take(text: string): void {
  let found: Partial<PhoneAnswer> | null = null
  try {
    found = JSON.parse(text) as Partial<PhoneAnswer>
  } catch {
    // Said below.
  }
  if (!found || !found.form || found.form.id !== stub.id || found.content === undefined) {
    refuse('Berkas itu bukan jawaban dari formulir ini.')
    return
  }
  if (!filling.isEmpty() && !window.confirm('Ganti yang sudah ditulis di sini dengan isi berkas itu?')) return
  const content = lockedKinds.indexOf(stub.kind) >= 0 ? unlocked(form.key, found.content) : found.content
  if (content === null) {
    refuse('Isi berkas itu rusak.')
    return
  }
  filling = kinds[stub.kind](page, content)
  page.changed()
  home()
}

function refuse(words: string): void {
  home()
  app.insertBefore(
    make('p', { class: 'note warn', text: words, attributes: { role: 'alert' } }),
    app.firstChild,
  )
}

function send(): void {
  if (filling.isEmpty()) {
    refuse('Belum ada yang diisi.')
    return
  }
  const problems = filling.problems()
  const answer = answerOf(form, filling.content(), new Date().toISOString(), randomHex(16))
  show(
    button('‹ Kembali ke formulir', home, 'plain'),
    make('h1', { text: 'Kirim jawaban ke kantor', attributes: { tabindex: '-1' } }),
    make('p', { text: `${title}, ${personName}: ${filling.sum()}.` }),
    problems.length === 0
      ? null
      : make(
          'div',
          { class: 'note warn' },
          'Masih ada yang perlu diperiksa; boleh dikirim dahulu dan diperbaiki nanti.',
          make('ul', {}, ...problems.map((text) => make('li', { text }))),
        ),
    lockedKinds.indexOf(stub.kind) >= 0
      ? make('p', {
          class: 'quiet',
          text: 'Isinya terkunci: yang meneruskan berkas ini tidak dapat membacanya. Kuncinya ada dalam formulir ini, jadi jangan meneruskan formulirnya.',
        })
      : null,
    make('p', {
      text: 'Kirim berkasnya lewat WhatsApp (sebagai Dokumen), Bluetooth, atau kabel USB. Sesudah itu boleh diisi terus; jawaban berikutnya hanya menambah yang baru.',
    }),
    ...handOver(answer, `${title} - ${personName.replace(/\.$/, '')}`),
  )
}

home()
