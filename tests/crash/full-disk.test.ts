import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { proceduresOf } from '../architecture/procedures-of.ts'
import { lendsDisks } from '../small-disk.ts'
import { temporaryFolder } from '../temporary.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Tests of procedures that together make every write of the contract. */
const stories = [
  'is outdated once its evaluation is opened, is opened with a reason, and stays on record',
  'hold as the regulation has them, as the office sets them, and again as the regulation has them',
  'every change leaves just its own entry, and the chain stays whole',
  'are changed by their owner with the former one, and given by a pengelola for one sign-in only',
  'can be made anew by a pengelola, when the paper is lost',
  'an entry of another person can neither be changed nor removed under a wrong name',
  'a unit in which somebody acts is not removed under the duty',
  'undoing gives back exactly what was there before',
  'begin with the levels of the class of each jabatan, once',
  'are changed from another day on, and the old one stays with what was assessed for it',
  'take competences of the office, which the regulation does not have',
  'is opened again with a reason, and is then no gap',
  'is proposed with the reason, accepted, and his meetings are notes of bimbingan',
  'is of its year only',
  'that went back is told before something is signed with it',
  'the RHK that were copied too carry them',
  'copied goals are taken back as they were copied',
  'are added, changed, obeyed and removed, each with its entry',
  'is written from the list of the year into its draft, all or none',
  'a matrix tells which roles have an indicator',
  'a removed team comes back by being saved again',
  'proposed, returned with a remark on its row, proposed again, agreed',
  'several are signed at once, or none with the names',
  'undone takes a new SKP away again, unless somebody has written in it',
  'is written, changed, removed and brought back, each with an entry in the log',
  'shows first what each would get, then adds just that, and takes it back',
  'goes to another office as a workbook and is known when it comes back',
  'it can be taken back until somebody has written in a draft',
  'what is evaluated goes into the archive, is locked there, and comes out with a reason',
  'closes the SKP below: it can be neither reopened nor removed until',
  'a proposal that was made by mistake is taken back to what the SKP was before',
  'is taken away again, and the log has both',
  'begins with what is proposed, and is the office’s own once it is changed',
  'a draft ends earlier, and its RHK may begin the second one as rows of their own',
  'fills the evaluation of its person, and is undone',
  'begins the evaluation with the first rating, and gives the predikat with the second',
  'needs a reason where it departs from the pattern, and shows it until a predikat changes',
  'is recorded for several at once, is undone, and leaves the paper',
  'from receipt to decision, one act each; the result is another',
  'is withdrawn with a reason, stays on record, and can be made again',
  'is chosen for a year, and months are appraised, due and printed from then on',
  'handed in, approved, given back with a note, and handed in again, one act each',
  'follows what the office sets as its working days',
  'is written, answered, followed up and taken away, each with its entry',
  'is written, begun, reviewed, extended and ended, each with its entry',
  'is asked about when it is under way, and goes on or ends with a reason',
  'is taken away by who wrote it, and answered by the person',
  'who is asked is proposed from units and SKP, and others need a reason',
  'are kept under a name of their own, changed, shared and removed',
  'are numbered for all at once, opened again with a reason, and a draft is removed',
  'are taken up out of corrective feedback, with their source, and are not found again',
  'are written once, joined by the user, and keep all their sources',
  'is agreed to within the budget; what is over it is asked about',
  'is changed while it is proposed, and by one window at a time',
  'keeps attendance where a session stays, and is not removed while there is some',
  'comes of the plan, and what was planned is done when it is closed',
  'says of tests before and after only what enough people tell',
  'are for all who were there enough, with its sessions on the back, once',
  'have their evidence, which goes with the certificate',
  'from a phone is looked at, taken in as a draft, told in the log, undone, and refused once it was withdrawn',
  'letters are numbered one after the other, by the month of each',
  'a cancelled number stays visible with its reason, and is not given again',
  'the key goes to another computer under a password, and signs there',
  'a new key signs from now on, and codes of the former one stay good',
  'a file, a link and a note are attached, shown with what they are, renamed and taken away',
]

const words = (text: string) => text.replaceAll(/[^\w ]/g, '.')

it(
  'refuses every write of the contract on a full disk, loses nothing, and makes it when there is room',
  {
    timeout: 300_000,
  },
  ({ skip }) => {
    skip(!lendsDisks, 'this computer lends no small disk')
    const tried = join(temporaryFolder(), 'tried.txt')
    const disk = temporaryFolder()
    const { status, stdout } = spawnSync(
      'unshare',
      [
        '-rm',
        'sh',
        '-c',
        `mount -t tmpfs -o size=1g tmpfs "${disk}" && exec "$@"`,
        'sh',
        join(root, 'node_modules/.bin/vitest'),
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project',
        'office',
        '--no-file-parallelism',
        '-t',
        stories.map(words).join('|'),
        'tests/procedures/',
      ],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, TMPDIR: disk, KINERJA_SMALL_DISK: tried, KINERJA_SMALL_DISK_TIMES: '2' },
      },
    )
    expect(status, stdout).toBe(0)
    const writes = proceduresOf(contract).flatMap(({ name, meta }) => (meta.does === 'write' ? [name] : []))
    expect([...new Set(readFileSync(tried, 'utf8').trim().split('\n'))].toSorted()).toEqual(writes.toSorted())
  },
)
