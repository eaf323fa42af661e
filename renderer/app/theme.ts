import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep teal, dark enough for white text (AA) at shade 7. */
const teal: MantineColorsTuple = [
  '#e9f6f5',
  '#d3ebe9',
  '#a6d7d3',
  '#75c1bb',
  '#4eafa7',
  '#2f9d95',
  '#16857e',
  '#0b6e69',
  '#075a56',
  '#034542',
]

export const theme = createTheme({
  primaryColor: 'laut',
  primaryShade: 7,
  colors: { laut: teal },
  fontFamily: '"Segoe UI", system-ui, -apple-system, "Liberation Sans", Arimo, sans-serif',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '18px', xl: '18px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '18px', lineHeight: '1.35' },
      h2: { fontSize: '14px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': 'Tutup jendela' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
  },
})

/** Quiet text must still be readable: Mantine's own dimmed grey is too light on grey surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6470',
    '--mantine-color-placeholder': '#6b7480',
    '--kk-surface': '#f5f7f8',
    '--kk-line': '#d9dee2',
    '--kk-row-active': '#e3f1f0',
    '--kk-head': '#eef1f3',
    '--kk-link': '#075a56',
    '--kk-warn': '#b3470b',
    '--kk-done': '#0b6e69',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1b8',
    '--mantine-color-placeholder': '#939ca4',
    '--kk-surface': '#1d2023',
    '--kk-line': '#3b4045',
    '--kk-row-active': '#173a38',
    '--kk-head': '#2a2e32',
    '--kk-link': '#75c1bb',
    '--kk-warn': '#f2995e',
    '--kk-done': '#75c1bb',
  },
})
