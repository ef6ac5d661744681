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
      {data && <Amounts funding={data} />}
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

const measures = ['budget', 'committed', 'received', 'disbursed', 'spent'] as const;
type Sums = Partial<Record<(typeof measures)[number], Money>>;

const isSomething = (money: Money | undefined) => money && Number(money.amount) !== 0;

function SumList({ sums }: { sums: Sums }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  return (
    <dl className={styles.sums}>
      {measures.map((name) => {
        const sum = sums[name];
        return sum && isSomething(sum) ? (
          <div key={name} className={name === 'budget' ? styles.budget : undefined}>
            <dt>{t(`projects.${name}`)}</dt>
            <dd className="number">{money(sum)}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}

function Amounts({ funding }: { funding: Funding }) {
  const { t } = useTranslation();
  const all: Sums[] = [funding, ...funding.otherCurrencies];
  const known = all.filter((sums) => measures.some((name) => isSomething(sums[name])));
  return known.length === 0 ? (
    <p className={styles.soft}>{t('projects.noAmounts')}</p>
  ) : (
    known.map((sums, index) => <SumList key={index} sums={sums} />)
  );
}

function Funder({ funder }: { funder: Funding['byFunder'][number] }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const name = isSomething(funder.received) ? 'received' : 'committed';
  const amount = funder[name];
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
        {amount && isSomething(amount)
          ? `${t(`projects.${name}`)} : ${money(amount)}`
          : t('projects.amountUnknown')}
      </p>
    </li>
  );
}
