import { useCallback, useMemo } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { helpTopicOf } from '../../shared/help/topics.ts'
import type { HelpPlace } from '../app/open-help.ts'
import { paths } from '../app/paths.ts'
import { Page } from '../components/page.tsx'
import { HelpReader } from './reader.tsx'

/** The help as a page of its own: every topic has an address. It stands also where no office is open. */
export default function HelpPage({ inOffice = true }: { inOffice?: boolean }) {
  const [location, navigate] = useHashLocation()
  const [topic, word] = location
    .slice(paths.help.length + 1)
    .split('/')
    .map((part) => decodeURIComponent(part))
  const place = useMemo(
    (): HelpPlace => ({ topic: helpTopicOf(topic) ?? 'mulai', ...(word ? { word } : {}) }),
    [topic, word],
  )
  const go = useCallback(
    ({ topic: to, word: at }: HelpPlace) => navigate(paths.helpTopic(to, at)),
    [navigate],
  )
  return (
    <Page fill title="Bantuan" purpose="Cara kerja dari awal sampai cetak, tanpa internet.">
      <HelpReader place={place} go={go} inOffice={inOffice} />
    </Page>
  )
}
