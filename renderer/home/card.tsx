import { Anchor, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** Names of a list of Beranda; the others are one click away. */
export const namedAtMost = 6

/** A part of Beranda with its title. */
export function Card({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        {title}
      </Title>
      {children}
    </section>
  )
}

/** How many more there are than a list of Beranda names, and the way to all of them. */
export function More({ count, href }: { count: number; href: string }) {
  if (count <= 0) return null
  return (
    <Anchor component={Link} href={href} size="sm">
      dan {count} lainnya
    </Anchor>
  )
}
