import { Button, Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonChoice } from '../../shared/kernel/party.ts'
import { inRole, type LetterContent, type LetterRole } from '../../shared/letters/letter.ts'
import { calledParty } from '../../shared/letters/rules.ts'
import { PersonSelect } from '../components/person-select.tsx'
import { setRole } from './draft.ts'

interface Props {
  content: LetterContent
  locked: boolean
  onChange: (content: LetterContent) => void
}

/** One person in a role. */
function One({
  content,
  taking: role,
  label,
  description,
  officials = true,
  required = false,
  locked,
  onChange,
}: Props & {
  taking: LetterRole
  label: string
  description?: string
  officials?: boolean
  required?: boolean
}) {
  const [first] = inRole(content, role)
  return (
    <PersonSelect
      label={label}
      description={description}
      officials={officials}
      required={required}
      readOnly={locked}
      value={first?.who ?? null}
      onChange={(who) => onChange(setRole(content, role, who ? [who] : []))}
    />
  )
}

/** Several in a role, in their order; there is always one field to add another. */
function Several({
  content,
  taking: role,
  labelOf,
  least,
  add,
  most,
  locked,
  onChange,
}: Props & {
  taking: LetterRole
  labelOf: (at: number) => string
  least: number
  add: string
  most: number
}) {
  const people = inRole(content, role)
  const [open, setOpen] = useState(0)
  const fields = Math.min(most, Math.max(least, people.length + open))
  const set = (at: number, who: PersonChoice | null) => {
    const next: (PersonChoice | null)[] = people.map((person) => person.who)
    next[at] = who
    setOpen(Math.max(0, open - (who === null ? 0 : 1)))
    onChange(
      setRole(
        content,
        role,
        next.flatMap((one) => one ?? []),
      ),
    )
  }
  return (
    <>
      {Array.from({ length: fields }, (_, at) => (
        <PersonSelect
          // A field stands for a place, not for who is in it.
          key={at}
          label={labelOf(at)}
          required={at < least}
          readOnly={locked}
          value={people[at]?.who ?? null}
          disabled={at > people.length}
          onChange={(who) => set(at, who)}
        />
      ))}
      {!locked && fields < most && people.length >= least && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={fields > people.length}
            onClick={() => setOpen(1)}
          >
            {add}
          </Button>
        </Group>
      )}
    </>
  )
}

/** Who takes part in a letter: parties and witnesses of a berita acara, subject and signer of a surat keterangan. */
export function LetterPeople(props: Props) {
  return (
    <Stack gap="xs">
      {props.content.kind === 'acara' ? (
        <>
          <Several
            {...props}
            taking="pihak"
            labelOf={(at) => calledParty(at)}
            least={2}
            most={8}
            add="Tambah pihak"
          />
          <Several
            {...props}
            taking="saksi"
            labelOf={(at) => `Saksi ${at + 1}`}
            least={0}
            most={4}
            add="Tambah saksi"
          />
        </>
      ) : (
        <>
          <One {...props} taking="tentang" label="Pegawai" officials={false} required />
          <One {...props} taking="pihak" label="Penanda tangan" required />
        </>
      )}
      <One {...props} taking="mengetahui" label="Mengetahui" description="Kosongkan bila tidak perlu." />
    </Stack>
  )
}
