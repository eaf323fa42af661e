export const forkRenderer = (): unknown => undefined
