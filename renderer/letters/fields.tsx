import { Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { most } from '../../shared/kernel/limits.ts'
import type { KnownTemplate } from '../../shared/letters/contract.ts'
import { type LetterContent, LetterKind, letterLabels } from '../../shared/letters/letter.ts'
import { letterWords } from '../../shared/letters/words.ts'
import { DateField } from '../components/date-field.tsx'
import { asKind } from './draft.ts'
import { LetterPeople } from './people.tsx'
import { TemplateChoice } from './template-dialog.tsx'

const words = Object.keys(letterWords)
  .map((name) => `{${name}}`)
  .join(' ')

/** What is written of a letter, from its kind to its last sentence. */
export function LetterFields({
  content,
  templates,
  locked,
  onChange,
}: {
  content: LetterContent
  templates: readonly KnownTemplate[]
  locked: boolean
  onChange: (content: LetterContent) => void
}) {
  const set = (change: Partial<LetterContent>) => onChange({ ...content, ...change })
  const text = (name: 'title' | 'number' | 'at' | 'place', max: number) => ({
    readOnly: locked,
    maxLength: max,
    value: content[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  })
  const long = (name: 'body' | 'points' | 'closing', max: number) => ({
    autosize: true,
    maxRows: 10,
    readOnly: locked,
    maxLength: max,
    value: content[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  })
  const isRecord = content.kind === 'acara'
  return (
    <Stack gap="sm">
      <Group grow align="end">
        <SegmentedControl
          aria-label="Jenis surat"
          readOnly={locked}
          data={LetterKind.options.map((kind) => ({ value: kind, label: letterLabels[kind] }))}
          value={content.kind}
          onChange={(kind) =>
            onChange(
              asKind(
                content,
                kind,
                templates.find((template) => template.kind === kind),
              ),
            )
          }
        />
        {!locked && <TemplateChoice content={content} templates={templates} onChange={onChange} />}
      </Group>
      <TextInput label="Judul" required {...text('title', most.name)} />
      <Group grow align="start">
        <DateField
          label="Tanggal"
          required
          clearable
          readOnly={locked}
          value={content.date}
          onChange={(date) => set({ date })}
        />
        <TextInput label="Ditandatangani di" required {...text('place', most.place)} />
        {isRecord && <TextInput label="Bertempat di" {...text('at', most.place)} />}
      </Group>
      <TextInput
        label="Nomor"
        description={
          locked
            ? undefined
            : 'Kosongkan; nomornya diberikan buku register ketika diterbitkan. Isi hanya bila sudah bernomor.'
        }
        {...text('number', most.place)}
      />
      <LetterPeople content={content} locked={locked} onChange={onChange} />
      <Textarea
        label={isRecord ? 'Yang dilaksanakan' : 'Yang diterangkan'}
        description={
          isRecord
            ? 'Melanjutkan “kami masing-masing: …”. Satu baris menjadi satu alinea.'
            : 'Melanjutkan “dengan ini menerangkan bahwa: …”. Satu baris menjadi satu alinea.'
        }
        required
        minRows={3}
        {...long('body', most.longText)}
      />
      <Textarea
        label={isRecord ? 'Keputusan atau hasil' : 'Butir'}
        description="Satu baris menjadi satu butir bernomor; boleh kosong."
        minRows={2}
        {...long('points', most.longText)}
      />
      <Textarea label="Penutup" minRows={2} {...long('closing', most.paragraph)} />
      <Text size="xs" c="dimmed">
        Diisi sendiri dari data kantor: {words}
      </Text>
    </Stack>
  )
}
