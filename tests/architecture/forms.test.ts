import { expect, test } from 'vitest'
import { forms } from '../../shared/documents/forms.ts'
import { sources } from './sources.ts'

const all = sources('shared', 'electron', 'renderer')

test('every form of the register is a folder with both its halves, and every folder a form', () => {
  const halves = all.flatMap(
    ({ path }) => /^electron\/documents\/forms\/([^/]+\/(?:load|draw))\.ts$/.exec(path)?.[1] ?? [],
  )
  const folders = all.flatMap(({ path }) => /^electron\/documents\/forms\/([^/]+)\//.exec(path)?.[1] ?? [])
  expect(halves.toSorted()).toEqual(forms.flatMap(({ id }) => [`${id}/draw`, `${id}/load`]).toSorted())
  expect([...new Set(folders)].toSorted()).toEqual(forms.map(({ id }) => id).toSorted())
})

/** What a module loads when it runs: types are gone by then. */
function loaded(text: string): string[] {
  const running = /^(?:import|export)(?!\s+type\b)[^'"]*?\bfrom\s+['"]([^'"\n]+)['"]/gm
  return [...text.matchAll(running)].map(([, name = '']) => name.slice(name.lastIndexOf('/') + 1))
}

/** All modules that run in a process that begins with this one. */
function reached(start: string): string[] {
  const found = new Set<string>()
  const visit = (path: string) => {
    const source = all.find((candidate) => candidate.path === path)
    if (!source || found.has(path)) return
    found.add(path)
    const names = new Set(loaded(source.text))
    for (const target of source.imports)
      if (names.has(target.slice(target.lastIndexOf('/') + 1))) visit(target)
  }
  visit(start)
  return [...found]
}

test('the engine draws only, and the main process loads only', () => {
  const engine = reached('electron/documents/engine/process.ts')
  const main = reached('electron/main.ts')
  expect(engine.filter((path) => path.endsWith('/draw.ts')).length).toBe(forms.length + 1)
  expect(main.filter((path) => path.endsWith('/load.ts')).length).toBe(forms.length)
  expect(engine.filter((path) => /\/(?:load|store|procedures)\.ts$/.test(path))).toEqual([])
  expect(
    main.filter((path) => path.endsWith('/draw.ts') || path.startsWith('electron/documents/parts/')),
  ).toEqual([])
})

test('nothing asks for the name of a form but the register and the two lists of halves', () => {
  const names = forms.map(({ id }) => id).filter((id) => id !== 'skp')
  const asking = new RegExp(
    `(?:[!=]==?|\\bcase)\\s*'(?:${names.join('|')})'|\\bform(?:\\.id)?\\s*[!=]==?\\s*'|switch \\((?:\\w+\\.)*form(?:\\.id)?\\)`,
  )
  expect(all.filter(({ text }) => asking.test(text)).map(({ path }) => path)).toEqual([])
})
