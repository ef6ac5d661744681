import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCodeNames, useRegionNames } from '../api/codelists';
import type { Organisation } from '../api/model';
import { Badge } from '../design/badge';
import { Fact, Facts } from '../design/facts';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { nameOf, networksQuery } from '../networks/queries';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { useFormat } from '../text/use-format';
import styles from './organisation-page.module.css';
import { organisationQuery } from './queries';
import { VerificationBadge } from './verification-badge';
import { webAddress } from './web-address';

export default function OrganisationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery(organisationQuery(id));
  return (
    <>
      <p>
        <Link to="/annuaire">← {t('directory.title')}</Link>
      </p>
      {error && <Failure asPage error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={6} height="2rem" />}
      {data && <Profile organisation={data} />}
    </>
  );
}

function Profile({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return (
    <>
      <div className={styles.head}>
        <p className={styles.overline}>
          {[organisation.acronym, t(`organisationKind.${organisation.kind}`)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <PageTitle>{organisation.name}</PageTitle>
      </div>
      <div className={styles.columns}>
        <Panel title={t('directory.profile')}>
          <ProfileFacts organisation={organisation} />
        </Panel>
        <div className={styles.side}>
          <Verification organisation={organisation} />
          <Networks organisation={organisation} />
        </div>
      </div>
      {organisation.updatedAt && (
        <p className={styles.updated}>
          {t('directory.updated', { time: instant(organisation.updatedAt) })}
        </p>
      )}
    </>
  );
}

function ProfileFacts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const region = useRegionNames(organisation.country);
  const topic = useCodeNames('topics');
  const website = webAddress(organisation.website);
  const where = [
    organisation.place,
    organisation.region && region(organisation.region),
    organisation.country && country(organisation.country),
  ];
  return (
    <Facts>
      <Fact label={t('directory.where')}>{where.filter(Boolean).join(', ')}</Fact>
      <Fact label={t('directory.founded')}>{organisation.foundedYear}</Fact>
      <Fact label={t('filter.topic')}>
        {organisation.topics.map((code) => topic(code)).join(', ')}
      </Fact>
      <Fact label={t('directory.website')}>
        {website && (
          <a href={website} rel="noreferrer">
            {organisation.website}
          </a>
        )}
      </Fact>
      <Fact label={t('directory.contact')}>{organisation.contact}</Fact>
      {organisation.identifiers.map(({ scheme = '', value }) => (
        <Fact key={`${scheme} ${value}`} label={t('directory.identifier', { scheme })}>
          <span className="number">{value}</span>
        </Fact>
      ))}
      <Fact label={t('visibility.label')}>
        {organisation.visibility && t(`visibility.${organisation.visibility}`)}
      </Fact>
    </Facts>
  );
}

function Verification({ organisation: { verification } }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const status = verification?.status ?? 'DECLARED';
  return (
    <Panel title={t('verification.title')}>
      <p>
        <VerificationBadge status={status} />
      </p>
      <p className={styles.soft}>{t(`verification.meaning.${status}`)}</p>
      {verification?.on && (
        <p>
          {t('verification.on', { date: date(verification.on.slice(0, 10)) })}
          {verification.by && ` ${t('verification.by', { name: verification.by })}`}
        </p>
      )}
    </Panel>
  );
}

function Networks({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const { data: networks = [] } = useQuery(networksQuery);
  const joined = networks.filter(
    ({ id, slug }) => organisation.networks.includes(id) || organisation.networks.includes(slug),
  );
  return joined.length === 0 ? null : (
    <Panel title={t('networks.short')}>
      <ul className={styles.networks}>
        {joined.map((network) => (
          <li key={network.id}>
            <Link to={`/reseaux/${network.slug}/chiffres`}>{nameOf(network)}</Link>{' '}
            <Badge>{t(`networkKind.${network.kind as 'COALITION'}`)}</Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
