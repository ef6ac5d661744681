import type { Rebuild } from '../../api/figures-model';
import type { Target } from './queries';
import styles from './rebuild.module.css';
import { useEndWords } from './use-end-words';

interface RebuildFailureProps {
  target: Target;
  rebuild: Rebuild;
}

/** What a failure means, and below it the reason that the platform wrote for engineers. */
export function RebuildFailure({ target, rebuild: { failure } }: RebuildFailureProps) {
  const ended = useEndWords(target);
  return failure ? (
    <p className={styles.failure}>
      {ended('FAILED')}
      <code>{failure}</code>
    </p>
  ) : null;
}
