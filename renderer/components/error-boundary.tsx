import { Button, Group } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Note } from './note.tsx'

/** A page that fails takes nothing else with it, and says what can be done. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Note kind="error" title="Halaman ini tidak dapat ditampilkan" m="md">
        Yang sudah tersimpan tetap aman. Muat ulang halaman; bila berulang, buka halaman lain lewat navigasi.
        <Group mt="sm">
          <Button size="xs" onClick={() => window.location.reload()}>
            Muat ulang halaman
          </Button>
        </Group>
      </Note>
    )
  }
}
