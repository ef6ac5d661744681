import { useTranslation } from 'react-i18next';
import type { ProjectStatus } from '../api/model';
import { Badge, type Tone } from '../design/badge';

const looks: Record<ProjectStatus, { tone: Tone; mark: string }> = {
  PIPELINE: { tone: 'slate', mark: '○' },
  IMPLEMENTATION: { tone: 'green', mark: '▶' },
  FINALISATION: { tone: 'green', mark: '◕' },
  CLOSED: { tone: 'plain', mark: '●' },
  CANCELLED: { tone: 'danger', mark: '✕' },
  SUSPENDED: { tone: 'ochre', mark: '❚❚' },
};

export function ProjectStatusBadge({ status }: { status: ProjectStatus }) {
  const { t } = useTranslation();
  const look = looks[status];
  return (
    <Badge tone={look.tone} mark={look.mark}>
      {t(`projectStatus.${status}`)}
    </Badge>
  );
}
