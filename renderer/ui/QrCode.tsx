type QrCodeProps = {
  /** An SVG path of the dark squares, quiet zone included, in a square of `size` units. */
  qr: { readonly size: number; readonly path: string }
  /** Where it leads, for those who do not see it. */
  label: string
  className?: string | undefined
}

/** Dark on white in every theme: many phones do not read it the other way round. */
export function QrCode({ qr: { size, path }, label, className }: QrCodeProps) {
  return (
    <svg
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
