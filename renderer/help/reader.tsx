import { Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { regulationFacts, withFacts } from '../../shared/office/regulation-facts.ts'
import { type HelpTopic, helpGroups, helpTopics } from '../../shared/help/topics.ts'
import type { HelpPlace } from '../app/open-help.ts'
import { useRemembered } from '../app/remembered.ts'
import { useToday } from '../components/local-day.ts'
import { SearchField } from '../components/search-field.tsx'
import { findInHelp, type Found } from './find.ts'
import { HelpLink, Markdown } from './markdown.tsx'
import { ReadingProvider } from './reading.ts'
import { helpTexts, helpTitle } from './texts.ts'

/** Facts stand in the flow of a text; a name alone in its line is a block, which is drawn. */
const written = (text: string, facts: Readonly<Record<string, string>>): string =>
  text
    .split('\n')
    .map((line) => (/^\{[\w-]+\}$/.test(line) ? line : withFacts(line, facts)))
    .join('\n')

/** The help: search and topics at the left, the text at the right. */
export function HelpReader({
  place,
  go,
  inOffice,
}: {
  place: HelpPlace
  go: (place: HelpPlace) => void
  /** Whether an office is open behind it, with somebody who has signed in. */
  inOffice: boolean
}) {
  const today = useToday()
  const [year] = useRemembered('year', Number(today.slice(0, 4)), 'start')
  const [query, setQuery] = useState('')
  const base = useId()
  const texts = useMemo(() => {
    const facts = regulationFacts(year)
    return helpTopics.map((topic): [HelpTopic, string] => [topic, written(helpTexts[topic], facts)])
  }, [year])
  const found = useMemo(() => findInHelp(texts, query), [texts, query])
  // The one that the arrows have reached.
  const [at, setAt] = useState(0)
  const search = (words: string) => {
    setQuery(words)
    setAt(0)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // By what stands in the field now; what is shown may lag behind a moment.
    const results = findInHelp(texts, event.currentTarget.value)
    const chosen = results[Math.min(at, results.length - 1)]
    if (!chosen) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, results.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') go(placeOf(chosen))
    else return
    event.preventDefault()
  }
  const text = texts.find(([topic]) => topic === place.topic)?.[1] ?? ''
  const reading = useMemo(() => ({ place, go, inOffice, year }), [place, go, inOffice, year])
  return (
    <ReadingProvider value={reading}>
      <div className="kk-help">
        <div className="kk-help-topics">
          <SearchField
            aria-label="Cari dalam bantuan"
            placeholder="Cari dalam bantuan"
            value=""
            aria-activedescendant={found.length > 0 ? `${base}-${at}` : undefined}
            onSearch={search}
            onKeyDown={press}
          />
          {query.trim() === '' ? (
            <nav aria-label="Isi bantuan">
              {helpGroups.map(({ title, topics }) => (
                <section key={title}>
                  <Text fw={600} size="sm" mt="sm">
                    {title}
                  </Text>
                  <ul>
                    {topics.map((topic) => (
                      <TopicItem key={topic} topic={topic} isShown={topic === place.topic} />
                    ))}
                  </ul>
                </section>
              ))}
            </nav>
          ) : (
            <section aria-label="Hasil pencarian">
              <Text size="sm" mt="sm" role="status">
                {found.length === 0
                  ? 'Tidak ada bantuan dengan kata itu. Coba kata lain, atau satu kata saja.'
                  : `${found.length} tempat ditemukan`}
              </Text>
              <ul>
                {found.map((one, index) => (
                  <Result
                    key={`${one.topic} ${one.word ?? ''}`}
                    id={`${base}-${index}`}
                    found={one}
                    isReached={index === at}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
        {/* A text begins at its beginning. */}
        <article key={place.topic} className="kk-help-text">
          {place.topic === 'mulai' && (
            <Text c="dimmed" mb="xs">
              Di setiap halaman, F1 membuka bantuan halaman itu; Esc kembali ke pekerjaan Anda.
            </Text>
          )}
          <Markdown text={text} />
        </article>
      </div>
    </ReadingProvider>
  )
}

const placeOf = ({ topic, word }: Found): HelpPlace => ({ topic, ...(word === undefined ? {} : { word }) })

/** A place that was found; the one that the arrows have reached is marked and in sight. */
function Result({ id, found, isReached }: { id: string; found: Found; isReached: boolean }) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isReached) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isReached])
  return (
    <li id={id} ref={item} aria-current={isReached ? 'true' : undefined}>
      <HelpLink to={placeOf(found)}>{found.title}</HelpLink>
      {found.heading !== '' && <div>{found.heading}</div>}
      <div className="kk-clamp kk-remarked">{found.passage}</div>
    </li>
  )
}

/** Brings a topic of the list into sight below the search field, with the heading of its group where there is room. */
function bringIntoSight(item: HTMLElement): void {
  const list = item.closest<HTMLElement>('.kk-help-topics')
  const field = list?.firstElementChild
  const group = item.closest('section')
  if (!list || !field || !group) return
  const [seen, own] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  const top = seen.top + field.clientHeight
  // Nothing moves under the pointer that has chosen it.
  if (own.top >= top && own.bottom <= seen.bottom) return
  const first = group.getBoundingClientRect().top
  const reaches = own.bottom - first <= seen.bottom - top
  list.scrollTop += (reaches ? first : own.top) - top
}

/** A topic in the list; the one that is shown is in sight there. */
function TopicItem({ topic, isShown }: { topic: HelpTopic; isShown: boolean }) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isShown && item.current) bringIntoSight(item.current)
  }, [isShown])
  return (
    <li ref={item} aria-current={isShown ? 'true' : undefined}>
      <HelpLink to={{ topic }}>{helpTitle(topic)}</HelpLink>
    </li>
  )
}
