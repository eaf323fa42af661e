import type { Json } from '../../../../shared/kernel/canonical.ts'
import { addDays, dayName, longDate } from '../../../../shared/kernel/dates.ts'
import { namedDay, problemsOfDay } from '../../../../shared/monitoring/diary/rules.ts'
import { durationOf, durationText } from '../../../../shared/monitoring/diary/time.ts'
import type {
  ActivityAsks,
  ActivityContent,
  ActivityEntry,
} from '../../../../shared/phone/kinds/activities.ts'
import { button, make } from '../dom.ts'
import { newId } from '../storage.ts'
import { entryCard } from './activity-card.ts'
import type { FillIn, Page } from './kind.ts'

const isSaid = ({ start, end, rhkId, volume, ...texts }: ActivityEntry): boolean =>
  start !== null ||
  end !== null ||
  rhkId !== null ||
  volume !== null ||
  [texts.activity, texts.output, texts.satuan, texts.evidence].some((text) => text.trim() !== '')

const blank = (day: string): ActivityEntry => ({
  id: newId(),
  day,
  start: null,
  end: null,
  rhkId: null,
  activity: '',
  output: '',
  volume: null,
  satuan: '',
  evidence: '',
})

/** "2 kegiatan, 3 jam". */
function sumText(entries: readonly ActivityEntry[]): string {
  const minutes = entries.reduce((sum, entry) => sum + (durationOf(entry) || 0), 0)
  return `${entries.length} kegiatan${minutes === 0 ? '' : `, ${durationText(minutes)}`}`
}

const problemsOn = (entries: readonly ActivityEntry[]): string[] =>
  problemsOfDay(entries.map((entry) => ({ ...entry, rhkText: '' }))).map(({ message }) => message)

/** The days of the month that have come, the last first. */
function daysUntil(period: string, today: string): string[] {
  const days: string[] = []
  for (let day = `${period}-01`; day.startsWith(period) && day <= today; day = addDays(day, 1))
    days.unshift(day)
  return days
}

/** Laporan kegiatan: the days of a month, and the activities of each. */
class Activities {
  readonly #page: Page
  readonly #asks: ActivityAsks
  /** Also blank ones, while they are being written. */
  #entries: ActivityEntry[]

  constructor(page: Page, content: ActivityContent | null) {
    this.#page = page
    this.#asks = page.form.asks as unknown as ActivityAsks
    this.#entries = content === null ? [] : content.entries.slice()
  }

  get said(): ActivityEntry[] {
    return this.#entries.filter(isSaid).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }

  #of(day: string): ActivityEntry[] {
    return this.#entries.filter((entry) => entry.day === day)
  }

  /** The days to choose from. */
  days(): Node[] {
    const days = daysUntil(this.#page.form.stub.period, this.#page.today())
    if (days.length === 0)
      return [
        make('p', {
          class: 'note',
          text: 'Bulan ini belum mulai. Formulir ini dapat diisi mulai tanggal 1.',
        }),
      ]
    return days.map((day) => {
      const own = this.#of(day).filter(isSaid)
      const free = ['Sabtu', 'Minggu'].indexOf(dayName(day)) >= 0
      return make(
        'button',
        {
          class: `day${free ? ' free' : ''}${own.length > 0 ? ' said' : ''}`,
          attributes: { type: 'button' },
          on: { click: () => this.#open(day) },
        },
        make('b', { text: `${dayName(day)}, ${Number(day.slice(8))}` }),
        make('span', { class: own.length > 0 ? '' : 'quiet', text: own.length > 0 ? sumText(own) : 'Isi' }),
      )
    })
  }

  /** The activities of a day. */
  #open(day: string): void {
    if (this.#of(day).length === 0) this.#entries.push(blank(day))
    this.#show(day)
  }

  #show(day: string, removed: ActivityEntry | null = null): void {
    const own = this.#of(day)
    const sum = make('p', { class: 'quiet' })
    const note = make('div', { class: 'note warn', attributes: { role: 'status' } })
    const told = () => {
      const said = this.#of(day).filter(isSaid)
      sum.textContent = `${longDate(day)}: ${sumText(said)}`
      const problems = problemsOn(said)
      note.hidden = problems.length === 0
      note.textContent = problems.join(' ')
    }
    const before = this.said.map((entry) => entry.day).filter((other) => other < day)
    const last = before[before.length - 1]
    told()
    this.#page.show(
      button('‹ Kembali ke daftar hari', () => this.#close(day), 'plain'),
      make('h1', { text: namedDay(day), attributes: { tabindex: '-1' } }),
      removed === null
        ? null
        : button('Kegiatan dihapus. Urungkan', () => {
            this.#entries.push(removed)
            this.#changed(() => this.#show(day))
          }),
      ...own.map((entry, index) =>
        entryCard(entry, index + 1, this.#asks, {
          changed: (after) => {
            this.#entries = this.#entries.map((one) => (one.id === after.id ? after : one))
            this.#changed(told)
          },
          remove: (id) => {
            const gone = this.#entries.filter((one) => one.id === id)[0] || null
            this.#entries = this.#entries.filter((one) => one.id !== id)
            this.#changed(() => this.#show(day, gone && isSaid(gone) ? gone : null))
          },
        }),
      ),
      button('Tambah kegiatan', () => {
        this.#entries.push(blank(day))
        this.#show(day)
      }),
      last === undefined
        ? null
        : button(`Salin dari ${dayName(last)}, ${longDate(last)}`, () => this.#copy(last, day)),
      note,
      make(
        'div',
        { class: 'foot' },
        make(
          'div',
          {},
          sum,
          button('Selesai', () => this.#close(day), 'main'),
        ),
      ),
    )
  }

  /** What was done on another day, besides what stands here; a proof is of its own day. */
  #copy(from: string, day: string): void {
    const copied = this.#of(from)
      .filter(isSaid)
      .map((entry) => {
        const holds = this.#asks.rhk.some((one) => one.id === entry.rhkId && one.from <= day && day <= one.to)
        return { ...entry, id: newId(), day, evidence: '', rhkId: holds ? entry.rhkId : null }
      })
    this.#entries = this.#entries.filter((entry) => entry.day !== day || isSaid(entry)).concat(copied)
    this.#changed(() => this.#show(day))
  }

  #close(day: string): void {
    this.#entries = this.#entries.filter((entry) => entry.day !== day || isSaid(entry))
    this.#page.home()
  }

  #changed(then: () => void): void {
    this.#page.changed()
    then()
  }
}

export const activities: FillIn = (page, content) => {
  const own = new Activities(page, content as unknown as ActivityContent | null)
  const daysOf = (entries: readonly ActivityEntry[]) =>
    entries.map(({ day }) => day).filter((day, at, all) => all.indexOf(day) === at)
  return {
    overview: () => own.days(),
    sum: () =>
      own.said.length === 0
        ? 'Belum ada yang diisi'
        : `${daysOf(own.said).length} hari, ${sumText(own.said)}`,
    isEmpty: () => own.said.length === 0,
    problems: () =>
      daysOf(own.said).flatMap((day) =>
        problemsOn(own.said.filter((entry) => entry.day === day)).map((text) => `${namedDay(day)}: ${text}`),
      ),
    content: () => ({ entries: own.said.map((entry): Json => ({ ...entry })) }),
  }
}
