/** The page takes the phone's own setting: light, dark or more contrast. */
export function followColours(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(prefers-contrast: more)')
  const apply = () => {
    const theme = contrast.matches ? 'contrast' : dark.matches ? 'dark' : null
    if (theme === null) document.documentElement.removeAttribute('data-theme')
    else document.documentElement.setAttribute('data-theme', theme)
  }
  dark.addEventListener('change', apply)
  contrast.addEventListener('change', apply)
  apply()
}
