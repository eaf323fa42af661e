import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { phoneForm, phoneFormFile } from '../../electron/packaging/phone-form.ts'

test('the form for phones that is kept is the one its sources make (npm run phone-form)', async () => {
  expect(readFileSync(phoneFormFile, 'utf8')).toBe(await phoneForm())
})

test('the form for phones says nothing that a browser of 2017 does not know', () => {
  const html = readFileSync(phoneFormFile, 'utf8')
  const [, script = ''] = /<\/script>\n<script>([^]*)<\/script>/.exec(html) ?? []
  expect(script.length).toBeGreaterThan(5000)
  // Chaining, nullish, private names, letters by their kind, catching without a name.
  expect(script.match(/\?\.[a-z[(]|\?\?|#\w+[(=;]|\\p\{|catch\{|\*\*=/g)).toBeNull()
})
