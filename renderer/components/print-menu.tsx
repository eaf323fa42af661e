import { Button, Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { forms } from '../../shared/documents/forms.ts'
import type { FormNeeds } from '../../shared/documents/needs.ts'
import { paths, type Printed } from '../app/paths.ts'
import { useSession } from '../app/session.tsx'

/**
 * The printed forms of one thing; nothing for whom the pages that print are closed.
 * @param needs what it is; every form of the register that is printed of it is offered
 * @param from what was chosen
 * @param flush saves what is written, for the forms show what is stored
 */
export function PrintMenu({
  needs,
  from,
  flush,
}: {
  needs: FormNeeds
  from: Omit<Printed, 'form'>
  flush: () => Promise<boolean>
}) {
  const [, navigate] = useLocation()
  const { can } = useSession()
  if (!can('documents.print')) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPrinter size={16} />}>
          Cetak
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms
          .filter((form) => form.needs === needs)
          .map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() =>
                void flush().then((saved) => {
                  if (saved) navigate(paths.print({ ...from, form: id }))
                })
              }
            >
              {name}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Items of a menu that print for a unit, or for the whole office, whatever of that is told. */
export const UnitPrintItems = ({ unitId }: { unitId: number | null }) =>
  forms
    .filter(({ needs }) => needs === 'recap' || needs === 'unit')
    .map(({ id, name }) => (
      <Menu.Item
        key={id}
        component={Link}
        href={paths.print({ form: id, kind: 'unit', ids: unitId === null ? [] : [unitId] })}
      >
        Cetak {name}
      </Menu.Item>
    ))
