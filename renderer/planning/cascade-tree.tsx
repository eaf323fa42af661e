import { ActionIcon, Badge, Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconTarget } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { buildCascade, type RhkNode } from '../../shared/planning/cascade.ts'
import type { Cascade, CascadePerson } from '../../shared/planning/cascade-contract.ts'
import { api } from '../app/client.ts'
import { tellError } from '../components/confirm.tsx'
import { Empty } from '../components/empty.tsx'
import { HandDownDialog, type HandDownSource } from './hand-down-dialog.tsx'

/** The whole tree of a year, with what nobody carries yet; handed down by drag or by button. */
export function CascadeTree({ year, cascade }: { year: number; cascade: Cascade }) {
  const tree = useMemo(() => buildCascade(cascade), [cascade])
  const [source, setSource] = useState<{ from: HandDownSource; to: number[] } | null>(null)
  const [dragged, setDragged] = useState<HandDownSource | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const link = useMutation({ ...api.planning.linkGoal.mutationOptions(), onError: tellError })

  if (cascade.people.length === 0)
    return (
      <Empty
        action={
          <Button component={Link} href="/perencanaan/buka-tahun">
            Buka tahun {year}
          </Button>
        }
      >
        Di sini berdiri pohon kinerja tahun {year}. Buka tahun lebih dahulu agar setiap pegawai mempunyai SKP.
      </Empty>
    )

  const nodes = (children: readonly RhkNode[], depth: number): ReactNode =>
    children.map((node) => (
      <TreeRow
        key={node.rhk.id}
        depth={depth}
        title={node.rhk.text || '(belum ditulis)'}
        about={`${node.person.fullName}${node.person.jabatan ? ` · ${node.person.jabatan}` : ''}`}
        href={`/perencanaan/skp/${node.person.skpId}`}
        mark={node.untaken ? 'Belum dipikul siapa pun' : null}
        onHandDown={() => setSource({ from: sourceOf(node), to: subordinates(cascade, node.person) })}
        onDrag={(on) => setDragged(on ? sourceOf(node) : null)}
        extra={
          depth === 0 && tree.goals.length > 0 ? (
            <Select
              size="xs"
              w={220}
              aria-label={`Sasaran yang didukung ${node.rhk.text}`}
              placeholder="Kaitkan dengan sasaran"
              data={tree.goals.map(({ goal }) => ({ value: goal.id, label: goal.text }))}
              value={null}
              onChange={(goalId) => goalId && link.mutate({ rhkId: node.rhk.id, goalId })}
            />
          ) : null
        }
      >
        {node.children.length > 0 ? nodes(node.children, depth + 1) : null}
      </TreeRow>
    ))

  return (
    <Group align="start" wrap="nowrap" gap="md">
      <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
        {tree.goals.length === 0 && (
          <Text c="dimmed" mb="xs">
            Belum ada sasaran. <Link href="/perencanaan/kaskade/perjanjian">Isi perjanjian kinerja</Link> agar
            pohon berpangkal pada tujuan kantor.
          </Text>
        )}
        {tree.goals.map(({ goal, children }) => (
          <TreeRow
            key={goal.id}
            depth={0}
            icon={<IconTarget size={16} />}
            title={goal.text}
            about={`Sasaran · ${goal.unitName}`}
            mark={children.length === 0 ? 'Belum dipikul siapa pun' : null}
            onHandDown={() => setSource({ from: { goalId: goal.id, text: goal.text }, to: [] })}
            onDrag={(on) => setDragged(on ? { goalId: goal.id, text: goal.text } : null)}
          >
            {children.length > 0 ? nodes(children, 1) : null}
          </TreeRow>
        ))}
        {tree.loose.length > 0 && (
          <>
            <Title order={2} mt="md" mb={4}>
              Belum berpangkal pada sasaran
            </Title>
            {nodes(tree.loose, 0)}
          </>
        )}
      </Stack>
      <aside className="kk-card" style={{ width: 280, flexShrink: 0, position: 'sticky', top: 8 }}>
        <Title order={2}>Pegawai</Title>
        <Text size="xs" c="dimmed" mb={6}>
          Seret sebuah RHK ke sini untuk menurunkannya, atau pakai tombol Turunkan.
        </Text>
        <Stack gap={2} style={{ maxHeight: '60vh', overflowY: 'auto' }} tabIndex={0}>
          {[...tree.unlinked, ...cascade.people.filter((person) => !tree.unlinked.includes(person))].map(
            (person) => (
              <div
                key={person.skpId}
                onDragOver={(event) => {
                  event.preventDefault()
                  setOver(person.skpId)
                }}
                onDragLeave={() => setOver(null)}
                onDrop={(event) => {
                  event.preventDefault()
                  setOver(null)
                  if (dragged) setSource({ from: dragged, to: [person.employeeId] })
                }}
                style={{
                  padding: '3px 6px',
                  borderRadius: 4,
                  background: over === person.skpId && dragged ? 'var(--kk-row-active)' : undefined,
                }}
              >
                <Text size="sm" truncate>
                  {person.fullName}
                </Text>
                {tree.goals.length > 0 && tree.unlinked.includes(person) && (
                  <Text size="xs" c="var(--kk-warn)">
                    Belum terkait dengan sasaran
                  </Text>
                )}
              </div>
            ),
          )}
        </Stack>
      </aside>
      {source && (
        <HandDownDialog
          year={year}
          source={source.from}
          initial={source.to}
          people={cascade.people}
          onClose={() => setSource(null)}
        />
      )}
    </Group>
  )
}

const sourceOf = ({ rhk, person }: RhkNode): HandDownSource => ({
  rhkId: rhk.id,
  text: rhk.text,
  employeeId: person.employeeId,
})

const subordinates = ({ people }: Cascade, leader: CascadePerson): number[] =>
  people
    .filter(({ appraiserId, state }) => appraiserId === leader.employeeId && isOpenState(state))
    .map(({ employeeId }) => employeeId)

const isOpenState = (state: CascadePerson['state']) =>
  state === 'draft' || state === 'proposed' || state === 'returned'

function TreeRow({
  depth,
  icon,
  title,
  about,
  href,
  mark,
  extra,
  onHandDown,
  onDrag,
  children,
}: {
  depth: number
  icon?: ReactNode
  title: string
  about: string
  href?: string
  mark: string | null
  extra?: ReactNode
  onHandDown: () => void
  onDrag: (on: boolean) => void
  children: ReactNode
}) {
  const [open, setOpen] = useState(depth < 2)
  return (
    <>
      <Group
        gap={6}
        wrap="nowrap"
        py={4}
        pl={depth * 22}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'copy'
          onDrag(true)
        }}
        onDragEnd={() => onDrag(false)}
        style={{ borderBottom: '1px solid var(--kk-line)' }}
      >
        {children ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={open ? 'Tutup cabang' : 'Buka cabang'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </ActionIcon>
        ) : (
          <span style={{ width: 22, flexShrink: 0 }} />
        )}
        {icon}
        <div style={{ minWidth: 0, flex: 1 }}>
          <Text size="sm">{title}</Text>
          <Text size="xs" c="dimmed" truncate>
            {href ? <Link href={href}>{about}</Link> : about}
          </Text>
        </div>
        {mark && (
          <Badge
            variant="outline"
            color="var(--kk-warn)"
            radius="sm"
            style={{ textTransform: 'none', flexShrink: 0 }}
          >
            {mark}
          </Badge>
        )}
        {extra}
        <Button size="compact-xs" variant="default" onClick={onHandDown} style={{ flexShrink: 0 }}>
          Turunkan
        </Button>
      </Group>
      {open && children}
    </>
  )
}
