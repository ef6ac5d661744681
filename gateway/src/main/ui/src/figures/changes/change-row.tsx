import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Change } from '../../api/figures-model';
import { Badge, type Tone } from '../../design/badge';
import { Localised } from '../../text/localised';
import { useFormat } from '../../text/use-format';
import { EventHistory } from '../event-history';
import provenance from '../provenance-page.module.css';
import styles from './changes-page.module.css';
import { measures, useDeltaWords } from './delta-words';

const tones: Partial<Record<Change['kind'], Tone>> = {
  LATE_REPORT: 'ochre',
  CORRECTION: 'slate',
  VALIDATION: 'green',
  REOPENED: 'green',
  RETURN: 'ochre',
  CANCELLATION: 'danger',
  DELETION: 'danger',
};

interface ChangeRowProps {
  slug: string;
  change: Change;
}

/** One activity whose figures are other ones now, and why. */
export function ChangeRow({ slug, change }: ChangeRowProps) {
  const { t } = useTranslation();
  const { period } = useFormat();
  const { kind, activityId, type, startDate, title } = change;
  const name = title ? <Localised text={title} /> : t('changes.untitled');
  return (
    <li className={provenance.row}>
      <div>
        {kind === 'DELETION' ? (
          <span className={provenance.title}>{name}</span>
        ) : (
          <Link to={`/reseaux/${slug}/activites/${activityId}`} className={provenance.title}>
            {name}
          </Link>
        )}
        <p className={provenance.meta}>
          <Badge tone={tones[kind]}>{t(`changeKind.${kind}`)}</Badge>
          {type && <span>{t(`activityType.${type as 'TRAINING'}`)}</span>}
          <span>{period(startDate) ?? t('activities.undated')}</span>
        </p>
      </div>
      <Effect change={change} />
      <EventHistory events={change.events} />
    </li>
  );
}

function Effect({ change: { before, after, difference } }: { change: Change }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const words = useDeltaWords();
  const changed = measures.filter((measure) => difference[measure] !== 0);
  return (
    <ul className={`${styles.effect} number`}>
      {changed.length === 0 && <li className={styles.none}>{t('changes.noEffect')}</li>}
      {changed.map((measure) => {
        const delta = difference[measure];
        const was = before?.[measure];
        const is = after?.[measure];
        return (
          <li key={measure}>
            {words(measure, delta)}
            {was && is && delta ? (
              <small>
                {number(was)} → {number(is)}
              </small>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
