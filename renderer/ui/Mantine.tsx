import './mantineStyles.ts'
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorSchemeManager,
  MantineProvider,
  type VariantColorsResolver,
} from '@mantine/core'
import { type ReactNode, useContext } from 'react'
import { ThemeName } from './Theme.tsx'

/** Gives Mantine's components below it our tokens. */
export function Mantine({ children }: { children: ReactNode }) {
  const theme = useContext(ThemeName)
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={variables}
      colorSchemeManager={keepsNone}
      forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
    >
      {children}
    </MantineProvider>
  )
}

/** The theme is the host's to keep; asking the browser's storage for one would only hold up the first picture. */
const keepsNone: MantineColorSchemeManager = {
  get: scheme => scheme,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}

/** One strong colour (what is on now) for the main button; everything else comes from Mantine's own variants. */
const variantColors: VariantColorsResolver = input => {
  const isPlain = input.color === undefined || input.color === 'navy'
  if (!isPlain) return defaultVariantColorsResolver(input)
  switch (input.variant) {
    case 'filled':
      return {
        background: 'var(--now)',
        hover: 'var(--now-hover)',
        color: 'var(--on-now)',
        border: '1px solid transparent',
      }
    case 'light':
      return {
        background: 'var(--now-wash)',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid transparent',
      }
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--hover)',
        color: 'var(--ink)',
        border: '1px solid transparent',
      }
    default:
      return defaultVariantColorsResolver(input)
  }
}

const mantineTheme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  primaryColor: 'navy',
  primaryShade: { light: 8, dark: 2 },
  defaultRadius: 8,
  respectReducedMotion: true,
  variantColorResolver: variantColors,
  components: {
    // Its own placeholder for the first focus is something a menu may not hold; the first item takes the focus instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The head of a dialog is not the head of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
  colors: {
    // What Mantine's parts are drawn with in the dark theme: our blues instead of its greys.
    dark: [
      '#eaf0fb',
      '#d4deef',
      '#b7c3dc',
      '#97a5c3',
      '#6f80a6',
      '#2b3958',
      '#1c2947',
      '#16213a',
      '#111a2e',
      '#0d1526',
    ],
    navy: [
      '#eef1f7',
      '#dde3ee',
      '#c3cde0',
      '#9fadc9',
      '#7788ad',
      '#566a94',
      '#3b4f7a',
      '#263a63',
      '#14213d',
      '#0d1526',
    ],
  },
})

const tokens = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--focus)',
  '--mantine-color-error': 'var(--warning)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--ground)',
  '--mantine-color-disabled-color': 'var(--ink-faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--now)',
  '--mantine-primary-color-filled-hover': 'var(--now-hover)',
  '--mantine-primary-color-contrast': 'var(--on-now)',
  '--mantine-primary-color-light': 'var(--now-wash)',
  '--mantine-primary-color-light-hover': 'var(--hover)',
  '--mantine-primary-color-light-color': 'var(--ink)',
}
const variables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens })
