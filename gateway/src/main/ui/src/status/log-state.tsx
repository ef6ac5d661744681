import { useTranslation } from 'react-i18next';
import type { ReportingStatus } from '../api/figures-model';
import { Badge } from '../design/badge';
import { useFormat } from '../text/use-format';
import { useConsumerName } from './consumer-name';
import styles from './status-page.module.css';

/** How far each reader of the log has come, and what could not be read. */
export function LogState({ status }: { status: ReportingStatus }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <>
      <Lags status={status} />
      <DeadLetters count={status.deadLetters} />
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

function DeadLetters({ count }: { count: number | undefined }) {
  const { t } = useTranslation();
  const { number } = useFormat();
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
    </p>
  );
}
