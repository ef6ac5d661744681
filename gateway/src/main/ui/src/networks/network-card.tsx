import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Network } from '../api/model';
import { totalsQuery } from '../figures/queries';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import styles from './networks-page.module.css';
import { nameOf } from './queries';

export function NetworkCard({ network }: { network: Network }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const facts = [
    t(`networkKind.${network.kind as 'COALITION'}`),
    network.country && country(network.country),
  ];
  return (
    <li className={styles.card}>
      <p className={styles.overline}>{facts.filter(Boolean).join(' · ')}</p>
      <h2>
        <Link to={`/reseaux/${network.slug}/chiffres`}>{nameOf(network)}</Link>
      </h2>
      {network.acronym && <p className={styles.name}>{network.name}</p>}
      <p className={styles.mission}>
        <Localised text={network.mission} />
      </p>
      <Figures network={network} />
    </li>
  );
}

function Figures({ network }: { network: Network }) {
  const { t } = useTranslation();
  const { count, number } = useFormat();
  const { data } = useQuery({ ...totalsQuery(network.slug), refetchInterval: false });
  const members = network.declaredMembers ?? network.registeredMembers;
  const totals = data?.totals;
  return (
    <dl className={styles.figures}>
      {totals?.activities === 0 && !members && (
        <div>
          <dt>{t('networks.noFiguresYet')}</dt>
        </div>
      )}
      {Boolean(members) && <Figure label={t('networks.members')} value={number(members ?? 0)} />}
      {Boolean(totals?.activities) && (
        <Figure label={t('figures.activities')} value={number(totals?.activities ?? 0)} />
      )}
      {Boolean(totals?.participants) && (
        <Figure
          label={t('figures.participants')}
          value={count(totals?.participants ?? 0, totals?.precision)}
        />
      )}
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="number">{value}</dd>
    </div>
  );
}
