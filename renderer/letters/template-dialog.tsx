import { Group, Select, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../shared/kernel/limits.ts'
import { sameText } from '../../shared/kernel/text.ts'
import type { KnownTemplate } from '../../shared/letters/contract.ts'
import type { LetterContent } from '../../shared/letters/letter.ts'
import { client, refresh } from '../app/client.ts'
import { confirm, settle, tell, tellError, tellWithUndo } from '../components/confirm.tsx'
import { FormDialog } from '../components/form-dialog.tsx'
import { withTemplate } from './draft.ts'

/** Which wording a letter begins with. */
export function TemplateChoice({
  content,
  templates,
  onChange,
}: {
  content: LetterContent
  templates: readonly KnownTemplate[]
  onChange: (content: LetterContent) => void
}) {
  const fitting = templates.filter(({ kind }) => kind === content.kind)
  const choose = (template: KnownTemplate) => {
    const take = () => onChange(withTemplate(content, template))
    const isWritten = fitting.every(({ body }) => body !== content.body) && content.body.trim() !== ''
    if (!isWritten) return take()
    confirm({
      title: `Pakai templat "${template.name}"?`,
      children: 'Judul, isi, butir dan penutup yang sudah ditulis diganti dengan isi templat.',
      verb: 'Pakai templat',
      onConfirm: take,
    })
  }
  return (
    <Select
      label="Templat"
      placeholder="Tulisan bebas"
      data={fitting.map(({ name }) => name)}
      value={
        fitting.find(({ body, title }) => body === content.body && title === content.title)?.name ?? null
      }
      onChange={(name) => {
        const found = fitting.find((template) => template.name === name)
        if (found) choose(found)
      }}
    />
  )
}

/** Keeps the wording of a letter under a name: a new template, or over one of the office's own. */
export function TemplateDialog({
  content,
  templates,
  onClose,
}: {
  content: LetterContent
  templates: readonly KnownTemplate[]
  onClose: () => void
}) {
  const own = templates.filter(({ id, kind }) => id !== null && kind === content.kind)
  const [name, setName] = useState('')
  const over = own.find((template) => sameText(template.name, name))
  const save = useMutation({
    mutationFn: () => {
      const { kind, title, body, points, closing } = content
      const at = over ? { id: over.id, revision: over.revision } : { id: null, revision: 0 }
      return client.letters.saveTemplate({ kind, name: name.trim(), title, body, points, closing, ...at })
    },
    onSuccess: async () => {
      onClose()
      await refresh()
      tell(`Templat "${name.trim()}" disimpan.`)
    },
  })
  const remove = async (template: KnownTemplate) => {
    await client.letters.removeTemplate({ id: template.id ?? 0, revision: template.revision })
    onClose()
    await refresh()
    tellWithUndo(`Templat "${template.name}" dihapus.`, () =>
      settle(client.letters.saveTemplate({ ...template, id: null, revision: 0 }), 'Dikembalikan.'),
    )
  }
  return (
    <FormDialog
      title="Simpan sebagai templat"
      verb={over ? 'Ganti templat' : 'Simpan templat'}
      saving={save}
      ready={name.trim() !== ''}
      remark={
        over && (
          <Text
            component="button"
            type="button"
            size="sm"
            c="red"
            className="kk-link"
            onClick={() => void remove(over).catch(tellError)}
          >
            Hapus templat ini
          </Text>
        )
      }
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <Text size="sm">Judul, isi, butir dan penutup surat ini disimpan; orang dan tanggalnya tidak.</Text>
      <Group grow>
        <TextInput
          data-autofocus
          label="Nama templat"
          description={
            own.length > 0
              ? `Milik kantor: ${own.map((template) => template.name).join('; ')}. Nama yang sama menggantinya.`
              : undefined
          }
          required
          maxLength={most.word}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Group>
    </FormDialog>
  )
}
