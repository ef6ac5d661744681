import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Network } from '../../api/model';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Skeleton } from '../../design/skeleton';
import { useNetwork, useSlug } from '../../networks/queries';
import { signIn } from '../../session/session-store';
import { useMe, useRights, useSession } from '../../session/use-session';
import { Failure } from '../../shell/failure';
import { PageTitle } from '../../shell/page-title';
import { activityQuery, type VersionedActivity } from '../queries';
import { ActivityFormFields } from './activity-form';

/** Entering an activity, or correcting one. */
export default function ActivityFormPage() {
  const { t } = useTranslation();
  const slug = useSlug();
  const { id } = useParams();
  const { data: network } = useNetwork(slug);
  const existing = useQuery({ ...activityQuery(id ?? ''), enabled: id !== undefined });
  const ready = network && (id === undefined || existing.data);
  return (
    <>
      <p>
        <Link to={`/reseaux/${slug}/activites${id ? `/${id}` : ''}`}>← {t('form.back')}</Link>
      </p>
      <PageTitle context={network?.acronym}>{t(id ? 'form.titleEdit' : 'form.titleNew')}</PageTitle>
      {existing.error && <Failure error={existing.error} />}
      {!ready && !existing.error && <Skeleton lines={8} height="2.75rem" />}
      {ready && <Guard network={network} existing={existing.data} />}
    </>
  );
}

function Guard({ network, existing }: { network: Network; existing?: VersionedActivity }) {
  const { t } = useTranslation();
  const session = useSession();
  const me = useMe();
  const { enter } = useRights(network.slug);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [params] = useSearchParams();
  if (session.state === 'anonymous') {
    return (
      <Notice title={t('form.signInFirst')}>
        <p>
          <Button look="primary" onClick={() => void signIn(pathname + search)}>
            {t('session.signIn')}
          </Button>
        </p>
      </Notice>
    );
  }
  if (me === undefined) {
    return <Skeleton lines={8} height="2.75rem" />;
  }
  if (!enter) {
    return <Notice kind="warning" title={t('form.noRight')} />;
  }
  return (
    <ActivityFormFields
      network={network}
      existing={existing}
      projectId={params.get('projet') ?? undefined}
      onDone={({ activity }) =>
        void navigate(`/reseaux/${network.slug}/activites/${activity.id}`, {
          replace: true,
          state: { saved: true },
        })
      }
    />
  );
}
