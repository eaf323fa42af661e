import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'

/** Tabs of which each has an address of its own. */
export function AddressTabs<Id extends string>({
  tabs,
  shown,
  pathOf,
  children,
}: {
  tabs: ReadonlyArray<{ id: Id; label: string }>
  shown: string
  /** @param id undefined for the first */
  pathOf: (id: Id | undefined) => string
  /** The panels, where they stand among the tabs. */
  children?: ReactNode
}) {
  const [, navigate] = useLocation()
  return (
    <Tabs
      value={shown}
      onChange={(next) => navigate(pathOf(tabs.find(({ id }) => id === next)?.id))}
      keepMounted={false}
    >
      <Tabs.List>
        {tabs.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id} px={6}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {children}
    </Tabs>
  )
}
