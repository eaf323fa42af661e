/** Draws documents in a process of its own. */
export interface RenderHost {
  close(): void
}

export function createRenderHost(_spawn: () => unknown): RenderHost {
  return { close() {} }
}
