import { problemsOfAccount } from '../../../shared/career/credit/account.ts'
import { problemsOfRule, proposedRule, ruleOn } from '../../../shared/career/credit/rules.ts'
import { notForPppk, presentJenjang } from '../../../shared/career/credit/standing.ts'
import { gone, Refusal } from '../../../shared/kernel/refusal.ts'
import { creditRule } from '../../../shared/regulations/credit.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'
import { type Call, os } from '../../app/call.ts'
import { workbookFile } from '../../excel/workbook.ts'
import { personOf } from './detail.ts'
import { creditLines, officersOf } from './lines.ts'
import { creditOf } from './people.ts'
import { openCredit, settleCredit } from './settle.ts'
import { loadOwnRule, removeOwnRule, storeAccount, storeOwnRule } from './store.ts'
import { creditWorkbook } from './workbook.ts'

/** Of whom balances are written: a PNS in a jenjang of the table. @throws Refusal where there is none */
async function accountOf(call: Call, employeeId: number) {
  const credit = (await creditOf(call.db, [employeeId])).get(employeeId)
  if (!credit) throw gone('Pegawai itu')
  const pppk = notForPppk(credit.facts.status)
  if (pppk !== null) throw new Refusal(pppk)
  const rule = ruleOn(call.today, await loadOwnRule(call.db))
  const present = presentJenjang(credit.facts, call.today, rule)
  if (!present)
    throw new Refusal('Pegawai ini tidak memegang jabatan fungsional dengan jenjang yang dikenali.', [
      { field: 'Jenjang jabatan', message: 'Isi jenjangnya pada riwayat jabatan.' },
    ])
  const { jenjang } = present.jenjang
  return {
    rule,
    jenjang: present.jenjang,
    stored: credit.accounts.find((account) => account.jenjang === jenjang) ?? null,
    elsewhere:
      credit.accounts.find(
        (account) =>
          account.jenjang !== jenjang && account.balances.some(({ kind }) => kind === 'pendidikan'),
      )?.jenjang ?? null,
  }
}

export const creditProcedures = {
  list: os.career.credit.list.handler(async ({ input: { year: _, ...filter }, context: { call } }) => ({
    today: call.today,
    ...(await creditLines(call, call.visible(await officersOf(call, filter)))),
  })),

  export: os.career.credit.export.handler(async ({ input: { year: _, ...filter }, context: { call } }) => {
    const { lines } = await creditLines(call, call.visible(await officersOf(call, filter)))
    const mark = markOf('person', call.today)
    const bytes = await creditWorkbook(lines, mark)
    return workbookFile(bytes, `${mark === null ? '' : `${mark} `}Angka kredit ${call.today}.xlsx`)
  }),

  get: os.career.credit.get.handler(({ input, context: { call } }) =>
    personOf(call, input.employeeId, input.year),
  ),

  saveAccount: os.career.credit.saveAccount.handler(async ({ input, context: { call } }) => {
    const { employeeId, revision, ...account } = input
    const { rule, jenjang, stored, elsewhere } = await accountOf(call, employeeId)
    if ((stored?.revision ?? 0) !== revision)
      throw new Refusal('Saldo ini baru saja diubah di jendela lain. Muat ulang halaman.')
    const problems = problemsOfAccount(account, { today: call.today, jenjang, rule, elsewhere })
    if (problems.length > 0) throw new Refusal('Saldo awal belum dapat disimpan.', problems)
    const next = await storeAccount(call.db, employeeId, jenjang.jenjang, account, {
      revision,
      updatedAt: call.now.toISOString(),
    })
    const { revision: _, ...before } = stored ?? { revision }
    await call.audit({
      action: 'career.credit.saveAccount',
      subjectType: 'employee',
      subjectId: employeeId,
      before: stored ? before : null,
      after: { jenjang: jenjang.jenjang, ...account },
    })
    return { revision: next }
  }),

  settle: os.career.credit.settle.handler(async ({ input, context: { call } }) => ({
    id: await settleCredit(call, input),
  })),

  open: os.career.credit.open.handler(async ({ input, context: { call } }) => {
    await openCredit(call, input)
    return {}
  }),

  rule: os.career.credit.rule.handler(async ({ context: { call } }) => ({
    source: creditRule(call.today).source,
    own: await loadOwnRule(call.db),
    proposed: proposedRule(call.today),
  })),

  saveRule: os.career.credit.saveRule.handler(async ({ input, context: { call } }) => {
    const problems = problemsOfRule(input)
    if (problems.length > 0) throw new Refusal('Tabel angka kredit belum dapat disimpan.', problems)
    const before = await loadOwnRule(call.db)
    await storeOwnRule(call.db, input)
    await call.audit({
      action: 'career.credit.saveRule',
      subjectType: 'credit_rule',
      subjectId: 1,
      before,
      after: input,
    })
    return {}
  }),

  resetRule: os.career.credit.resetRule.handler(async ({ context: { call } }) => {
    const before = await loadOwnRule(call.db)
    if (!before) throw new Refusal('Kantor ini memakai angka peraturan; tidak ada yang perlu dikembalikan.')
    await removeOwnRule(call.db)
    await call.audit({
      action: 'career.credit.resetRule',
      subjectType: 'credit_rule',
      subjectId: 1,
      before,
    })
    return {}
  }),
}
