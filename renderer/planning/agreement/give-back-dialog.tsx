import { Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { most } from '../../../shared/kernel/limits.ts'
import { rhkName } from '../../../shared/planning/sheet/completeness.ts'
import type { SkpContent } from '../../../shared/planning/skp/skp.ts'
import { api } from '../../app/client.ts'
import { FormDialog } from '../../components/form-dialog.tsx'

/** Returns a proposed SKP with remarks on the rows they speak of. */
export function GiveBackDialog({
  skpId,
  revision,
  content,
  onClose,
  onDone,
}: {
  skpId: number
  revision: number
  content: SkpContent
  onClose: () => void
  onDone: () => Promise<void>
}) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const giveBack = useMutation({ ...api.planning.agreement.giveBack.mutationOptions(), onSuccess: onDone })
  const fields = [
    { key: '', rhkId: null, label: 'Seluruh SKP' },
    ...content.rhk.map(({ id, text }) => ({
      key: id,
      rhkId: id,
      label: `${rhkName(content, id)} — ${text}`,
    })),
  ]
  const remarks = fields.flatMap(({ key, rhkId }) => {
    const text = (texts[key] ?? '').trim()
    return text ? [{ rhkId, text }] : []
  })
  return (
    <FormDialog
      title="Kembalikan SKP dengan catatan"
      explanation={<Text size="sm">Tulis catatan pada baris yang perlu diubah; yang kosong tidak ikut.</Text>}
      size="lg"
      verb="Kembalikan SKP"
      saving={giveBack}
      ready={remarks.length > 0}
      onClose={onClose}
      onSubmit={() => giveBack.mutate({ id: skpId, revision, remarks })}
    >
      {fields.map(({ key, label }, index) => (
        <Textarea
          key={key}
          label={label}
          autosize
          minRows={1}
          maxLength={most.text}
          data-autofocus={index === 0 || undefined}
          value={texts[key] ?? ''}
          onChange={(event) => setTexts({ ...texts, [key]: event.currentTarget.value })}
        />
      ))}
    </FormDialog>
  )
}
