import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Fault } from '../../api/figures-model';
import { Panel } from '../../design/panel';
import styles from './verification-page.module.css';

interface FaultsProps {
  title: string;
  slug: string;
  faults: Fault[];
}

/** What does not hold together, event by event. */
export function Faults({ title, slug, faults }: FaultsProps) {
  const { t } = useTranslation();
  return (
    <Panel title={title}>
      <ul className={styles.rows}>
        {faults.map(({ fault, activityId, eventId, sequence, detail }) => (
          <li key={[fault, activityId, eventId, sequence, detail].join()}>
            <p className={fault === 'REBUILD_NEEDED' ? styles.rebuild : styles.fault}>
              {t(`fault.${fault}`)}
            </p>
            <code className={styles.detail}>{detail}</code>
            <p className={styles.meta}>
              <span>{t('integrity.faultEvent', { sequence })}</span>
              {eventId && <code>{eventId}</code>}
              <Link to={`/reseaux/${slug}/activites/${activityId}`}>
                {t('integrity.seeActivity')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
