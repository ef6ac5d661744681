import { useTranslation } from 'react-i18next';
import { AskingButton } from '../../design/asking-button';
import { Button } from '../../design/button';
import { isUnderWay, type Target } from './queries';
import type { Rebuilds } from './use-rebuilds';

interface RebuildButtonProps {
  target: Target;
  state: Rebuilds;
}

/** Starts a rebuild, or stops the one under way; stopping changes nothing, so it does not ask. */
export function RebuildButton({
  target,
  state: { rebuilds, newest, start, stop },
}: RebuildButtonProps) {
  const { t } = useTranslation();
  const name = t(`rebuild.target.${target}`);
  const words = target === 'figures' ? 'figures' : 'other';
  if (!rebuilds.data) {
    return null;
  }
  return newest && isUnderWay(newest) ? (
    <Button
      busy={stop.isPending}
      aria-label={t('rebuild.stopOf', { target: name })}
      onClick={() => stop.mutate(newest.id)}
    >
      {t('rebuild.stop')}
    </Button>
  ) : (
    <AskingButton
      label={t('rebuild.start')}
      name={t('rebuild.startOf', { target: name })}
      question={t(`rebuild.question.${words}`, { target: name })}
      consequence={t(`rebuild.consequence.${target}`)}
      busy={start.isPending}
      onConfirm={() => start.mutate()}
    />
  );
}
