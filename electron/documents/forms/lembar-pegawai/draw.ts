import type { PrintOptions } from '../../../../shared/documents/print-options.ts'
import { employeeSheet } from '../../../../shared/documents/introduction.ts'
import { drawSheet } from '../../parts/sheet.ts'
import type { BuiltForm } from '../built-form.ts'
import type { IntroductionDocument } from '../introduction-document.ts'

/** The sheet for every employee. */
export const draw = (data: IntroductionDocument, options: PrintOptions): BuiltForm =>
  drawSheet(employeeSheet, data, options)
