// oxlint-disable-next-line typescript/triple-slash-reference -- what declares modules can't be imported
/// <reference path="./pdfmake-inside.d.ts" />
import documentModule from 'pdfmake/js/PDFDocument.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import measureModule from 'pdfmake/js/DocMeasure.js'
import preprocessorModule from 'pdfmake/js/DocPreprocessor.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import svgModule from 'pdfmake/js/SVGMeasure.js'

export { normalizePageSize } from 'pdfmake/js/PageSize.js'
export { tableLayouts } from 'pdfmake/js/tableLayouts.js'

/**
 * The parts of pdfmake, one by one. Its whole-document loop lays out everything before it draws the first page; with
 * its parts one form after the other is laid out, drawn and let go.
 */

const exported = <T extends object>(module: CommonJs<T>): T => ('default' in module ? module.default : module)

export const PdfMakeDocument = exported(documentModule)
export const LayoutBuilder = exported(layoutModule)
export const DocMeasure = exported(measureModule)
export const DocPreprocessor = exported(preprocessorModule)
export const Renderer = exported(rendererModule)
export const SvgMeasure = exported(svgModule)
