import {
  Button,
  Checkbox,
  Group,
  Menu,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Textarea,
} from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import {
  type CertificateKind,
  Face,
  faceLabels,
  type Part,
  type TextPart,
  Tint,
} from '../../../shared/recognition/certificates/design.ts'
import { placeholdersOf } from '../../../shared/recognition/certificates/rules.ts'

const tintLabels: Readonly<Record<Tint, string>> = {
  ink: 'Tinta',
  accent: 'Aksen',
  frame: 'Bingkai',
}

/** What of the chosen part can be changed besides by moving it. */
export function PartFields({
  kind,
  part,
  onChange,
}: {
  kind: CertificateKind
  part: Part
  onChange: (part: Part, step?: string) => void
}) {
  const place = (name: 'x' | 'y' | 'width' | 'height', label: string) => (
    <NumberInput
      size="xs"
      label={label}
      suffix=" mm"
      decimalScale={1}
      decimalSeparator=","
      min={0}
      max={297}
      step={1}
      value={Math.round(part[name] * 10) / 10}
      onChange={(value) =>
        typeof value === 'number' && onChange({ ...part, [name]: value }, `${name} ${part.id}`)
      }
    />
  )
  return (
    <Stack gap="xs">
      {part.kind === 'text' && <TextFields kind={kind} part={part} onChange={onChange} />}
      {part.kind === 'signature' && (
        <SegmentedControl
          size="xs"
          aria-label="Siapa yang menandatangani di sini"
          value={String(part.signer)}
          onChange={(value) => onChange({ ...part, signer: value === '1' ? 1 : 0 })}
          data={[
            { value: '0', label: 'Penanda tangan pertama' },
            { value: '1', label: 'Kedua' },
          ]}
        />
      )}
      {part.kind === 'rule' && (
        <TintChoice value={part.tint} onChange={(tint) => onChange({ ...part, tint })} />
      )}
      <Group grow gap={6}>
        {place('x', 'Dari kiri')}
        {place('y', 'Dari atas')}
        {place('width', 'Lebar')}
        {place('height', 'Tinggi')}
      </Group>
    </Stack>
  )
}

const TintChoice = ({ value, onChange }: { value: Tint; onChange: (tint: Tint) => void }) => (
  <SegmentedControl
    size="xs"
    aria-label="Warna"
    value={value}
    onChange={onChange}
    data={Tint.options.map((tint) => ({ value: tint, label: tintLabels[tint] }))}
  />
)

function TextFields({
  kind,
  part,
  onChange,
}: {
  kind: CertificateKind
  part: TextPart
  onChange: (part: TextPart, step?: string) => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  /** Puts a placeholder where the cursor stands. */
  const insert = (name: string) => {
    const { selectionStart: from = part.text.length, selectionEnd: to = from } = area.current ?? {}
    onChange({ ...part, text: `${part.text.slice(0, from)}{${name}}${part.text.slice(to)}` })
    area.current?.focus()
  }
  return (
    <>
      <Textarea
        ref={area}
        label="Tulisan"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={most.short}
        value={part.text}
        onChange={(event) => onChange({ ...part, text: event.currentTarget.value }, `text ${part.id}`)}
      />
      <Group gap="xs">
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<IconBraces size={14} />}>
              Sisipkan isian
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
            {placeholdersOf(kind).map(({ name, says }) => (
              <Menu.Item key={name} onClick={() => insert(name)}>
                {says} — {`{${name}}`}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Checkbox
          size="xs"
          label="Tebal"
          checked={part.bold}
          onChange={(event) => onChange({ ...part, bold: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label="Miring"
          checked={part.italic}
          onChange={(event) => onChange({ ...part, italic: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label="Huruf besar"
          checked={part.capitals}
          onChange={(event) => onChange({ ...part, capitals: event.currentTarget.checked })}
        />
      </Group>
      <Group grow align="end" gap={6}>
        <Select
          size="xs"
          label="Huruf"
          allowDeselect={false}
          data={Face.options.map((face) => ({ value: face, label: faceLabels[face] }))}
          value={part.face}
          onChange={(face) => onChange({ ...part, face: Face.parse(face) })}
        />
        <NumberInput
          size="xs"
          label="Ukuran terbesar"
          suffix=" pt"
          min={6}
          max={72}
          value={part.size}
          onChange={(size) =>
            typeof size === 'number' &&
            size >= 6 &&
            size <= 72 &&
            onChange({ ...part, size }, `size ${part.id}`)
          }
        />
      </Group>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label="Perataan"
          value={part.align}
          onChange={(align) => onChange({ ...part, align })}
          data={[
            { value: 'left', label: 'Kiri' },
            { value: 'center', label: 'Tengah' },
            { value: 'right', label: 'Kanan' },
          ]}
        />
        <TintChoice value={part.tint} onChange={(tint) => onChange({ ...part, tint })} />
      </Group>
    </>
  )
}
