import type { ReactNode } from 'react'
import { Badge, Button, Group, Stack, Table, Tabs, Text, Title } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import type { OfficeIdentity, OfficeSettings } from '../../shared/office/office.ts'
import { api, client, refresh } from '../app/client.ts'
import { paths, type SettingsTabId } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'
import { AddressTabs } from '../components/address-tabs.tsx'
import { tell } from '../components/confirm.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { Page } from '../components/page.tsx'
import { ErrorNote } from '../components/problem-list.tsx'
import { useFields } from '../components/use-fields.ts'
import { useKept, useRestored } from '../components/use-kept.ts'
import { useStable } from '../components/use-stable.ts'
import { Deadlines } from './deadlines.tsx'
import { WorkDays } from './work-days.tsx'
import { checkIdentity, IdentityFields, identityLabels } from './identity-fields.tsx'
import { Officials } from './officials.tsx'
import { Operators } from './operators/operators.tsx'
import { SettingsForm } from './settings-form.tsx'
import { Units } from './units.tsx'

export interface SettingsTab {
  id: SettingsTabId
  label: string
  panel: ReactNode
  /** The procedure without which there is nothing to see; all others are the pengelola's. */
  needs?: string
}

const ownTabs: readonly SettingsTab[] = [
  { id: 'kantor', label: 'Kantor', panel: <Identity /> },
  { id: 'operator', label: 'Operator', panel: <Operators /> },
  { id: 'unit', label: 'Unit', panel: <Units /> },
  { id: 'pejabat', label: 'Pejabat dari luar', panel: <Officials /> },
  { id: 'tenggat', label: 'Tenggat', panel: <Deadlines /> },
  { id: 'hari-kerja', label: 'Hari kerja', panel: <WorkDays /> },
  { id: 'cetakan', label: 'Formulir dan cetakan', panel: <Forms /> },
  { id: 'berkas', label: 'Berkas kantor', panel: <OfficeFile /> },
]

/** What the settings themselves need. */
const forPengelola = 'office.update'

/** What the office is and chooses: identity, units, officials, prints; and whether its file is whole. */
export function SettingsPage({
  more,
  last,
}: {
  more: readonly SettingsTab[]
  /** After all others. */
  last: readonly SettingsTab[]
}) {
  const { can } = useSession()
  const tabs = [...ownTabs.toSpliced(3, 0, ...more), ...last].filter(({ needs = forPengelola }) => can(needs))
  const { tab = tabs[0]?.id ?? 'kantor' } = useParams<{ tab?: string }>()
  return (
    <Page
      title="Pengaturan"
      purpose="Identitas kantor, susunan unit, pejabat, tenggat, formulir dan cetakan, dan keutuhan berkas."
    >
      <AddressTabs tabs={tabs} shown={tab} pathOf={paths.settings}>
        {tabs.map(({ id, panel }) => (
          <Tabs.Panel key={id} value={id} pt="md">
            {panel}
          </Tabs.Panel>
        ))}
      </AddressTabs>
    </Page>
  )
}

function Identity() {
  const office = useQuery(api.office.get.queryOptions())
  return (
    <LoadGate query={office}>
      {({ fictional: _, ...identity }) => <IdentityForm identity={identity} />}
    </LoadGate>
  )
}

function IdentityForm({ identity }: { identity: OfficeIdentity }) {
  const save = useMutation({
    ...api.office.update.mutationOptions(),
    onSuccess: async () => {
      form.resetDirty()
      kept.forget()
      tell('Identitas kantor tersimpan.')
      await refresh()
    },
  })
  const kept = useKept(`office ${JSON.stringify(identity)}`, identity, {
    what: 'Identitas kantor',
    store: (values) => client.office.update(values),
  })
  const { onValuesChange } = useStable({ onValuesChange: kept.set })
  const form = useFields({
    initialValues: identity,
    onValuesChange,
    labels: identityLabels,
    error: save.error,
    validate: checkIdentity,
  })
  useRestored(form, identity, kept.value)
  return (
    <form noValidate style={{ maxWidth: 640 }} onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <ErrorNote error={save.error} />
        <IdentityFields form={form} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Simpan identitas
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Forms() {
  const settings = useQuery(api.office.settings.queryOptions())
  const save = useMutation({
    ...api.office.updateSettings.mutationOptions(),
    onSuccess: async () => {
      tell('Pengaturan tersimpan.')
      await refresh()
    },
  })
  return (
    <LoadGate query={settings}>
      {(values) => (
        <>
          <ErrorNote error={save.error} />
          <SettingsForm
            values={values}
            onSave={(next: OfficeSettings, saved) => save.mutate(next, { onSuccess: saved })}
          />
        </>
      )}
    </LoadGate>
  )
}

function OfficeFile() {
  const check = useQuery({ ...api.trust.check.queryOptions(), enabled: false, gcTime: 0 })
  const queryClient = useQueryClient()
  return (
    <Stack maw={720}>
      <Text>
        Seluruh kantor tersimpan dalam satu berkas, berkas buktinya dalam folder di sampingnya. Pemeriksaan
        membaca seluruh isinya: apakah ada yang rusak, hilang, atau diubah di luar aplikasi. Tidak ada yang
        diubah. Kata-kata hasilnya dijelaskan di{' '}
        <Link href={paths.helpTopic('istilah', 'segel')}>Daftar istilah</Link>.
      </Text>
      <Group>
        <Button loading={check.isFetching} onClick={() => void check.refetch()}>
          Periksa berkas
        </Button>
        {check.isFetching && (
          <Button
            variant="default"
            onClick={() => void queryClient.cancelQueries({ queryKey: api.trust.check.key() })}
          >
            Batalkan
          </Button>
        )}
      </Group>
      <ErrorNote error={check.error} />
      {check.data && (
        <section className="kk-card" role="status">
          <Group gap="xs" mb="xs">
            <Title order={2}>{check.data.sound ? 'Berkas utuh' : 'Berkas tidak utuh'}</Title>
            <Badge color={check.data.sound ? 'laut' : '#a3182c'} style={{ textTransform: 'none' }}>
              {check.data.entries} catatan perubahan
            </Badge>
          </Group>
          <Table>
            <Table.Tbody>
              {check.data.findings.map(({ what, ok, detail }) => (
                <Table.Tr key={what}>
                  <Table.Td w={40}>
                    {ok ? <IconCheck size={18} aria-label="baik" /> : <IconX size={18} aria-label="rusak" />}
                  </Table.Td>
                  <Table.Td>{what}</Table.Td>
                  <Table.Td>{detail}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Text size="xs" c="dimmed" mt="xs" style={{ overflowWrap: 'anywhere' }}>
            Kepala rantai: {check.data.head}
          </Text>
        </section>
      )}
    </Stack>
  )
}
