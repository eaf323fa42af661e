import { Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DateField } from './date-field.tsx'
import { FormDialog, type Saving } from './form-dialog.tsx'
import { localDay } from './local-day.ts'
import { useSure } from './use-sure.tsx'

/**
 * Asks on which day, and where a document names it at which place, something is signed and so frozen. A day that looks
 * like a slip of the pen is asked about before anything is done.
 */
export function SignForm({
  explanation,
  dateLabel = 'Tanggal',
  year,
  place: knownPlace,
  otherDay = null,
  saving,
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
  /** Another day among what else is asked, which may be asked about too. */
  otherDay?: string | null
  saving: Saving
  onClose: () => void
  onSign: (signed: { signedOn: string; place: string; sure: boolean }) => void
  /** What else is asked, between the day and the place. */
  children?: ReactNode
}) {
  const [signedOn, setSignedOn] = useState<string | null>(() => localDay())
  const [place, setPlace] = useState(knownPlace ?? '')
  const asked = useSure(saving, `${signedOn} ${otherDay}`)
  return (
    <FormDialog
      {...dialog}
      explanation={<Text size="sm">{explanation}</Text>}
      saving={asked.saving}
      ready={Boolean(signedOn) && asked.ready}
      onSubmit={() => {
        if (!signedOn) return
        asked.send()
        onSign({ signedOn, place, sure: asked.sure })
      }}
    >
      <DateField
        label={dateLabel}
        required
        // What must be looked at; Enter signs from here.
        data-autofocus
        value={signedOn}
        referenceYear={year}
        onChange={setSignedOn}
      />
      {children}
      {knownPlace !== undefined && (
        <TextInput label="Tempat" value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
      )}
      {asked.question}
    </FormDialog>
  )
}
