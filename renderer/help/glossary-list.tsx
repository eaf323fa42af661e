import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { glossary } from '../../shared/help/glossary.ts'
import { hasWords, textKey } from '../../shared/kernel/text.ts'
import { SearchField } from '../components/search-field.tsx'
import { useReading } from './reading.ts'

/** The glossary, with a field that narrows it; the word that was asked for is in sight. */
export function GlossaryList() {
  const { place } = useReading()
  const [query, setQuery] = useState('')
  const asked = useRef<HTMLElement>(null)
  useEffect(() => {
    if (place.word !== undefined) asked.current?.scrollIntoView({ block: 'center' })
  }, [place.word])
  const words = textKey(query).split(' ')
  const shown = glossary.filter(({ word, meaning }) => hasWords(`${word} ${meaning}`, words))
  return (
    <>
      <SearchField label="Cari istilah" value={query} onSearch={setQuery} maw={320} />
      {shown.length === 0 && <Text mt="xs">Tidak ada istilah dengan kata itu.</Text>}
      <dl className="kk-glossary">
        {shown.map(({ id, word, meaning, source }) => (
          <div key={id} data-asked={id === place.word || undefined}>
            <dt ref={id === place.word ? asked : null}>{word}</dt>
            <dd>
              {meaning}
              {source && <span className="kk-remarked"> ({source})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
