import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longer than their size lets one think. A clean installation remembers no former run to go by. */
const longest = [
  'e2e/office/roles',
  'e2e/accessible',
  'e2e/planning/writing',
  'e2e/office/unsaved',
  'e2e/endings/endings',
  'e2e/planning/whole-office',
  'e2e/planning/two-windows',
  'e2e/office/office',
  'e2e/evaluation/table',
  'e2e/planning/excel',
  'e2e/planning/sheet',
  'procedures/cli',
  'documents/whole',
  'procedures/desk/demo',
  'office-file/versions/versions',
  'procedures/planning/excel-pdf',
  'documents/characters',
  'office-file/changed',
  'crash/update',
  'crash/kill',
  'crash/full-disk',
  'packaging/packed-set',
  'packaging/installer',
  'crash/backup',
  'crash/restore',
]

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
  return rank === -1 ? longest.length : rank
}

/** In each project the longest files first, so that at the end no worker waits for another one with a long file. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, which leaves the list as it is
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) =>
      sorted.filter((file) => file.project === project).toSorted((a, b) => rankOf(a) - rankOf(b)),
    )
  }
}
