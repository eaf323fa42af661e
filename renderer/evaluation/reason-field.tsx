import { Textarea } from '@mantine/core'
import { noReasons, type ReasonKind, reasonLabels } from '../../shared/evaluation/reasons.ts'
import { most } from '../../shared/kernel/limits.ts'
import type { Editing } from './editing.ts'

/** Why somebody is rated so, below what it explains; not shown where it is neither asked for nor written. */
export function ReasonField({
  kind,
  asked,
  content,
  readOnly,
  onChange,
}: Pick<Editing, 'content' | 'readOnly' | 'onChange'> & { kind: ReasonKind; asked: boolean }) {
  const text = content.reasons?.[kind] ?? ''
  if (!asked && text === '') return null
  return (
    <Textarea
      label={reasonLabels[kind]}
      autosize
      minRows={1}
      maxLength={most.text}
      readOnly={readOnly}
      value={text}
      onChange={(event) => {
        const said = event.currentTarget.value
        onChange(
          (now) => ({ ...now, reasons: { ...(now.reasons ?? noReasons), [kind]: said } }),
          `reason ${kind}`,
        )
      }}
    />
  )
}
