/** Signs that stand beside a word and never replace it. */
const paths = {
  filled: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  dashed: (
    <circle
      cx="8"
      cy="8"
      r="5.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.75 2.75"
    />
  ),
  square: <rect x="3" y="3" width="10" height="10" fill="currentColor" />,
  cross: <path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="2" />,
  check: <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7v4.5M8 4.25v1.5" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  caution: (
    <>
      <path d="M8 1.75L15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <path d="M8 6v4M8 11v1.5" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  external: (
    <path d="M6 3H3v10h10v-3M9 2.5h4.5V7M13 3L7 9" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
} as const;

/** The name of a sign. */
export type IconName = keyof typeof paths;

/** A sign in the colour of its text, hidden from screen readers: the word beside it says the same. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" className="shrink-0">
      {paths[name]}
    </svg>
  );
}
