import { Button, FileButton, Group, Menu, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import type { KnownDesign } from '../../../shared/recognition/certificates/contract.ts'
import { certificateLabels, type NamedDesign } from '../../../shared/recognition/certificates/design.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { settle, tellError, tellWithUndo } from '../../components/confirm.tsx'
import { saveFile } from '../../components/download.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { MoreMenu } from '../../components/more-menu.tsx'
import { Page } from '../../components/page.tsx'
import { freeName } from './free-name.ts'
import { SheetView } from './sheet-view.tsx'
import { CertificateTabs } from './tabs.tsx'

const namedOf = ({ name, kind, design }: KnownDesign): NamedDesign => ({ name, kind, design })

/** The designs of the office and those that come with the application. */
export default function DesignsPage() {
  const designs = useQuery(api.recognition.certificates.designs.queryOptions())
  const [, navigate] = useLocation()
  const names = (designs.data ?? []).map(({ name }) => name)
  const copy = useMutation({
    ...api.recognition.certificates.saveDesign.mutationOptions(),
    onError: tellError,
    onSuccess: async ({ id }) => {
      await refresh()
      navigate(paths.design(id))
    },
  })
  const add = (named: NamedDesign) =>
    copy.mutate({ ...named, name: freeName(named.name, names), id: null, revision: 0 })
  const bring = async (file: File) => add(await client.recognition.certificates.readDesign({ file }))
  const remove = async (design: KnownDesign & { id: number }) => {
    await client.recognition.certificates.removeDesign({ id: design.id, revision: design.revision })
    await refresh()
    tellWithUndo(`Desain "${design.name}" dihapus.`, () =>
      settle(
        client.recognition.certificates.saveDesign({ ...namedOf(design), id: null, revision: 0 }),
        'Desain dikembalikan.',
      ),
    )
  }
  const share = async (design: KnownDesign) =>
    saveFile(
      await client.recognition.certificates.shareDesign(namedOf(design)),
      `Desain ${design.name}.desain.json`,
    )
  return (
    <Page
      title="Penghargaan"
      purpose="Desain piagam dan sertifikat. Salin salah satu, lalu ubah menurut selera kantor; yang sudah terbit tidak ikut berubah."
      tabs={<CertificateTabs shown="designs" />}
      action={
        <FileButton
          accept=".json,application/json"
          onChange={(file) => file && void bring(file).catch(tellError)}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} />}>
              Impor desain
            </Button>
          )}
        </FileButton>
      }
    >
      <LoadGate query={designs}>
        {(all) => (
          <div className="kk-designs">
            {all.map((design) => (
              <section key={design.id ?? design.name} className="kk-card" aria-label={design.name}>
                <div className="kk-design-picture">
                  <SheetView
                    shown={{ kind: design.kind, design: design.design, of: null }}
                    width={design.design.orientation === 'landscape' ? 280 : 140}
                    label={`Contoh ${design.name}`}
                  />
                </div>
                <Group justify="space-between" wrap="nowrap" gap="xs">
                  <div>
                    <Text fw={600} size="sm">
                      {design.name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {certificateLabels[design.kind]}
                      {design.id === null && ' · bawaan'}
                    </Text>
                  </div>
                  <Group gap={6} wrap="nowrap">
                    {design.id === null ? (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`Salin desain ${design.name}`}
                        onClick={() => add(namedOf(design))}
                      >
                        Salin
                      </Button>
                    ) : (
                      <Button
                        size="xs"
                        component={Link}
                        href={paths.design(design.id)}
                        aria-label={`Ubah desain ${design.name}`}
                      >
                        Ubah
                      </Button>
                    )}
                    <MoreMenu>
                      {design.id !== null && (
                        <Menu.Item onClick={() => add(namedOf(design))}>Salin</Menu.Item>
                      )}
                      <Menu.Item onClick={() => void share(design).catch(tellError)}>Bagikan</Menu.Item>
                      {design.id !== null && (
                        <Menu.Item
                          color="red"
                          onClick={() => void remove({ ...design, id: design.id ?? 0 }).catch(tellError)}
                        >
                          Hapus
                        </Menu.Item>
                      )}
                    </MoreMenu>
                  </Group>
                </Group>
              </section>
            ))}
          </div>
        )}
      </LoadGate>
    </Page>
  )
}
