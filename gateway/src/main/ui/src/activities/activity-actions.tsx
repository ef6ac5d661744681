import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { statusOf } from '../api/problem';
import { Button, LinkButton } from '../design/button';
import { useRights } from '../session/use-session';
import { announce } from '../shell/announcer';
import { Failure } from '../shell/failure';
import styles from './activity-page.module.css';
import { possibleCommands, useCommand, type Command } from './commands';
import { activityQuery, type VersionedActivity } from './queries';

const CommandDialog = lazy(() => import('./command-dialog'));

interface ActionsProps {
  slug: string;
  current: VersionedActivity;
}

const asksFirst = (name: Command) => name !== 'report' && name !== 'validate';

/** What can be done with an activity: the next step first, the irrevocable one apart. */
export function ActivityActions({ slug, current }: ActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rights = useRights(slug);
  const command = useCommand(current);
  const [asked, setAsked] = useState<Command>();
  const { activity } = current;
  const commands = possibleCommands(activity, rights);
  const address = `/reseaux/${slug}/activites`;
  const run = (name: Command, comment?: string) =>
    command.mutate(
      { command: name, comment },
      {
        onSuccess: () => {
          announce(t(`command.${name}.done`));
          if (name === 'delete') {
            void navigate(address);
          }
        },
        onSettled: () => setAsked(undefined),
      },
    );
  if (commands.length === 0) {
    return null;
  }
  const button = (name: Command) => (
    <Button
      key={name}
      look={name === 'delete' ? 'danger' : asksFirst(name) ? 'secondary' : 'primary'}
      className={name === 'delete' ? styles.apart : undefined}
      busy={command.isPending}
      onClick={() => (asksFirst(name) ? setAsked(name) : run(name))}
    >
      {t(`command.${name}.label`)}
    </Button>
  );
  return (
    <section aria-label={t('command.title')} className={styles.actions}>
      <Refusal current={current} error={command.error} onRead={command.reset} />
      <div className={styles.buttons}>
        {commands.filter((name) => !asksFirst(name)).map(button)}
        {rights.enter && activity.status !== 'CANCELLED' && (
          <LinkButton to={`${address}/${activity.id}/modifier`}>{t('command.edit')}</LinkButton>
        )}
        {commands.filter(asksFirst).map(button)}
      </div>
      {asked && (
        <Suspense fallback={null}>
          <CommandDialog
            command={asked}
            busy={command.isPending}
            onConfirm={(comment) => run(asked, comment)}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface RefusalProps {
  current: VersionedActivity;
  error: unknown;
  onRead: () => void;
}

/** Where somebody else was faster, the way on is to read again. */
function Refusal({ current, error, onRead }: RefusalProps) {
  const queries = useQueryClient();
  if (!error) {
    return null;
  }
  const status = statusOf(error);
  const readAgain = () => {
    onRead();
    void queries.invalidateQueries(activityQuery(current.activity.id));
  };
  return (
    <Failure error={error} onRetry={status === 412 || status === 409 ? readAgain : undefined} />
  );
}
