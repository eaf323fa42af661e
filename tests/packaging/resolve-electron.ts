/** To be loaded before the built application: gives it the stand-in for `electron`, and nothing else. */
import { registerHooks } from 'node:module'

const standIn = new URL('../shell/electron-stand-in.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
