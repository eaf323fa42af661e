import { most } from '../../../../shared/kernel/limits.ts'
import { parseNumber } from '../../../../shared/kernel/numbers.ts'
import type { ActivityAsks, ActivityEntry } from '../../../../shared/phone/kinds/activities.ts'
import { button, make } from '../dom.ts'
import { clean } from '../storage.ts'

interface Told {
  changed: (entry: ActivityEntry) => void
  remove: (id: string) => void
}

/** Without the patterns of letters that browsers of 2017 do not know. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const two = (value: number): string => `0${value}`.slice(-2)

/** As a field for times has it: "08:00". */
const clock = (minute: number | null): string =>
  minute === null ? '' : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

function minuteOf(text: string): number | null {
  const found = /^(\d\d):(\d\d)/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

/** One activity to fill in. @param number its place on the day */
export function entryCard(
  first: ActivityEntry,
  number: number,
  { rhk, satuan }: ActivityAsks,
  { changed, remove }: Told,
): HTMLElement {
  let entry = first
  const set = (some: Partial<ActivityEntry>) => {
    entry = { ...entry, ...some }
    changed(entry)
  }
  const field = (label: string, hint: string, control: HTMLElement) =>
    make('label', {}, label, hint === '' ? null : make('span', { text: ` (${hint})` }), control)

  const time = (which: 'start' | 'end', label: string) => {
    const input = make('input', { attributes: { type: 'time' } })
    input.value = clock(entry[which])
    input.addEventListener('input', () => set({ [which]: minuteOf(input.value) }))
    return field(label, '', input)
  }

  const text = (
    which: 'activity' | 'output' | 'satuan' | 'evidence',
    control: HTMLInputElement | HTMLTextAreaElement,
    longest: number,
  ) => {
    control.maxLength = longest
    control.value = entry[which]
    control.addEventListener('input', () => set({ [which]: clean(control.value) }))
    return control
  }

  const held = rhk.filter(({ from, to }) => from <= entry.day && entry.day <= to)
  const whole = make('span', { class: 'quiet' })
  const choice = make(
    'select',
    {},
    make('option', { text: 'Tugas lain (bukan dari RHK)', attributes: { value: '' } }),
    ...held.map(({ id, text: words }, at) =>
      make('option', { text: `${at + 1}. ${oneLine(words)}`, attributes: { value: id } }),
    ),
  )
  const tellWhole = () => {
    const chosen = held.filter(({ id }) => id === entry.rhkId)[0]
    whole.textContent = chosen ? oneLine(chosen.text) : ''
  }
  choice.value = entry.rhkId === null ? '' : entry.rhkId
  choice.addEventListener('change', () => {
    set({ rhkId: choice.value === '' ? null : choice.value })
    tellWhole()
  })
  tellWhole()

  const volume = make('input', { attributes: { type: 'text', inputmode: 'decimal', autocomplete: 'off' } })
  volume.value = entry.volume === null ? '' : String(entry.volume).replace('.', ',')
  const wrong = make('p', { class: 'note warn', text: 'Volume ditulis dengan angka, misalnya 12 atau 2,5.' })
  wrong.hidden = true
  volume.addEventListener('input', () => {
    const value = parseNumber(volume.value)
    const fits = volume.value.trim() === '' || (value !== null && value >= 0 && value <= most.volume)
    wrong.hidden = fits
    if (fits) set({ volume: value })
  })
  const list = `satuan-${entry.id}`
  const units = make(
    'datalist',
    { attributes: { id: list } },
    ...satuan.map((name) => make('option', { attributes: { value: name } })),
  )

  return make(
    'section',
    { class: 'card', attributes: { 'aria-label': `Kegiatan ${number}` } },
    make('h2', { text: `Kegiatan ${number}` }),
    make('div', { class: 'two' }, time('start', 'Jam mulai'), time('end', 'Jam selesai')),
    field('RHK', '', choice),
    make('p', {}, whole),
    field('Uraian kegiatan', '', text('activity', make('textarea'), most.text)),
    field(
      'Keluaran',
      'misalnya Buku agenda',
      text('output', make('input', { attributes: { type: 'text' } }), most.short),
    ),
    make(
      'div',
      { class: 'two' },
      field('Volume', '', volume),
      field('Satuan', '', text('satuan', make('input', { attributes: { type: 'text', list } }), most.word)),
    ),
    units,
    wrong,
    field(
      'Bukti',
      'boleh kosong',
      text('evidence', make('input', { attributes: { type: 'text' } }), most.short),
    ),
    button('Hapus kegiatan ini', () => remove(entry.id), 'plain'),
  )
}
