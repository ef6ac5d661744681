/** Where the first-level regions of a country lie on a coarse grid, north at the top. */
export interface Tile {
  code: string;
  row: number;
  column: number;
  width: number;
}

const tile = (code: string, row: number, column: number, width = 1): Tile => ({
  code,
  row,
  column,
  width,
});

const countries: Record<string, Tile[]> = {
  TG: ['TG-S', 'TG-K', 'TG-C', 'TG-P', 'TG-M'].map((code, row) => tile(code, row + 1, 1)),
  ML: [
    tile('ML-10', 1, 2),
    tile('ML-8', 1, 3),
    tile('ML-6', 2, 2),
    tile('ML-7', 2, 3),
    tile('ML-9', 2, 4),
    tile('ML-1', 3, 1),
    tile('ML-4', 3, 2),
    tile('ML-5', 3, 3),
    tile('ML-2', 4, 1),
    tile('ML-BKO', 4, 2),
    tile('ML-3', 4, 3),
  ],
};

export function tilesOf(country: string | undefined): Tile[] {
  return (country && countries[country]) || [];
}
