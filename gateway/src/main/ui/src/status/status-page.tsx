import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import type { PlatformSchema } from '../api/schema';
import { Badge } from '../design/badge';
import { Notice } from '../design/notice';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { useMe } from '../session/use-session';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { useFormat } from '../text/use-format';
import { LogState } from './log-state';
import styles from './status-page.module.css';

const Operations = lazy(() => import('./operations'));

const everyTenSeconds = { refetchInterval: 10_000, retry: false };

type ServiceState = PlatformSchema['services'][number];

/** Whether the platform works, and how far its figures are behind. */
export default function StatusPage() {
  const { t } = useTranslation();
  const administrator = useMe()?.platformAdministrator;
  const platform = useQuery({
    queryKey: ['platform'],
    queryFn: () => bodyOf(api.GET('/api/v1/platform')),
    ...everyTenSeconds,
  });
  const reporting = useQuery({
    queryKey: ['status'],
    queryFn: () => bodyOf(api.GET('/api/v1/status')),
    ...everyTenSeconds,
  });
  return (
    <>
      <PageTitle>{t('status.title')}</PageTitle>
      {platform.error && <Failure error={platform.error} />}
      {platform.data && <Verdict services={platform.data.services} />}
      <div className={styles.columns}>
        <Panel title={t('status.services')}>
          {platform.isPending && <Skeleton lines={4} />}
          {platform.data && <Services services={platform.data.services} />}
        </Panel>
        <Panel title={t('status.log')}>
          {reporting.isPending && <Skeleton lines={4} />}
          {reporting.error && <Failure error={reporting.error} />}
          {reporting.data && <LogState status={reporting.data} />}
        </Panel>
        {administrator && (
          <Suspense fallback={<Skeleton lines={6} />}>
            <Operations />
          </Suspense>
        )}
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
  DEGRADED: { tone: 'ochre', mark: '◐' },
  DOWN: { tone: 'danger', mark: '✕' },
} as const;

function Services({ services }: { services: ServiceState[] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <ul className={styles.services}>
      {services.map(({ name, state, latencyMillis }) => (
        <li key={name}>
          <span>
            {t(`service.${name as 'project'}`, { defaultValue: name })}
            {state !== 'DOWN' && (
              <small>{t('status.latency', { milliseconds: number(latencyMillis) })}</small>
            )}
          </span>
          <Badge tone={looks[state].tone} mark={looks[state].mark}>
            {t(`status.state.${state}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
