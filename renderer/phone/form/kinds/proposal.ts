import type { Json } from '../../../../shared/kernel/canonical.ts'
import { most } from '../../../../shared/kernel/limits.ts'
import type {
  ProposalAsks,
  ProposalContent,
  ProposedIki,
  ProposedRhk,
} from '../../../../shared/phone/kinds/proposal.ts'
import { button, make } from '../dom.ts'
import { newId } from '../storage.ts'
import { field, select, typed } from './fields.ts'
import type { FillIn, Page } from './kind.ts'

type Lists = ProposalContent['attachments']

const isSaid = ({ text, indicators }: ProposedRhk): boolean =>
  text.trim() !== '' || indicators.some(({ indicator, target }) => (indicator + target).trim() !== '')

const kindNames = { utama: 'RHK', tambahan: 'RHK tambahan' } as const

/** Usulan SKP: one's RHK with their indicators and targets, and the lists of the Lampiran. */
class Proposal {
  readonly #page: Page
  readonly #asks: ProposalAsks
  #revision: number
  #rhk: ProposedRhk[]
  #lists: Lists

  constructor(page: Page, content: ProposalContent | null) {
    this.#page = page
    this.#asks = page.form.asks as unknown as ProposalAsks
    const { revision, rhk, attachments } = content === null ? this.#asks.stands : content
    this.#revision = revision
    this.#rhk = rhk.slice()
    this.#lists = attachments
  }

  get rhk(): ProposedRhk[] {
    const said = this.#rhk.filter(isSaid)
    return said.filter(({ kind }) => kind === 'utama').concat(said.filter(({ kind }) => kind === 'tambahan'))
  }

  content(): ProposalContent {
    const tidy = (list: readonly string[]) =>
      list
        .map((one) => one.trim().slice(0, most.text))
        .filter((one) => one !== '')
        .slice(0, most.attachments)
    const { dukungan, pertanggungjawaban, konsekuensi } = this.#lists
    return {
      revision: this.#revision,
      rhk: this.rhk.map((row) => ({
        ...row,
        text: row.text.trim(),
        indicators: row.indicators.map((iki) => ({
          ...iki,
          indicator: iki.indicator.trim(),
          target: iki.target.trim(),
        })),
      })),
      attachments: {
        dukungan: tidy(dukungan),
        pertanggungjawaban: tidy(pertanggungjawaban),
        konsekuensi: tidy(konsekuensi),
      },
    }
  }

  /** What is missing before it can be handed in. */
  problems(): string[] {
    const { hasTarget } = this.#asks
    const rows = this.rhk
    const missing = rows.flatMap((row, at) => {
      const name = `${at + 1}. ${row.text.trim() === '' ? 'RHK tanpa rencana hasil kerja' : row.text}`
      if (row.text.trim() === '') return [name]
      if (row.indicators.length === 0) return [`${name}: belum ada indikator`]
      const without = row.indicators.filter(({ indicator, target }) =>
        indicator.trim() === '' ? true : hasTarget && target.trim() === '',
      ).length
      return without === 0 ? [] : [`${name}: ${without} indikator belum lengkap`]
    })
    return rows.some(({ kind }) => kind === 'utama') ? missing : ['Belum ada RHK utama', ...missing]
  }

  overview(): Node[] {
    const { locked, stands, lists } = this.#asks
    if (locked !== null) return [make('p', { class: 'note warn', text: locked })]
    const rows = this.#rhk
    return [
      this.#revision === stands.revision
        ? null
        : make(
            'div',
            { class: 'note warn' },
            'Sesudah Anda mulai mengisi, SKP Anda diubah di kantor. Usulan dari isi yang lama tidak diterima.',
            button('Mulai dari isi SKP yang sekarang', () => this.#renew()),
          ),
      ...rows.map((row) => this.#line(row)),
      button('Tambah RHK', () => this.#add('utama')),
      button('Tambah RHK tambahan', () => this.#add('tambahan')),
      button(
        `Lampiran: ${lists.map(({ label }) => label.toLowerCase()).join(', ')}`,
        () => this.#showLists(),
        'plain',
      ),
    ].filter((part): part is Exclude<typeof part, null> => part !== null)
  }

  #line(row: ProposedRhk): HTMLElement {
    const { text, kind, indicators } = row
    return make(
      'button',
      { class: 'day said', attributes: { type: 'button' }, on: { click: () => this.#show(row.id) } },
      make('b', { class: 'long', text: `${kindNames[kind]}: ${text.trim() === '' ? '(kosong)' : text}` }),
      make('span', { text: `${indicators.length} indikator` }),
    )
  }

  #renew(): void {
    if (!window.confirm('Ganti yang sudah ditulis di sini dengan isi SKP yang sekarang?')) return
    const { revision, rhk, attachments } = this.#asks.stands
    this.#revision = revision
    this.#rhk = rhk.slice()
    this.#lists = attachments
    this.#page.changed()
    this.#page.home()
  }

  #blankIki(): ProposedIki {
    const { hasAspect, aspects } = this.#asks
    const [first] = aspects
    return { id: newId(), aspect: hasAspect && first ? first.id : null, indicator: '', target: '' }
  }

  #add(kind: ProposedRhk['kind']): void {
    const row: ProposedRhk = {
      id: newId(),
      kind,
      superiorRhkId: null,
      text: '',
      perspective: null,
      indicators: [this.#blankIki()],
    }
    this.#rhk.push(row)
    this.#show(row.id)
  }

  #set(id: string, some: Partial<ProposedRhk>): void {
    this.#rhk = this.#rhk.map((row) => (row.id === id ? { ...row, ...some } : row))
    this.#page.changed()
  }

  #setIki(rhkId: string, id: string, some: Partial<ProposedIki>): void {
    const row = this.#rhk.filter((one) => one.id === rhkId)[0]
    if (!row) return
    this.#set(rhkId, { indicators: row.indicators.map((iki) => (iki.id === id ? { ...iki, ...some } : iki)) })
  }

  #show(id: string): void {
    const row = this.#rhk.filter((one) => one.id === id)[0]
    if (!row) return
    const { superior, perspectives } = this.#asks
    const close = () => {
      this.#rhk = this.#rhk.filter((one) => one.id !== id || isSaid(one))
      this.#page.changed()
      this.#page.home()
    }
    this.#page.show(
      button('‹ Kembali ke daftar RHK', close, 'plain'),
      make('h1', {
        text: row.kind === 'utama' ? 'Rencana hasil kerja' : 'Rencana hasil kerja tambahan',
        attributes: { tabindex: '-1' },
      }),
      superior.length === 0
        ? null
        : field(
            'RHK pimpinan yang didukung',
            select(superior, 'Belum dipilih', row.superiorRhkId, (value) =>
              this.#set(id, { superiorRhkId: value }),
            ),
          ),
      field(
        'Rencana hasil kerja',
        typed(make('textarea'), row.text, most.text, (text) => this.#set(id, { text })),
      ),
      perspectives.length === 0
        ? null
        : field(
            'Perspektif',
            select(perspectives, 'Belum dipilih', row.perspective, (value) =>
              this.#set(id, { perspective: value as ProposedRhk['perspective'] }),
            ),
          ),
      ...row.indicators.map((iki, at) => this.#card(id, iki, at + 1)),
      row.indicators.length >= most.iki
        ? null
        : button('Tambah indikator', () => {
            const now = this.#rhk.filter((one) => one.id === id)[0]
            this.#set(id, { indicators: (now ? now.indicators : []).concat([this.#blankIki()]) })
            this.#show(id)
          }),
      button(
        'Hapus RHK ini',
        () => {
          if (!window.confirm('Hapus RHK ini dengan indikatornya dari usulan?')) return
          this.#rhk = this.#rhk.filter((one) => one.id !== id)
          this.#page.changed()
          this.#page.home()
        },
        'plain',
      ),
      make('div', { class: 'foot' }, make('div', {}, button('Selesai', close, 'main'))),
    )
  }

  #card(rhkId: string, iki: ProposedIki, number: number): HTMLElement {
    const { hasAspect, hasTarget, aspects } = this.#asks
    return make(
      'section',
      { class: 'card', attributes: { 'aria-label': `Indikator ${number}` } },
      make('h2', { text: `Indikator ${number}` }),
      hasAspect
        ? field(
            'Aspek',
            select(aspects, 'Belum dipilih', iki.aspect, (value) =>
              this.#setIki(rhkId, iki.id, { aspect: value as ProposedIki['aspect'] }),
            ),
          )
        : null,
      field(
        'Indikator kinerja individu',
        typed(make('textarea'), iki.indicator, most.text, (indicator) =>
          this.#setIki(rhkId, iki.id, { indicator }),
        ),
      ),
      hasTarget
        ? field(
            'Target, misalnya 12 laporan',
            typed(make('input', { attributes: { type: 'text' } }), iki.target, most.short, (target) =>
              this.#setIki(rhkId, iki.id, { target }),
            ),
          )
        : null,
      button(
        'Hapus indikator ini',
        () => {
          const row = this.#rhk.filter((one) => one.id === rhkId)[0]
          this.#set(rhkId, { indicators: (row ? row.indicators : []).filter(({ id }) => id !== iki.id) })
          this.#show(rhkId)
        },
        'plain',
      ),
    )
  }

  #showLists(): void {
    const { lists } = this.#asks
    this.#page.show(
      button('‹ Kembali ke daftar RHK', () => this.#page.home(), 'plain'),
      make('h1', { text: 'Lampiran SKP', attributes: { tabindex: '-1' } }),
      make('p', { class: 'quiet', text: 'Satu hal pada setiap baris. Boleh kosong.' }),
      ...lists.map(({ id, label }) =>
        field(
          label,
          typed(make('textarea'), this.#lists[id].join('\n'), most.longText, (text) => {
            this.#lists = { ...this.#lists, [id]: text.split('\n') }
            this.#page.changed()
          }),
        ),
      ),
      make(
        'div',
        { class: 'foot' },
        make(
          'div',
          {},
          button('Selesai', () => this.#page.home(), 'main'),
        ),
      ),
    )
  }
}

export const proposal: FillIn = (page, content) => {
  const own = new Proposal(page, content as unknown as ProposalContent | null)
  const indicators = () => own.rhk.reduce((sum, row) => sum + row.indicators.length, 0)
  return {
    overview: () => own.overview(),
    sum: () => (own.rhk.length === 0 ? 'Belum ada RHK' : `${own.rhk.length} RHK, ${indicators()} indikator`),
    isEmpty: () => own.rhk.length === 0,
    problems: () => own.problems(),
    content: () => own.content() as unknown as Json,
  }
}
