import { ActionIcon, Menu } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import type { Rhk } from '../../../shared/planning/skp/skp.ts'
import type { DragActions, RowActions } from './actions.ts'

/** What can be done with an RHK, on the handle by which it is dragged. */
export const RhkMenu = memo(function RhkMenu({
  rhk,
  actions,
}: {
  rhk: Rhk
  actions: RefObject<RowActions & DragActions>
}) {
  const last = rhk.indicators.at(-1)
  return (
    <Menu position="right-start" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label="Tindakan untuk RHK ini; seret untuk memindah"
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            actions.current.dragStart(rhk.id)
          }}
          onDragEnd={() => actions.current.dragStart(null)}
        >
          <IconGripVertical size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.current.addIki(rhk.id, last?.id ?? null)}>
          Tambah indikator
        </Menu.Item>
        <Menu.Item onClick={() => actions.current.addRhk(rhk.kind, rhk.id)}>Tambah RHK di bawah</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => actions.current.move(rhk.id, -1)}>Naikkan</Menu.Item>
        <Menu.Item onClick={() => actions.current.move(rhk.id, 1)}>Turunkan</Menu.Item>
        <Menu.Item onClick={() => actions.current.changeKind(rhk.id)}>
          {rhk.kind === 'utama' ? 'Jadikan tambahan' : 'Jadikan utama'}
        </Menu.Item>
        <Menu.Divider />
        {last && rhk.indicators.length > 1 && (
          <Menu.Item onClick={() => actions.current.removeIki(rhk.id, last.id)}>
            Hapus indikator terakhir
          </Menu.Item>
        )}
        <Menu.Item color="red.8" onClick={() => actions.current.removeRhk(rhk.id)}>
          Hapus RHK (dapat diurungkan)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
