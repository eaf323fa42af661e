import { Alert, type AlertProps } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'

const looks = {
  warning: { color: 'var(--kk-warn)', icon: <IconAlertTriangle size={18} color="var(--kk-warn)" /> },
  error: { color: '#a3182c', icon: <IconAlertTriangle size={18} color="#a3182c" /> },
  info: { color: 'var(--mantine-color-laut-6)', icon: <IconInfoCircle size={18} /> },
} as const

/** A remark above content: neutral surface with a coloured edge, so that its words stay readable in both themes. */
export function Note({
  kind,
  ...props
}: Omit<AlertProps, 'color' | 'variant'> & { kind: keyof typeof looks }) {
  return (
    <Alert
      variant="default"
      p="xs"
      icon={looks[kind].icon}
      {...props}
      style={{ borderLeft: `4px solid ${looks[kind].color}`, flexShrink: 0 }}
    />
  )
}
