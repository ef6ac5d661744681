import { useTranslation } from 'react-i18next';
import type { Rebuild } from '../../api/figures-model';
import { Badge } from '../../design/badge';

const looks = {
  RUNNING: { tone: 'ochre', mark: '◐' },
  COMPARING: { tone: 'ochre', mark: '◐' },
  SWAPPED: { tone: 'green', mark: '●' },
  STOPPED: { tone: 'slate', mark: '■' },
  FAILED: { tone: 'danger', mark: '✕' },
} as const;

export function RebuildBadge({ rebuild: { state } }: { rebuild: Pick<Rebuild, 'state'> }) {
  const { t } = useTranslation();
  return (
    <Badge tone={looks[state].tone} mark={looks[state].mark}>
      {t(`rebuild.states.${state}`)}
    </Badge>
  );
}
