import { closeSync, constants, existsSync, openSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openOfficeFile } from '../../electron/office-file/open.ts'

/**
 * Holds a file until it is told to let go: `node hold.ts office|program FILE MARK`. `office` holds it as this
 * application holds an office, `program` as a program that lets nobody else in. MARK.held is written when the file
 * is held, and MARK.free is waited for.
 */
/** UV_FS_O_EXLOCK of libuv: nobody else may open the file. Node passes it on and has no name for it. */
const alone = 0x1000_0000

const [how, file = '', mark = ''] = process.argv.slice(2)

const hold = (): (() => void) => {
  if (how === 'office') {
    const office = openOfficeFile(file)
    return () => void office.close()
  }
  const descriptor = openSync(file, constants.O_RDWR | alone)
  return () => closeSync(descriptor)
}

const letGo = hold()
writeFileSync(`${mark}.held`, '')
while (!existsSync(`${mark}.free`)) await setTimeout(100)
letGo()
