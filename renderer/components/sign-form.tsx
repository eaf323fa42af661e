import { Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DateField } from './date-field.tsx'
import { FormDialog, type Saving } from './form-dialog.tsx'
import { localDay } from './local-day.ts'

/** Asks on which day, and where a document names it at which place, something is signed and so frozen. */
export function SignForm({
  explanation,
  dateLabel = 'Tanggal',
  year,
  place: knownPlace,
  onSign,
  children,
  ...dialog
}: {
  opened?: boolean
  title: string
  explanation: string
  size?: 'md' | 'lg'
  verb: string
  dateLabel?: string
  year: number
  /** Proposed; without it no place is asked for. */
  place?: string
  saving: Saving
  onClose: () => void
  onSign: (signed: { signedOn: string; place: string }) => void
  /** What else is asked, between the day and the place. */
  children?: ReactNode
}) {
  const [signedOn, setSignedOn] = useState<string | null>(() => localDay())
  const [place, setPlace] = useState(knownPlace ?? '')
  return (
    <FormDialog
      {...dialog}
      explanation={<Text size="sm">{explanation}</Text>}
      ready={Boolean(signedOn)}
      onSubmit={() => signedOn && onSign({ signedOn, place })}
    >
      <DateField label={dateLabel} required value={signedOn} referenceYear={year} onChange={setSignedOn} />
      {children}
      {knownPlace !== undefined && (
        <TextInput label="Tempat" value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
      )}
    </FormDialog>
  )
}
