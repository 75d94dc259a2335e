import QRCode from 'qrcode'

/** Light squares that a reader needs around the code (ISO/IEC 18004). */
const quietZone = 4

/** @returns an SVG path of the dark squares in a `viewBox` of `0 0 size size`; each stretch of a row is one rectangle. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const isDark = (row: number, column: number) => column < size && data[row * size + column] === 1
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue
      const start = column
      while (isDark(row, column)) column++
      const width = column - start
      path += `M${start + quietZone} ${row + quietZone}h${width}v1h-${width}z`
    }
  }
  return { size: size + 2 * quietZone, path }
}
