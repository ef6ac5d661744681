import { useTranslation } from 'react-i18next';
import type { LastRebuild, ReportingStatus } from '../api/figures-model';
import { Badge } from '../design/badge';
import { useFormat } from '../text/use-format';
import { useConsumerName } from './consumer-name';
import { RebuildBadge } from './rebuild/rebuild-badge';
import styles from './status-page.module.css';

/** How far each reader of the log has come, and what could not be read. */
export function LogState({ status }: { status: ReportingStatus }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <>
      <Lags status={status} />
      <DeadLetters status={status} />
      {status.lastRebuild && <Rebuilt rebuild={status.lastRebuild} />}
      {status.eventsUpTo && (
        <p className={styles.soft}>{t('figures.upTo', { time: instant(status.eventsUpTo) })}</p>
      )}
    </>
  );
}

function Lags({ status: { consumers } }: { status: ReportingStatus }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const consumerName = useConsumerName();
  const shown = (lag: number | undefined) => (lag === undefined ? '–' : number(lag));
  return (
    <table className={styles.lags}>
      <caption className="visually-hidden">{t('status.log')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('status.consumer')}</th>
          <th scope="col">{t('status.lagEvents')}</th>
          <th scope="col">{t('status.lagSeconds')}</th>
        </tr>
      </thead>
      <tbody>
        {consumers.map(({ name, lagEvents, lagSeconds }) => (
          <tr key={name}>
            <th scope="row">{consumerName(name)}</th>
            <td className="number">{shown(lagEvents)}</td>
            <td className="number">{shown(lagSeconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DeadLetters({ status }: { status: ReportingStatus }) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  const { deadLetters: count, oldestDeadLetter } = status;
  if (count === undefined) {
    return null;
  }
  return (
    <p>
      {count === 0 ? (
        <Badge tone="green" mark="●">
          {t('status.noDeadLetters')}
        </Badge>
      ) : (
        <Badge tone="danger" mark="!">
          {t('status.deadLetters', { count, shown: number(count) })}
        </Badge>
      )}
      {oldestDeadLetter && (
        <small className={styles.oldest}>
          {t('status.oldestDeadLetter', { time: instant(oldestDeadLetter) })}
        </small>
      )}
    </p>
  );
}

function Rebuilt({ rebuild }: { rebuild: LastRebuild }) {
  const { t } = useTranslation();
  const { instant, number } = useFormat();
  const { startedAt, differencesTotal: count } = rebuild;
  return (
    <p className={styles.soft}>
      {t('status.lastRebuild', { time: instant(startedAt) })} <RebuildBadge rebuild={rebuild} />
      {count > 0 && <> {t('rebuild.differ', { count, shown: number(count) })}</>}
    </p>
  );
}
