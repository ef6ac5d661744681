import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Badge } from '../design/badge';
import { Notice } from '../design/notice';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { useFormat } from '../text/use-format';
import { readPlatform, readStatus, type ReportingStatus, type ServiceState } from './readers';
import styles from './status-page.module.css';

const everyTenSeconds = { refetchInterval: 10_000, retry: false };

/** Whether the platform works, and how far its figures are behind. */
export default function StatusPage() {
  const { t } = useTranslation();
  const platform = useQuery({
    queryKey: ['platform'],
    queryFn: async () => readPlatform((await api.GET('/api/v1/platform')).data),
    ...everyTenSeconds,
  });
  const reporting = useQuery({
    queryKey: ['status'],
    queryFn: async () => readStatus((await api.GET('/api/v1/status')).data),
    ...everyTenSeconds,
  });
  return (
    <>
      <PageTitle>{t('status.title')}</PageTitle>
      {platform.error && <Failure error={platform.error} />}
      {platform.data && <Verdict services={platform.data} />}
      <div className={styles.columns}>
        <Panel title={t('status.services')}>
          {platform.isPending && <Skeleton lines={4} />}
          {platform.data && <Services services={platform.data} />}
        </Panel>
        <Panel title={t('status.log')}>
          {reporting.isPending && <Skeleton lines={4} />}
          {reporting.error && <Failure error={reporting.error} />}
          {reporting.data && <Log status={reporting.data} />}
        </Panel>
      </div>
    </>
  );
}

function Verdict({ services }: { services: ServiceState[] }) {
  const { t } = useTranslation();
  const down = services.filter(({ state }) => state === 'DOWN');
  return down.length === 0 ? (
    <Notice kind="success" title={t('status.allUp')} />
  ) : (
    <Notice kind="warning" title={t('status.someDown', { count: down.length })}>
      <p>{t('status.someDownDetail')}</p>
    </Notice>
  );
}

const looks = {
  UP: { tone: 'green', mark: '●' },
  DOWN: { tone: 'danger', mark: '✕' },
  UNKNOWN: { tone: 'plain', mark: '?' },
} as const;

function Services({ services }: { services: ServiceState[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.services}>
      {services.map(({ name, state, detail }) => (
        <li key={name}>
          <span>
            {t(`service.${name.replace(/-service$/, '') as 'gateway'}`, { defaultValue: name })}
            {detail && <small>{detail}</small>}
          </span>
          <Badge tone={looks[state].tone} mark={looks[state].mark}>
            {t(`status.state.${state}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function Log({ status }: { status: ReportingStatus }) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  return (
    <>
      {status.consumers.length > 0 && (
        <table className={styles.lags}>
          <thead>
            <tr>
              <th scope="col">{t('status.consumer')}</th>
              <th scope="col">{t('status.lagEvents')}</th>
              <th scope="col">{t('status.lagSeconds')}</th>
            </tr>
          </thead>
          <tbody>
            {status.consumers.map(({ name, events, seconds }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{events === undefined ? '–' : number(events)}</td>
                <td className="number">{seconds === undefined ? '–' : number(seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {status.deadLetters !== undefined && (
        <p>
          {status.deadLetters === 0 ? (
            <Badge tone="green" mark="●">
              {t('status.noDeadLetters')}
            </Badge>
          ) : (
            <Badge tone="danger" mark="!">
              {t('status.deadLetters', {
                count: status.deadLetters,
                shown: number(status.deadLetters),
              })}
            </Badge>
          )}
        </p>
      )}
      <p className={styles.soft}>
        {status.lastRebuild
          ? t('status.lastRebuild', { time: instant(status.lastRebuild) })
          : t('status.noRebuild')}
      </p>
    </>
  );
}
