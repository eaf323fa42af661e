import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { helpOf, helpTopicAt } from '../../../renderer/app/help-of.ts'
import { everydayWords } from '../../../shared/help/everyday.ts'
import { findInHelp } from '../../../renderer/help/find.ts'
import { formOf } from '../../../shared/documents/forms.ts'
import { regulationFacts, withFacts } from '../../../shared/office/regulation-facts.ts'
import { glossary } from '../../../shared/help/glossary.ts'
import { appraiserSheet, employeeSheet, slides } from '../../../shared/documents/introduction.ts'
import { helpTopics } from '../../../shared/help/topics.ts'
import { objectionRules } from '../../../shared/regulations/objection.ts'
import { root, sources } from '../../architecture/sources.ts'

const folder = join(root, 'resources/help')
const texts = readdirSync(folder).map((name) => ({
  topic: name.replace(/\.md$/, ''),
  text: readFileSync(join(folder, name), 'utf8'),
}))
/** What an expression finds in the texts, as "topic: what". */
const inTexts = (expression: RegExp) =>
  texts.flatMap(({ topic, text }) =>
    [...text.matchAll(expression)].map(([, found = '']) => ({ topic, found })),
  )
const said = (places: readonly { topic: string; found: string }[]) =>
  places.map(({ topic, found }) => `${topic}: ${found}`)

test('every text is a topic of the list, every topic has its text, and each has a title of its own', () => {
  expect(texts.map(({ topic }) => topic).toSorted()).toEqual([...helpTopics].toSorted())
  const titles = texts.map(({ text }) => /^# (.+)$/m.exec(text)?.[1])
  expect(titles).not.toContain(undefined)
  expect(new Set(titles).size).toBe(texts.length)
})

test('the help of a page says what it is for, what to do next, and what is often asked', () => {
  const ofPages = new Set<string>(Object.values(helpOf).filter((topic) => topic !== 'mulai'))
  expect(ofPages.size).toBeGreaterThan(10)
  const lacking = texts.filter(
    ({ topic, text }) =>
      ofPages.has(topic) &&
      !['## Untuk apa', '## Langkah berikutnya\n\n1. ', '## Sering ditanyakan\n\n###'].every((part) =>
        text.includes(part),
      ),
  )
  expect(lacking.map(({ topic }) => topic)).toEqual([])
})

test.each([
  ['/', 'beranda'],
  ['/pegawai', 'pegawai'],
  ['/pegawai/12', 'pegawai'],
  ['/pegawai/impor', 'impor'],
  ['/perencanaan/kaskade', 'kaskade'],
  ['/perencanaan/kaskade/matriks', 'tim'],
  ['/perencanaan/kaskade/pohon', 'kaskade'],
  ['/perencanaan/impor/4', 'skp-excel'],
  ['/perencanaan/skp/4', 'skp'],
  ['/penilaian', 'penilaian'],
  ['/penilaian/4', 'menilai'],
  ['/cetak/skp/pegawai/3,7', 'cetak'],
  ['/pengaturan/unit', 'pengaturan'],
  ['/pengaturan/cadangan', 'cadangan'],
  ['/pengaturan/berkas', 'berkas'],
])('F1 at %s opens %s', (location, topic) => {
  expect(helpTopicAt(location)).toBe(topic)
})

describe('what a text refers to is there', () => {
  const words = new Set(glossary.map(({ id }) => id))

  it('words of the glossary', () => {
    const linked = inTexts(/\[\[(?:[^\]|]+\|)?([^\]|]+)\]\]/g)
    expect(linked.length).toBeGreaterThan(20)
    expect(said(linked.filter(({ found }) => !words.has(found)))).toEqual([])
  })

  it('other texts', () => {
    const linked = inTexts(/(?<!\[)\[[^[\]]+\]\(([\w-]+)\)/g)
    expect(linked.length).toBeGreaterThan(10)
    expect(said(linked.filter(({ found }) => !helpTopics.some((topic) => topic === found)))).toEqual([])
  })

  it('facts and blocks', () => {
    const facts = regulationFacts(2026)
    const drawn = sources('renderer').find(({ path }) => path === 'renderer/help/blocks.tsx')?.text ?? ''
    const blocks = inTexts(/^\{([\w-]+)\}$/gm)
    expect(blocks.length).toBeGreaterThan(6)
    expect(
      said(blocks.filter(({ found }) => !new RegExp(`^  '?${found}'?: \\w+,$`, 'm').test(drawn))),
    ).toEqual([])
    const named = inTexts(/(?<!^)\{([\w-]+)\}/gm)
    expect(named.length).toBeGreaterThan(4)
    expect(said(named.filter(({ found }) => !(found in facts)))).toEqual([])
  })
})

/** The words of the page: sources of the page and of what it shows, as they are and with … for what is filled in. */
const shownWords = sources('renderer', 'shared')
  .flatMap(({ text }) => [text, text.replace(/\$?\{[^{}]*\}/g, '…')])
  .map((text) => text.replace(/\s+/g, ' '))
  .join('\n')
const isShown = (label: string): boolean => {
  const pattern = label
    .split('…')
    .map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .filter(Boolean)
    .join('[^\n]{0,60}?')
  return new RegExp(String.raw`(?:^|[>'"\x60}…]\s?)${pattern}(?:\s?[…<'"\x60{])`, 'm').test(shownWords)
}

test('every button, page and field that a text names is called so on the page', () => {
  expect(isShown('Tandatangani penilaian')).toBe(true)
  expect(isShown('Tandatangani semuanya')).toBe(false)
  const labels = inTexts(/(?<!\*)\*([^*\n]+)\*(?!\*)/g).flatMap(({ topic, found }) =>
    found.split(' → ').map((label) => ({ topic, found: label })),
  )
  expect(labels.length).toBeGreaterThan(80)
  expect(said(labels.filter(({ found }) => !isShown(found)))).toEqual([])
})

describe('what the regulations say is not typed again', () => {
  it('the days of an objection come from its table', () => {
    const days = objectionRules.at(-1)?.value.days
    expect(days).toBe(14)
    const own = [slides, [employeeSheet, appraiserSheet]].map((part) => JSON.stringify(part))
    for (const text of [...texts.map((each) => each.text), ...own])
      expect(text).not.toMatch(new RegExp(`\\b${days} hari`))
    expect(texts.find(({ topic }) => topic === 'mengapa-dinilai')?.text).toContain('{hari-keberatan} hari')
    expect(withFacts('paling lama {hari-keberatan} hari', regulationFacts(2026))).toBe('paling lama 14 hari')
  })

  it('the matrix is drawn from its table', () => {
    expect(said(inTexts(/^\|\s*((?:Di atas|Sesuai|Di bawah) ekspektasi)/gim))).toEqual([])
    expect(said(inTexts(/^\{(matriks)\}$/gm))).toContain('mengapa-dinilai: matriks')
  })

  it('a date that the office has set is the date that is said', () => {
    expect(regulationFacts(2026)['tenggat-skp']).toBe('31 Januari 2026')
    expect(regulationFacts(2026, new Map([['skp', '2026-02-20']]))['tenggat-skp']).toBe('20 Februari 2026')
  })

  it('a fact that is none is not passed over', () => {
    expect(() => withFacts('{hari-libur}', regulationFacts(2026))).toThrow(RangeError)
  })
})

describe('searching', () => {
  const searched = helpTopics.map((topic) => {
    const found = texts.find((each) => each.topic === topic)
    return [topic, found?.text ?? ''] as const
  })

  it('finds a word of the glossary and the texts that speak of it, those that are named so first', () => {
    const found = findInHelp(searched, 'Keberatan')
    // The page of that name, then the word.
    expect(found[0]).toMatchObject({ topic: 'keberatan' })
    expect(found[1]).toMatchObject({ topic: 'istilah', word: 'keberatan' })
    expect(found.map(({ topic }) => topic)).toContain('mengapa-dinilai')
    expect(findInHelp(searched, 'latihan menilai')[0]?.topic).toBe('latihan')
  })

  it('needs all words, in whatever order and case', () => {
    const topics = findInHelp(searched, 'FLASHDISK cadangan').map(({ topic }) => topic)
    expect(topics[0]).toBe('cadangan')
    expect(findInHelp(searched, 'flashdisk keberatan predikatnya')).toEqual([])
  })

  it('knows everyday words for what the help calls otherwise', () => {
    const topicsOf = (query: string) => findInHelp(searched, query).map(({ topic }) => topic)
    expect(topicsOf('password')).toContain('pengaturan')
    expect(topicsOf('lupa sandi')).toContain('pengaturan')
    expect(topicsOf('backup')[0]).toBe('cadangan')
    expect(topicsOf('undo').length).toBeGreaterThan(0)
    expect(topicsOf('nilai jelek')).toContain('mengapa-dinilai')
    expect(topicsOf('SKP PPPK')).toContain('skp')
    expect(topicsOf('cuti melahirkan')).toContain('skp')
  })

  it('names the question with its answer', () => {
    const found = findInHelp(searched, 'pintu belakang')
    expect(found[0]).toMatchObject({ topic: 'pengaturan', heading: 'Lupa kata sandi?' })
  })

  it('every everyday word leads somewhere', () => {
    for (const [typed] of everydayWords) expect(findInHelp(searched, typed), typed).not.toEqual([])
  })

  it('shows what stands there without the marks of its writing', () => {
    for (const { passage } of findInHelp(searched, 'skp')) expect(passage).not.toMatch(/[[\]*{}]|\]\(/)
  })

  it('finds nothing for nothing', () => {
    expect(findInHelp(searched, '  ')).toEqual([])
  })
})

test('the glossary stands in the order of the alphabet, each word once', () => {
  const order = glossary.map(({ word }) => word)
  expect(order).toEqual(order.toSorted((a, b) => a.localeCompare(b, 'id')))
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length)
})

test('the help of printing names what is printed for the introduction', () => {
  for (const form of ['slide-pengenalan', 'lembar-pegawai', 'lembar-penilai'] as const)
    expect(formOf(form).needs).toBe('office')
})
