import { useTranslation } from 'react-i18next';
import type { VerificationStatus } from '../api/model';
import { Badge, type Tone } from '../design/badge';

const looks: Record<VerificationStatus, { tone: Tone; mark: string }> = {
  DECLARED: { tone: 'plain', mark: '○' },
  DOCUMENTS_RECEIVED: { tone: 'slate', mark: '◐' },
  VERIFIED: { tone: 'green', mark: '✓' },
  EXPIRED: { tone: 'ochre', mark: '!' },
};

export function VerificationBadge({ status }: { status: VerificationStatus }) {
  const { t } = useTranslation();
  const look = looks[status];
  return (
    <Badge tone={look.tone} mark={look.mark}>
      {t(`verification.${status}`)}
    </Badge>
  );
}
