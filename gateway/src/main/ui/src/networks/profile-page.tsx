import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCodeNames } from '../api/codelists';
import type { Network } from '../api/model';
import { LinkButton } from '../design/button';
import { Fact, Facts } from '../design/facts';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { OrganisationRow } from '../directory/organisation-row';
import { organisationsQuery } from '../directory/queries';
import { webAddress } from '../directory/web-address';
import { PageTitle } from '../shell/page-title';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import styles from './profile-page.module.css';
import { useNetwork, useSlug } from './queries';

/** Who a network is: its mission, what it set out to do, and whom it brings together. */
export default function ProfilePage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { data: network } = useNetwork(slug);
  return (
    <>
      <PageTitle context={network?.acronym}>{t('networks.profile')}</PageTitle>
      {network ? <Profile network={network} /> : <Skeleton lines={6} height="2rem" />}
      <Members slug={slug} />
    </>
  );
}

function Profile({ network }: { network: Network }) {
  const { t } = useTranslation();
  return (
    <div className={styles.columns}>
      {(network.mission || network.objectives.length > 0) && (
        <Panel title={t('networks.mission')}>
          {network.mission && (
            <p className={styles.mission}>
              <Localised text={network.mission} />
            </p>
          )}
          {network.objectives.length > 0 && (
            <>
              <h3 className={styles.subtitle}>{t('networks.objectives')}</h3>
              <ul className={styles.objectives}>
                {network.objectives.map((objective, index) => (
                  <li key={index}>
                    <Localised text={objective} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Panel>
      )}
      <Panel title={t('projects.summary')}>
        <ProfileFacts network={network} />
      </Panel>
    </div>
  );
}

function ProfileFacts({ network }: { network: Network }) {
  const { t } = useTranslation();
  const { country, number } = useFormat();
  const topic = useCodeNames('topics');
  const website = webAddress(network.website);
  return (
    <Facts>
      <Fact label={t('filter.kind')}>{t(`networkKind.${network.kind}`)}</Fact>
      <Fact label={t('networks.declaredMembers')}>
        {network.declaredMembers !== undefined && number(network.declaredMembers)}
      </Fact>
      <Fact label={t('networks.registeredMembers')}>
        {network.registeredMembers !== undefined && number(network.registeredMembers)}
      </Fact>
      <Fact label={t('directory.founded')}>{network.foundedYear}</Fact>
      <Fact label={t('networks.headquarters')}>
        {[network.headquarters, network.country && country(network.country)]
          .filter(Boolean)
          .join(', ')}
      </Fact>
      <Fact label={t('networks.levels')}>
        {network.levels.map((level) => t(`level.${level}`)).join(', ')}
      </Fact>
      <Fact label={t('filter.topic')}>{network.topics.map(topic).join(', ')}</Fact>
      <Fact label={t('directory.website')}>
        {website && (
          <a href={website} rel="noreferrer">
            {network.website}
          </a>
        )}
      </Fact>
    </Facts>
  );
}

function Members({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const { data, isPending } = useInfiniteQuery(organisationsQuery({ network: slug }));
  const organisations = data?.pages[0]?.items ?? [];
  return (
    <Panel title={t('networks.inDirectory')}>
      {isPending && <Skeleton lines={4} />}
      {data && organisations.length === 0 && <p>{t('networks.noMembers')}</p>}
      <ul className={styles.members}>
        {organisations.map((organisation) => (
          <OrganisationRow key={organisation.id} organisation={organisation} />
        ))}
      </ul>
      <p>
        <LinkButton to={`/annuaire?network=${slug}`}>{t('networks.searchMembers')}</LinkButton>
      </p>
    </Panel>
  );
}
