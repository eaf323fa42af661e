import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../app/client.ts'
import { tellError } from '../components/confirm.tsx'
import { saveFile } from '../components/download.ts'
import { Fact } from '../components/fact.tsx'
import { LoadGate } from '../components/load-gate.tsx'

/** The record of processing that the law asks for, as it holds in this office. */
export function Processing() {
  const record = useQuery(api.privacy.processing.queryOptions())
  const save = () => client.privacy.exportProcessing().then((file) => saveFile(file, file.name), tellError)
  return (
    <LoadGate query={record}>
      {({ activities, measures, source }) => (
        <Stack gap="sm">
          <Group justify="space-between" wrap="nowrap" align="start">
            <Text c="dimmed">
              Untuk apa data pribadi dipakai di kantor ini, atas dasar apa, dan siapa yang melihatnya. Peran,
              masa simpan dan pengamanan diambil dari keadaan sekarang. Dasar: {source}.
            </Text>
            <Button
              flex="none"
              variant="default"
              leftSection={<IconDownload size={16} />}
              onClick={() => void save()}
            >
              Ekspor ke Excel
            </Button>
          </Group>
          {activities.map((activity) => (
            <section key={activity.name} className="kk-card">
              <Title order={2} mb={6}>
                {activity.name}
              </Title>
              <div
                style={{
                  display: 'grid',
                  gap: 10,
                  gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
                }}
              >
                <Fact label="Tujuan" value={activity.purpose} />
                <Fact label="Dasar hukum" value={activity.basis} />
                <Fact label="Jenis data" value={activity.data} />
                <Fact label="Subjek data" value={activity.subjects} />
                <Fact label="Asal" value={activity.from} />
                <Fact label="Penerima" value={activity.to} />
                <Fact label="Yang melihat">
                  {activity.seenBy.map((line) => (
                    <Text key={line} size="sm">
                      {line}
                    </Text>
                  ))}
                </Fact>
                <Fact label="Masa simpan" value={activity.retention} />
              </div>
            </section>
          ))}
          <section className="kk-card">
            <Title order={2} mb={6}>
              Langkah pengamanan
            </Title>
            <List size="sm">
              {measures.map((measure) => (
                <List.Item key={measure}>{measure}</List.Item>
              ))}
            </List>
          </section>
        </Stack>
      )}
    </LoadGate>
  )
}
