import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCodeNames, useRegionNames } from '../api/codelists';
import type { Activity, Place } from '../api/model';
import { Fact, Facts } from '../design/facts';
import { Panel } from '../design/panel';
import { projectQuery } from '../projects/queries';
import { Localised } from '../text/localised';
import { useFormat } from '../text/use-format';
import styles from './activity-page.module.css';
import { ParticipantTable } from './participant-table';

interface DetailsProps {
  slug: string;
  activity: Activity;
  country: string | undefined;
}

export function ActivityDetails({ slug, activity, country }: DetailsProps) {
  const { t } = useTranslation();
  const place = usePlaceWords(country);
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Panel title={t('activities.participants')}>
          <ParticipantTable activity={activity} placeWords={place} />
        </Panel>
        {activity.lessons && (
          <Panel title={t('activities.lessons')}>
            <p className={styles.body}>
              <Localised text={activity.lessons} />
            </p>
          </Panel>
        )}
      </div>
      <Panel title={t('activities.about')}>
        <AboutFacts slug={slug} activity={activity} placeWords={place} />
      </Panel>
    </div>
  );
}

interface AboutProps {
  slug: string;
  activity: Activity;
  placeWords: (place: Place) => string;
}

function AboutFacts({ slug, activity, placeWords }: AboutProps) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  const topic = useCodeNames('topics');
  return (
    <Facts>
      <Fact label={t('activities.project')}>
        {activity.projectId && <ProjectLink slug={slug} id={activity.projectId} />}
      </Fact>
      <Fact label={t('activities.places')}>
        {activity.locations?.map(placeWords).filter(Boolean).join(' · ')}
      </Fact>
      <Fact label={t('activities.level')}>{activity.level && t(`level.${activity.level}`)}</Fact>
      <Fact label={t('filter.topic')}>
        {activity.topics?.map((code) => topic(code)).join(', ')}
      </Fact>
      <Fact label={t('activities.organisers')}>
        {activity.organisers?.map(({ name }) => name).join(', ')}
      </Fact>
      <Fact label={t('activities.occurrences')}>
        {(activity.occurrences ?? 1) > 1 && number(activity.occurrences ?? 1)}
      </Fact>
      <Fact label={t('visibility.label')}>
        {activity.visibility && t(`visibility.${activity.visibility}`)}
      </Fact>
      <Fact label={t('activities.sensitive')}>
        {activity.sensitive && t('activities.sensitiveYes')}
      </Fact>
      <Fact label={t('activities.updated')}>
        {activity.updatedAt && instant(activity.updatedAt)}
      </Fact>
    </Facts>
  );
}

function ProjectLink({ slug, id }: { slug: string; id: string }) {
  const { data } = useQuery(projectQuery(id));
  return (
    <Link to={`/reseaux/${slug}/projets/${id}`}>
      {data ? <Localised text={data.title} /> : '…'}
    </Link>
  );
}

/** A place from the smallest to the largest; the country only where it is another one. */
export function usePlaceWords(home: string | undefined): (place: Place) => string {
  const region = useRegionNames(home);
  const { country } = useFormat();
  return (place) =>
    [
      place.place,
      place.region && region(place.region),
      place.country && place.country !== home && country(place.country),
    ]
      .filter(Boolean)
      .join(', ');
}
