import { Table, Title } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { glossaryEntry } from '../../shared/help/glossary.ts'
import { helpTopicOf } from '../../shared/help/topics.ts'
import type { HelpPlace } from '../app/open-help.ts'
import { paths } from '../app/paths.ts'
import { HelpBlock } from './blocks.tsx'
import { useReading } from './reading.ts'

/** Leads to another place of the help, over the page as on the page of the help. */
export function HelpLink({
  to,
  title,
  children,
}: {
  to: HelpPlace
  title?: string | undefined
  children: ReactNode
}) {
  const { go } = useReading()
  return (
    <a
      href={`#${paths.helpTopic(to.topic, to.word)}`}
      title={title}
      onClick={(event) => {
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}

/** `[[word]]`, `[[shown|word]]`, `[shown](topic)`, `**bold**` and `*label of a button*`. */
const marked = (text: string): ReactNode =>
  text.split(/(\[\[.+?\]\]|\[[^\]]+\]\([\w-]+\)|\*\*.+?\*\*|\*.+?\*)/).map((part, index) => {
    const word = /^\[\[([^\]|]+)(?:\|([^\]]+))?\]\]$/.exec(part)
    if (word) {
      const entry = glossaryEntry(word[2] ?? word[1] ?? '')
      return entry ? (
        <HelpLink key={index} to={{ topic: 'istilah', word: entry.id }} title={entry.meaning}>
          {word[1]}
        </HelpLink>
      ) : (
        word[1]
      )
    }
    const link = /^\[([^\]]+)\]\(([\w-]+)\)$/.exec(part)
    const topic = helpTopicOf(link?.[2])
    if (link && topic)
      return (
        <HelpLink key={index} to={{ topic }}>
          {link[1]}
        </HelpLink>
      )
    if (part.startsWith('**')) return <b key={index}>{part.slice(2, -2)}</b>
    if (part.startsWith('*') && part.length > 1)
      return (
        <b key={index} className="kk-label">
          {part.slice(1, -1)}
        </b>
      )
    return <Fragment key={index}>{part}</Fragment>
  })

const cellsOf = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** The little of Markdown that our own help texts use: headings, paragraphs, lists, tables, blocks by their name. */
export function Markdown({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block, index) => {
      const named = /^\{([\w-]+)\}$/.exec(block)
      if (named) return <HelpBlock key={index} name={named[1] ?? ''} />
      const heading = /^(#+) (.*)$/.exec(block)
      if (heading)
        return (
          <Title key={index} order={heading[1] === '#' ? 2 : heading[1] === '##' ? 3 : 4}>
            {heading[2]}
          </Title>
        )
      const lines = block.split('\n')
      if (lines.every((line) => /^[-*] /.test(line)))
        return (
          <ul key={index}>
            {lines.map((line) => (
              <li key={line}>{marked(line.slice(2))}</li>
            ))}
          </ul>
        )
      if (lines.every((line) => /^\d+\. /.test(line)))
        return (
          <ol key={index}>
            {lines.map((line) => (
              <li key={line}>{marked(line.replace(/^\d+\. /, ''))}</li>
            ))}
          </ol>
        )
      if (lines.every((line) => line.startsWith('|'))) {
        const [head = '', , ...rows] = lines
        return (
          <PlainTable key={index} head={cellsOf(head)} rows={rows.map((row) => cellsOf(row).map(marked))} />
        )
      }
      return <p key={index}>{marked(block)}</p>
    })
}

function PlainTable({ head, rows }: { head: readonly string[]; rows: readonly ReactNode[][] }) {
  return (
    <Table withTableBorder verticalSpacing={4} my="xs">
      <Table.Thead>
        <Table.Tr>
          {head.map((cell) => (
            <Table.Th key={cell}>{cell}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, index) => (
          <Table.Tr key={index}>
            {row.map((cell, at) => (
              <Table.Td key={at}>{cell}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
