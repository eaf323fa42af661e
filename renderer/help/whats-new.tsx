import { Anchor, Button, Group, List, Text, Title } from '@mantine/core'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { newsOf, releases } from '../../shared/help/whats-new.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { paths } from '../app/paths.ts'
import { useRemembered } from '../app/remembered.ts'
import { Note } from '../components/note.tsx'

/** After an update: what is new, once on every computer; at the first start there is nothing to compare with. */
export function WhatsNew({ version }: { version: string }) {
  const [told, setTold] = useRemembered<string | null>('told-version', null, 'computer')
  useEffect(() => {
    if (told === null) setTold(version)
  }, [told, setTold, version])
  const news = newsOf(told, version)
  if (!news) return null
  return (
    <Note kind="info" title={`Yang baru di versi ${news.version}`} m="md" mb={0}>
      <Lines lines={news.lines} />
      <Group gap="md" mt="xs">
        <Button size="xs" variant="default" onClick={() => setTold(version)}>
          Tutup pemberitahuan
        </Button>
        <Anchor component={Link} href={paths.helpTopic('yang-baru')} size="sm">
          Dapat dibaca lagi di Bantuan
        </Anchor>
      </Group>
    </Note>
  )
}

/** Which version runs, and what each brought. */
export function Releases({ version }: { version: string }) {
  return (
    <>
      <Title order={3}>Versi yang terpasang</Title>
      <Text>Di komputer ini terpasang Kinerja Kantor versi {version}.</Text>
      {releases.map((release) => (
        <section key={release.version}>
          <Text fw={600} mt="xs">
            Versi {release.version}, {longDate(release.date)}
          </Text>
          <Lines lines={release.lines} />
        </section>
      ))}
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <List size="sm">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
