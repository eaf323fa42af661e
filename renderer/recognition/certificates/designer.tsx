import {
  Button,
  ColorInput,
  Group,
  Menu,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { most } from '../../../shared/kernel/limits.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { same } from '../../../shared/kernel/merge.ts'
import type { KnownDesign } from '../../../shared/recognition/certificates/contract.ts'
import {
  Border,
  borderLabels,
  type CertificateDesign,
  type Part,
  partLabels,
  turned,
} from '../../../shared/recognition/certificates/design.ts'
import { problemsOfDesign } from '../../../shared/recognition/certificates/rules.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { tell } from '../../components/confirm.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { ErrorNote, ProblemList } from '../../components/problem-list.tsx'
import { useKept } from '../../components/use-kept.ts'
import { newPart, nameOfPart, withPart } from './parts.ts'
import { PartFields } from './part-fields.tsx'
import { Stage } from './stage.tsx'
import { useHistory } from './use-history.ts'

const colours = [
  ['frame', 'Warna bingkai'],
  ['accent', 'Warna aksen'],
  ['ink', 'Warna tinta'],
] as const

/** Changes a design with the sheet before one's eyes, as it will be printed. */
export function Designer({
  stored,
  names,
}: {
  stored: KnownDesign & { id: number }
  /** Of the other designs. */
  names: readonly string[]
}) {
  const start = { name: stored.name, design: stored.design }
  const store = (value: typeof start) =>
    client.recognition.certificates.saveDesign({
      ...value,
      kind: stored.kind,
      id: stored.id,
      revision: stored.revision,
    })
  const kept = useKept(`design ${stored.id} ${stored.revision}`, start, {
    what: `Desain ${stored.name}`,
    store,
  })
  const [name, setName] = useState(kept.value.name)
  const history = useHistory(kept.value.design)
  const design = history.now
  const setDesign: (next: CertificateDesign, step?: string) => void = history.set
  // Whoever leaves without saving finds it as it was last, whichever way it went there.
  const { set: keep } = kept
  useEffect(() => keep({ name, design }), [keep, name, design])
  const [chosen, setChosen] = useState<string | null>(null)
  const part = design.parts.find(({ id }) => id === chosen) ?? null
  const save = useMutation({
    mutationFn: () => store({ name, design }),
    onSuccess: async () => {
      kept.forget()
      await refresh()
      tell('Desain tersimpan.')
    },
  })
  const add = (added: Part) => {
    setDesign({ ...design, parts: [...design.parts, added] })
    setChosen(added.id)
  }
  const remove = (gone: Part) => {
    setDesign({ ...design, parts: design.parts.filter(({ id }) => id !== gone.id) })
    setChosen(null)
  }
  const copy = (of: Part) => add({ ...of, id: crypto.randomUUID(), x: of.x + 4, y: of.y + 4 })
  const problems = [
    ...problemsOfDesign(stored.kind, design),
    ...(names.some((one) => sameText(one, name))
      ? [{ field: 'Nama desain', message: 'Sudah dipakai desain lain.' }]
      : []),
  ]
  const changed = !same({ name, design }, start)
  const press = (event: KeyboardEvent) => {
    const { target } = event
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (!event.ctrlKey) return
    const key = event.key.toLowerCase()
    if (key === 's' && changed && problems.length === 0) save.mutate()
    else if (key === 'z' && !isTyping) (event.shiftKey ? history.redo : history.undo)()
    else if (key === 'y' && !isTyping) history.redo()
    else if (key !== 's') return
    event.preventDefault()
  }
  return (
    // Keys of the whole page; what has the focus hears them first.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={press} className="kk-designer">
      <Page
        title={`Desain ${name}`}
        purpose="Geser dan tarik bagiannya; lembar ini tampil seperti nanti dicetak."
        action={
          <>
            <Button component={Link} href={paths.designs} variant="default">
              Kembali
            </Button>
            <Button
              leftSection={<IconDeviceFloppy size={16} />}
              disabled={!changed || problems.length > 0 || name.trim() === ''}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              Simpan desain
            </Button>
          </>
        }
        filters={
          <>
            <Menu position="bottom-start">
              <Menu.Target>
                <Button size="xs" variant="default" leftSection={<IconPlus size={14} />}>
                  Tambah bagian
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(Object.keys(partLabels) as (keyof typeof partLabels)[]).map((kind) => (
                  <Menu.Item key={kind} onClick={() => add(newPart(kind, design))}>
                    {partLabels[kind]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={14} />}
              disabled={!history.canUndo}
              onClick={history.undo}
            >
              Urungkan
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowForwardUp size={14} />}
              disabled={!history.canRedo}
              onClick={history.redo}
            >
              Ulangi
            </Button>
            <SegmentedControl
              size="xs"
              aria-label="Arah kertas"
              value={design.orientation}
              onChange={(value) => value !== design.orientation && setDesign(turned(design))}
              data={[
                { value: 'landscape', label: 'Mendatar' },
                { value: 'portrait', label: 'Tegak' },
              ]}
            />
          </>
        }
      >
        <ErrorNote error={save.error} />
        {problems.length > 0 && (
          <Note kind="warning" title="Belum dapat disimpan">
            <ProblemList problems={problems} />
          </Note>
        )}
        <div className="kk-design">
          <Stage
            kind={stored.kind}
            design={design}
            width={design.orientation === 'landscape' ? 740 : 420}
            chosen={chosen}
            onChoose={setChosen}
            onChange={(next, stepName) => setDesign(withPart(design, next), stepName)}
            onRemove={remove}
            onCopy={copy}
          />
          <Stack gap="sm" className="kk-design-beside">
            <TextInput
              size="xs"
              label="Nama desain"
              maxLength={most.word}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select
              size="xs"
              label="Bingkai"
              allowDeselect={false}
              data={Border.options.map((border) => ({ value: border, label: borderLabels[border] }))}
              value={design.border}
              onChange={(border) => setDesign({ ...design, border: Border.parse(border) })}
            />
            <Group grow gap={6}>
              {colours.map(([colour, label]) => (
                <ColorInput
                  key={colour}
                  size="xs"
                  label={label}
                  format="hex"
                  value={design.colours[colour]}
                  onChange={(value) =>
                    /^#[0-9a-f]{6}$/.test(value) &&
                    setDesign(
                      { ...design, colours: { ...design.colours, [colour]: value } },
                      `colour ${colour}`,
                    )
                  }
                />
              ))}
            </Group>
            <Select
              size="xs"
              label="Bagian"
              placeholder="Pilih bagian untuk mengubahnya"
              clearable
              data={design.parts.map((one) => ({ value: one.id, label: nameOfPart(one) }))}
              value={chosen}
              onChange={setChosen}
            />
            {part ? (
              <>
                <PartFields
                  kind={stored.kind}
                  part={part}
                  onChange={(next, stepName) => setDesign(withPart(design, next), stepName)}
                />
                <Group gap="xs">
                  <Button size="xs" variant="default" onClick={() => copy(part)}>
                    Gandakan
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    color="red"
                    leftSection={<IconTrash size={14} />}
                    onClick={() => remove(part)}
                  >
                    Hapus bagian
                  </Button>
                </Group>
              </>
            ) : (
              <Text size="xs" c="dimmed">
                Dengan papan ketik: Tab memilih bagian, panah menggesernya (Shift lebih jauh, Alt lebih
                halus), Ctrl+panah mengubah ukurannya, Delete menghapusnya. Nama, jabatan dan isian lain
                diganti dengan data penerima ketika dicetak. Tulisan yang tidak muat dikecilkan sendiri.
              </Text>
            )}
          </Stack>
        </div>
      </Page>
    </div>
  )
}
