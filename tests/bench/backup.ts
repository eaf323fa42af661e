import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { official } from '../official.ts'
import { openApplication } from './application.ts'
import { once, report } from './measure.ts'
import type { Offices } from './offices.ts'

/** Half a second without an answer is felt; whoever types sees nothing of it below a tenth. */
const felt = 100
const idleWrites = 60

const longest = (times: readonly number[]) => times.reduce((most, time) => Math.max(most, time), 0)

/** Whether somebody who writes notices that the office of 1,000 people and ten years is being backed up. */
export async function measureBackup(offices: Pick<Offices, 'folder' | 'large'>): Promise<void> {
  const path = join(offices.folder, 'backed-up.kinerja')
  copyFileSync(await offices.large(), path)
  const { application, client, close } = openApplication()
  await application.open(path)
  try {
    let written = 0
    const write = () => once(() => client.office.saveOfficial({ ...official, name: `Pejabat ${++written}` }))
    const idle: number[] = []
    while (idle.length < idleWrites) {
      idle.push(await write())
      await wait(20)
    }
    const busy: number[] = []
    let done = false
    const making = once(() => application.keeper.makeByHand()).finally(() => (done = true))
    while (!done) {
      busy.push(await write())
      await wait(20)
    }
    const time = await making
    const [backup] = application.keeper.list()
    const size = Math.round(statSync(path).size / 1e6)
    report({
      measure: `longest wait for a write while an office of ${size} MB is backed up and verified`,
      value: longest(busy),
      unit: 'ms',
      yardstick: 'longest wait without a backup',
      yardstickValue: longest(idle),
      aim: { of: 'value', is: 'at most', limit: felt },
    })
    report({
      measure: `backup of an office of ${size} MB that is written meanwhile: ${backup?.state}`,
      value: time,
      unit: 'ms',
      yardstick: 'copy of the file',
      yardstickValue: await once(() => copyFileSync(path, `${path}.copy`)),
    })
  } finally {
    await close()
  }
}
