import type { Json } from '../../../../shared/kernel/canonical.ts'
import { longDate } from '../../../../shared/kernel/dates.ts'
import { most } from '../../../../shared/kernel/limits.ts'
import type {
  AskedAbout,
  FeedbackAsks,
  FeedbackContent,
  FeedbackSaid,
} from '../../../../shared/phone/kinds/feedback.ts'
import { button, make } from '../dom.ts'
import { clean, newId } from '../storage.ts'
import type { FillIn, Page } from './kind.ts'

const isSaid = ({ text }: FeedbackSaid): boolean => text.trim() !== ''

/** Umpan balik: the people one is asked about, and what one says of each. */
class Said {
  readonly #page: Page
  readonly #asks: FeedbackAsks
  /** Also blank ones, while they are being written. */
  #entries: FeedbackSaid[]

  constructor(page: Page, content: FeedbackContent | null) {
    this.#page = page
    this.#asks = page.form.asks as unknown as FeedbackAsks
    this.#entries = content === null ? [] : content.entries.slice()
  }

  get said(): FeedbackSaid[] {
    return this.#entries.filter(isSaid)
  }

  get people(): number {
    const ids = this.said.map(({ employeeId }) => employeeId)
    return ids.filter((id, at) => ids.indexOf(id) === at).length
  }

  #of(employeeId: number): FeedbackSaid[] {
    return this.#entries.filter((entry) => entry.employeeId === employeeId)
  }

  /** The people to choose from. */
  overview(): Node[] {
    const { about, from, minimum } = this.#asks
    if (about.length === 0)
      return [make('p', { class: 'note', text: 'Belum ada yang diminta kepada Anda untuk periode ini.' })]
    if (this.#page.today() < from)
      return [
        make('p', {
          class: 'note',
          text: `Periode ini belum mulai. Formulir ini dapat diisi mulai ${longDate(from)}.`,
        }),
      ]
    const unnamed = about.some(({ isUnnamed }) => isUnnamed)
    return [
      unnamed
        ? make('p', {
            class: 'note',
            text: `Umpan balik dari rekan dan bawahan tampil tanpa nama, bersama-sama, setelah sedikitnya ${minimum} orang menjawab.`,
          })
        : null,
      ...about.map((person) => {
        const own = this.#of(person.id).filter(isSaid)
        return make(
          'button',
          {
            class: `day${own.length > 0 ? ' said' : ''}`,
            attributes: { type: 'button' },
            on: { click: () => this.#open(person) },
          },
          make('b', { text: person.name }),
          make('span', {
            class: own.length > 0 ? '' : 'quiet',
            text: own.length > 0 ? `${own.length} umpan balik` : 'Isi',
          }),
        )
      }),
    ].filter((part): part is Exclude<typeof part, null> => part !== null)
  }

  #open(person: AskedAbout): void {
    if (this.#of(person.id).length === 0) this.#add(person)
    this.#show(person)
  }

  #add({ id: employeeId, rhk }: AskedAbout): void {
    const { from, to } = this.#asks
    const today = this.#page.today()
    const day = today > to ? to : today < from ? from : today
    const holds = rhk.filter((one) => one.from <= day && day <= one.to)[0]
    this.#entries.push({
      id: newId(),
      employeeId,
      day,
      rhkId: holds ? holds.id : null,
      value: holds ? null : 1,
      text: '',
      tone: 'positif',
      reaction: null,
    })
  }

  #show(person: AskedAbout): void {
    this.#page.show(
      button('‹ Kembali ke daftar orang', () => this.#close(person), 'plain'),
      make('h1', { text: person.name, attributes: { tabindex: '-1' } }),
      make('p', { class: 'quiet', text: person.jabatan }),
      make('p', {
        text: person.isUnnamed
          ? 'Anda diminta sebagai rekan atau bawahan. Nama dan peran Anda tidak ditampilkan kepada siapa pun.'
          : `Anda memberi umpan balik sebagai ${person.role.toLowerCase()}, dengan nama.`,
      }),
      ...this.#of(person.id).map((entry, index) => this.#card(person, entry, index + 1)),
      button('Tambah umpan balik', () => {
        this.#add(person)
        this.#show(person)
      }),
      make(
        'div',
        { class: 'foot' },
        make(
          'div',
          {},
          button('Selesai', () => this.#close(person), 'main'),
        ),
      ),
    )
  }

  #card(person: AskedAbout, first: FeedbackSaid, number: number): HTMLElement {
    let entry = first
    const set = (some: Partial<FeedbackSaid>) => {
      entry = { ...entry, ...some }
      this.#entries = this.#entries.map((one) => (one.id === entry.id ? entry : one))
      this.#page.changed()
    }
    const choice = (
      options: ReadonlyArray<readonly [string, string]>,
      value: string,
      choose: (value: string) => void,
    ) => {
      const select = make(
        'select',
        {},
        ...options.map(([id, text]) => make('option', { text, attributes: { value: id } })),
      )
      select.value = value
      select.addEventListener('change', () => choose(select.value))
      return select
    }
    // A phone cuts what is long in a list.
    const whole = make('p', { class: 'quiet' })
    const tellWhole = () => {
      const chosen = person.rhk.filter(({ id }) => id === entry.rhkId)[0]
      whole.textContent = chosen ? chosen.text : ''
    }
    tellWhole()
    const held = person.rhk.filter(({ from, to }) => from <= entry.day && entry.day <= to)
    const about = choice(
      [
        ...held.map(({ id, text }, at) => [id, `RHK ${at + 1}. ${text}`] as const),
        ...this.#asks.values.map((name, at) => [`${at + 1}`, `Perilaku: ${name}`] as const),
      ],
      entry.rhkId === null ? `${entry.value}` : entry.rhkId,
      (chosen) => {
        const isValue = /^\d$/.test(chosen)
        set({ rhkId: isValue ? null : chosen, value: isValue ? Number(chosen) : null })
        tellWhole()
      },
    )
    const text = make('textarea')
    text.maxLength = most.text
    text.value = entry.text
    text.addEventListener('input', () => set({ text: clean(text.value) }))
    const tone = choice(
      this.#asks.tones.map(({ id, label }) => [id, label] as const),
      entry.tone,
      (chosen) => set({ tone: chosen as FeedbackSaid['tone'] }),
    )
    const reaction = choice(
      [['', 'Tanpa tanda'], ...this.#asks.reactions.map(({ id, label }) => [id, label] as const)],
      entry.reaction || '',
      (chosen) => set({ reaction: chosen === '' ? null : (chosen as FeedbackSaid['reaction']) }),
    )
    return make(
      'section',
      { class: 'card', attributes: { 'aria-label': `Umpan balik ${number}` } },
      make('h2', { text: `Umpan balik ${number}` }),
      make('label', {}, 'Tentang', about),
      whole,
      make('label', {}, 'Umpan balik', text),
      make('div', { class: 'two' }, make('label', {}, 'Nada', tone), make('label', {}, 'Tanda', reaction)),
      button(
        'Hapus umpan balik ini',
        () => {
          this.#entries = this.#entries.filter(({ id }) => id !== entry.id)
          this.#page.changed()
          this.#show(person)
        },
        'plain',
      ),
    )
  }

  #close({ id }: AskedAbout): void {
    this.#entries = this.#entries.filter((entry) => entry.employeeId !== id || isSaid(entry))
    this.#page.home()
  }
}

export const feedback: FillIn = (page, content) => {
  const own = new Said(page, content as unknown as FeedbackContent | null)
  return {
    overview: () => own.overview(),
    sum: () =>
      own.said.length === 0
        ? 'Belum ada yang diisi'
        : `${own.said.length} umpan balik tentang ${own.people} orang`,
    isEmpty: () => own.said.length === 0,
    problems: () => [],
    content: () => ({ entries: own.said.map((entry): Json => ({ ...entry, text: entry.text.trim() })) }),
  }
}
