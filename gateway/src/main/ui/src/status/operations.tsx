import { LettersPanel } from './letters/letters-panel';
import { RebuildPanel } from './rebuild/rebuild-panel';

/** What only administrators of the platform see and do. */
export default function Operations() {
  return (
    <>
      <LettersPanel />
      <RebuildPanel />
    </>
  );
}
