import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Funding, Money, Project } from '../api/model';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { Failure } from '../shell/failure';
import { useFormat } from '../text/use-format';
import styles from './project-page.module.css';
import { fundingQuery } from './queries';

/** Where the money comes from, through whom, and how much of it; amounts keep their currency. */
export function FundingPanel({ project }: { project: Project }) {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(fundingQuery(project.id));
  return (
    <Panel title={t('projects.funding')}>
      {error && <Failure error={error} />}
      {isPending && <Skeleton lines={3} />}
      {data && <Sums funding={data} />}
      {data && data.byFunder.length > 0 && (
        <ul className={styles.funders}>
          {data.byFunder.map((funder) => (
            <Funder key={funder.name} funder={funder} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Sums({ funding }: { funding: Funding }) {
  const { t } = useTranslation();
  const known = (['budget', 'committed', 'received', 'disbursed', 'spent'] as const).filter(
    (name) => funding[name]?.some(({ amount }) => Number(amount) !== 0),
  );
  return known.length === 0 ? (
    <p className={styles.soft}>{t('projects.noAmounts')}</p>
  ) : (
    <dl className={styles.sums}>
      {known.map((name) => (
        <div key={name} className={name === 'budget' ? styles.budget : undefined}>
          <dt>{t(`projects.${name}`)}</dt>
          <dd className="number">
            <Amounts sums={funding[name] ?? []} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Funder({ funder }: { funder: Funding['byFunder'][number] }) {
  const { t } = useTranslation();
  const amounts = funder.received.length > 0 ? funder.received : funder.committed;
  return (
    <li>
      <b>{funder.name}</b>
      {funder.chain.length > 1 && (
        <ol className={styles.chain} aria-label={t('projects.chain')}>
          {funder.chain.map((link) => (
            <li key={link}>{link}</li>
          ))}
        </ol>
      )}
      <p className={styles.soft}>
        {amounts.some(({ amount }) => Number(amount) !== 0) ? (
          <>
            {t(funder.received.length > 0 ? 'projects.received' : 'projects.committed')} :{' '}
            <Amounts sums={amounts} />
          </>
        ) : (
          t('projects.amountUnknown')
        )}
      </p>
    </li>
  );
}

function Amounts({ sums }: { sums: Money[] }) {
  const { money } = useFormat();
  return <>{sums.map(money).join(' + ')}</>;
}
