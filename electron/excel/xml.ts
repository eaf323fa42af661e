import { SaxesParser } from 'saxes'

/** What an element says: its name without its prefix, and its attributes as they are written. */
export interface XmlTag {
  name: string
  attributes: Readonly<Record<string, string>>
}

/** What is done with the parts of an XML document, in their order. */
export interface XmlReader {
  open?(tag: XmlTag): void
  /** A piece of the text of an element; a long text comes in several. */
  text?(text: string): void
  close?(name: string): void
}

/** Thrown for what is no XML. */
export class NoXml extends Error {}

/** Strict workbooks and other programs write other prefixes before the same names. */
const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute that has a prefix, whichever it is: "r:id". */
export function prefixed(attributes: XmlTag['attributes'], name: string): string {
  return attributes[Object.keys(attributes).find((key) => key.endsWith(`:${name}`)) ?? name] ?? ''
}

/** By its byte order mark, which Excel obeys; UTF-8 without one. */
function decoderOf([first, second]: Uint8Array): TextDecoder {
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(name)
}

/**
 * Reads XML piece by piece: only what the reader keeps stays in memory. Entities that a document declares are not
 * resolved, so that none can grow.
 * @returns yields after each piece, for whoever wants to look in between
 * @throws NoXml where it is not well-formed; whatever the reader throws
 */
export async function* readXml(chunks: AsyncIterable<Uint8Array>, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw new NoXml(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => reader.open?.({ name: local(name), attributes }))
  parser.on('text', (piece) => reader.text?.(piece))
  parser.on('cdata', (piece) => reader.text?.(piece))
  parser.on('closetag', ({ name }) => reader.close?.(local(name)))
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= decoderOf(chunk)
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.close()
}
