import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Project } from '../api/model';
import { Button } from '../design/button';
import { Empty } from '../design/empty';
import { Skeleton } from '../design/skeleton';
import { useNetwork, useSlug } from '../networks/queries';
import { Failure } from '../shell/failure';
import { PageTitle } from '../shell/page-title';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import { ProjectStatusBadge } from './project-status';
import styles from './projects-page.module.css';
import { projectsQuery } from './queries';

export default function ProjectsPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { data: network } = useNetwork(slug);
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery(projectsQuery(slug));
  const projects = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageTitle context={network?.acronym}>{t('projects.title')}</PageTitle>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={4} height="6rem" />}
      {data && projects.length === 0 && <Empty title={t('projects.none')} />}
      <ul className={styles.list}>
        {projects.map((project) => (
          <ProjectCard key={project.id} slug={slug} project={project} />
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('shell.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function ProjectCard({ slug, project }: { slug: string; project: Project }) {
  const { t } = useTranslation();
  const { period } = useFormat();
  const dates = period(
    project.actualStart ?? project.plannedStart,
    project.actualEnd ?? project.plannedEnd,
  );
  const funders = (project.participants ?? []).filter(({ role }) => role === 'FUNDING');
  return (
    <li className={styles.card}>
      <div className={styles.meta}>
        <ProjectStatusBadge status={project.status} />
        <span>{dates ?? t('activities.undated')}</span>
      </div>
      <h2>
        <Link to={`/reseaux/${slug}/projets/${project.id}`}>
          <Localised text={project.title} />
        </Link>
      </h2>
      {project.description && (
        <p className={styles.description}>
          <Localised text={project.description} />
        </p>
      )}
      {funders.length > 0 && (
        <p className={styles.funders}>
          {t('projects.fundedBy')} <b>{funders.map(({ name }) => name).join(', ')}</b>
        </p>
      )}
    </li>
  );
}
