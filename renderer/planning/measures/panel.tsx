import { CloseButton, Group, Select, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import { formatNumber, parseNumber } from '../../../shared/kernel/numbers.ts'
import { accumulationLabels, directionLabels, measuresLabels } from '../../../shared/planning/skp/labels.ts'
import {
  emptyMeasure,
  proposedMeasures,
  quarterTrouble,
  targetInSatuan,
  satuanTrouble,
  withMeasure,
  yearlyOf,
} from '../../../shared/planning/measures/measure.ts'
import type { Satuan } from '../../../shared/planning/measures/satuan.ts'
import { writeTarget, parseTarget } from '../../../shared/planning/skp/target.ts'
import type { Approach, Iki, Measure } from '../../../shared/planning/skp/skp.ts'

const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const quarterNames = ['TW I', 'TW II', 'TW III', 'TW IV'] as const

/** What stands behind the indicator of the active row: kind, direction, formula, source, quarterly targets. */
export function MeasurePanel({
  iki,
  approach,
  satuan,
  readOnly,
  first,
  onChange,
  onClose,
}: {
  iki: Iki
  approach: Approach
  satuan: readonly Satuan[]
  readOnly: boolean
  /** Its first field. */
  first: RefObject<HTMLInputElement | null>
  /** @param what names what is typed in, so that its steps are undone together */
  onChange: (change: (iki: Iki) => Iki, what?: string) => void
  onClose: () => void
}) {
  const measure = iki.measure ?? emptyMeasure
  const say = (change: Partial<Measure>, field?: string) =>
    onChange((now) => withMeasure(now, change), field && `${field} ${iki.id}`)
  const proposed = proposedMeasures(iki)
  const { unit } = parseTarget(iki.target)
  const trouble = approach === 'kuantitatif' ? (satuanTrouble(iki, satuan) ?? quarterTrouble(iki)) : null
  const yearly = measure.accumulation && yearlyOf(measure.quarters, measure.accumulation)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    // Escape leaves it from every field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="kk-card kk-docked" aria-label="Rincian indikator" onKeyDown={onKeyDown}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600} truncate>
          Rincian indikator: {iki.indicator.trim() || 'belum ditulis'}
          {iki.target.trim() && approach === 'kuantitatif' && ` — target ${iki.target.trim()}`}
        </Text>
        <CloseButton size="sm" aria-label="Tutup rincian indikator" onClick={onClose} />
      </Group>
      <Group gap="xs" align="start" wrap="wrap">
        <Select
          ref={first}
          size="xs"
          w={160}
          label="Mengukur"
          placeholder={proposed ? `Usulan: ${measuresLabels[proposed]}` : 'Belum disebut'}
          clearable
          data={choices(measuresLabels)}
          readOnly={readOnly}
          value={measure.measures}
          onChange={(measures) => say({ measures: measures as Measure['measures'] })}
        />
        <Select
          size="xs"
          w={190}
          label="Arah"
          allowDeselect={false}
          data={choices(directionLabels)}
          readOnly={readOnly}
          value={iki.direction}
          onChange={(direction) =>
            direction && onChange((now) => ({ ...now, direction: direction as Iki['direction'] }))
          }
        />
        {approach === 'kuantitatif' && (
          <>
            <Select
              size="xs"
              w={130}
              label="Satuan"
              placeholder={unit ?? 'Pilih'}
              searchable
              allowDeselect={false}
              nothingFoundMessage="Tambahkan di Pengaturan, Satuan"
              data={satuan.map(({ name }) => name)}
              readOnly={readOnly || parseTarget(iki.target).min === null}
              value={satuan.some(({ name }) => name === unit) ? unit : null}
              onChange={(name) =>
                name && onChange((now) => writeTarget(now, targetInSatuan(now.target, name)))
              }
            />
            {quarterNames.map((name, index) => (
              <Quarter
                key={name}
                label={name}
                value={measure.quarters[index] ?? null}
                readOnly={readOnly}
                onChange={(value) =>
                  say(
                    {
                      quarters: measure.quarters.with(index, value) as Measure['quarters'],
                      accumulation: measure.accumulation ?? (value === null ? null : 'sum'),
                    },
                    name,
                  )
                }
              />
            ))}
            <Select
              size="xs"
              w={150}
              label="Perhitungan setahun"
              placeholder="Pilih"
              clearable
              data={choices(accumulationLabels)}
              readOnly={readOnly}
              value={measure.accumulation}
              onChange={(accumulation) => say({ accumulation: accumulation as Measure['accumulation'] })}
            />
          </>
        )}
        <TextInput
          size="xs"
          style={{ flex: '1 1 260px' }}
          label="Rumus"
          placeholder="Misalnya: berkas selesai dibagi berkas masuk, kali 100 %"
          maxLength={most.paragraph}
          readOnly={readOnly}
          value={measure.formula}
          onChange={(event) => say({ formula: event.currentTarget.value }, 'formula')}
        />
        <TextInput
          size="xs"
          style={{ flex: '1 1 200px' }}
          label="Sumber data"
          placeholder="Misalnya: buku agenda pelayanan"
          maxLength={most.short}
          readOnly={readOnly}
          value={measure.source}
          onChange={(event) => say({ source: event.currentTarget.value }, 'source')}
        />
      </Group>
      <Text size="xs" mt={6} role="status" {...(trouble ? { c: 'orange.9', fw: 600 } : { c: 'dimmed' })}>
        {trouble ??
          (yearly === null
            ? 'Rincian tidak dicetak pada SKP; gunanya agar indikator jelas dan dapat dipantau. Esc kembali ke tabel.'
            : `Target triwulan menghasilkan ${formatNumber(yearly)} setahun, sesuai dengan target.`)}
      </Text>
    </section>
  )
}

/** A number as Indonesians write it; what is no number is not taken over. */
function Quarter({
  label,
  value,
  readOnly,
  onChange,
}: {
  label: string
  value: number | null
  readOnly: boolean
  onChange: (value: number | null) => void
}) {
  const [text, setText] = useState(shown(value))
  const [seen, setSeen] = useState(value)
  const typed = text.trim() === '' ? null : parseNumber(text)
  const wrong = text.trim() !== '' && typed === null
  // An undone step brings another number; what is being typed stays as it is typed.
  if (value !== seen) {
    setSeen(value)
    if (wrong || typed !== value) setText(shown(value))
  }
  return (
    <TextInput
      size="xs"
      w={76}
      label={label}
      inputMode="decimal"
      readOnly={readOnly}
      error={wrong && 'Bukan angka'}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const next = event.currentTarget.value
        const number = next.trim() === '' ? null : parseNumber(next)
        setText(next)
        if (number !== null || next.trim() === '') onChange(number)
      }}
    />
  )
}

/** With all its decimals: here it is not only shown but written. */
const shown = (value: number | null) => (value === null ? '' : formatNumber(value, 20))
