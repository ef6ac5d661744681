/** The pattern of what nobody stated. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" fill="var(--sunken)" />
        <rect width="2.2" height="5" fill="var(--chart-none)" />
      </pattern>
    </defs>
  );
}

export const hatchFill = (id: string) => `url(#${id})`;
