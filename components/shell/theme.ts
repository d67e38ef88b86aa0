import { type CSSVariablesResolver, createTheme } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 8,
  colors: {
    accent: [
      '#eaf1f9',
      '#d6e3f2',
      '#b3cbe6',
      '#8cb0d9',
      '#6797cc',
      '#447dbd',
      '#3069a9',
      '#255b9a',
      '#1d4f8c',
      '#174173',
    ],
  },
  defaultRadius: 4,
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** The library's own grey, red and placeholder are too pale to read; everything takes our tokens. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-dimmed': 'var(--third)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-placeholder': 'var(--third)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-default-border': 'var(--field)',
  },
  light: {},
  dark: {},
});
