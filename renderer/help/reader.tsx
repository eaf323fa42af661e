import { Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { regulationFacts, withFacts } from '../../shared/office/regulation-facts.ts'
import { type HelpTopic, helpGroups, helpTopics } from '../../shared/help/topics.ts'
import type { HelpPlace } from '../app/open-help.ts'
import { useRemembered } from '../app/remembered.ts'
import { useToday } from '../components/local-day.ts'
import { SearchField } from '../components/search-field.tsx'
import { findInHelp } from './find.ts'
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
  const texts = useMemo(() => {
    const facts = regulationFacts(year)
    return helpTopics.map((topic): [HelpTopic, string] => [topic, written(helpTexts[topic], facts)])
  }, [year])
  const found = useMemo(() => findInHelp(texts, query), [texts, query])
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
            onSearch={setQuery}
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
                {found.map(({ topic, word, title, heading, passage }) => (
                  <li key={`${topic} ${word ?? ''}`}>
                    <HelpLink to={{ topic, ...(word === undefined ? {} : { word }) }}>{title}</HelpLink>
                    {heading !== '' && <div>{heading}</div>}
                    <div className="kk-clamp kk-remarked">{passage}</div>
                  </li>
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

/** A topic in the list; the one that is shown is in sight there. */
function TopicItem({ topic, isShown }: { topic: HelpTopic; isShown: boolean }) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  return (
    <li ref={item} aria-current={isShown ? 'true' : undefined}>
      <HelpLink to={{ topic }}>{helpTitle(topic)}</HelpLink>
    </li>
  )
}
