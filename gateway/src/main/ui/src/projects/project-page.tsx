import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRegionNames } from '../api/codelists';
import type { Project } from '../api/model';
import { Badge } from '../design/badge';
import { Fact, Facts } from '../design/facts';
import { Panel } from '../design/panel';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { Localised, pick } from '../text/localised';
import { useFormat, useLanguage } from '../text/use-format';
import { Components } from './components';
import { FundingPanel } from './funding-panel';
import { ProjectActivities } from './project-activities';
import styles from './project-page.module.css';
import { ProjectStatusBadge } from './project-status';
import { projectQuery } from './queries';

export default function ProjectPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery(projectQuery(id));
  return (
    <>
      <p>
        <Link to={`/reseaux/${slug}/projets`}>← {t('projects.title')}</Link>
      </p>
      {error && <Failure asPage error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={6} height="2rem" />}
      {data && <Details slug={slug} project={data} />}
    </>
  );
}

function Details({ slug, project }: { slug: string; project: Project }) {
  const language = useLanguage();
  const { data: network } = useNetwork(slug);
  return (
    <>
      <div className={styles.head}>
        <p>
          <ProjectStatusBadge status={project.status} />
        </p>
        <PageTitle context={network?.acronym} visible={<Localised text={project.title} />}>
          {pick(project.title, language)}
        </PageTitle>
        {project.description && (
          <p className={styles.lead}>
            <Localised text={project.description} />
          </p>
        )}
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Components project={project} />
          <ProjectActivities slug={slug} projectId={project.id} />
        </div>
        <div className={styles.stack}>
          <Summary project={project} country={network?.country} />
          <FundingPanel project={project} />
        </div>
      </div>
    </>
  );
}

function Summary({ project, country }: { project: Project; country: string | undefined }) {
  const { t } = useTranslation();
  const { period } = useFormat();
  const region = useRegionNames(country);
  const places = (project.locations ?? []).map((location) =>
    [location.place, location.region && region(location.region)].filter(Boolean).join(', '),
  );
  return (
    <Panel title={t('projects.summary')}>
      <Facts>
        <Fact label={t('projects.planned')}>
          {period(project.plannedStart, project.plannedEnd)}
        </Fact>
        <Fact label={t('projects.actual')}>{period(project.actualStart, project.actualEnd)}</Fact>
        <Fact label={t('projects.places')}>{places.filter(Boolean).join(' · ')}</Fact>
        <Fact label={t('projects.iati')}>{project.iatiIdentifier}</Fact>
        <Fact label={t('visibility.label')}>
          {project.visibility && t(`visibility.${project.visibility}`)}
        </Fact>
      </Facts>
      <Participants project={project} />
    </Panel>
  );
}

function Participants({ project: { participants = [] } }: { project: Project }) {
  const { t } = useTranslation();
  return participants.length === 0 ? null : (
    <section>
      <h3 className={styles.subtitle}>{t('projects.participants')}</h3>
      <ul className={styles.participants}>
        {participants.map(({ organisationId, name, role }) => (
          <li key={`${organisationId ?? name}${role}`}>
            {organisationId ? (
              <Link to={`/annuaire/${organisationId}`}>{name ?? t('projects.organisation')}</Link>
            ) : (
              name
            )}
            <Badge>{t(`role.${role as 'FUNDING'}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
