import { useTranslation } from 'react-i18next';
import type { ActivityStatus } from '../api/model';
import { Badge, type Tone } from '../design/badge';

const looks: Record<ActivityStatus, { tone: Tone; mark: string }> = {
  PLANNED: { tone: 'slate', mark: '○' },
  REPORTED: { tone: 'ochre', mark: '◐' },
  VALIDATED: { tone: 'green', mark: '●' },
  RETURNED: { tone: 'danger', mark: '↩' },
  CANCELLED: { tone: 'plain', mark: '✕' },
};

export function StatusBadge({ status }: { status: string }) {
  const { t } = useTranslation();
  const look = looks[status as ActivityStatus];
  return look ? (
    <Badge tone={look.tone} mark={look.mark}>
      {t(`activityStatus.${status as ActivityStatus}`)}
    </Badge>
  ) : null;
}
