import { useTranslation } from 'react-i18next';
import type { ProvenanceEntry } from '../api/figures-model';
import { useFormat } from '../text/use-format';
import { eventWord } from './event-words';
import styles from './provenance-page.module.css';

/** What happened to an activity, the newest first: who wrote what, and when. */
export function EventHistory(props: Pick<ProvenanceEntry, 'events'>) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const events = [...props.events].sort((one, other) => other.sequence - one.sequence);
  const [newest] = events;
  if (!newest) {
    return null;
  }
  return (
    <details className={styles.events}>
      <summary>
        {t('figures.lastEvent', {
          event: t(eventWord(newest.type)),
          time: instant(newest.time),
          author: newest.actor,
        })}
      </summary>
      <ol>
        {events.map((event) => (
          <li key={event.id}>
            <b>{t(eventWord(event.type))}</b> – {instant(event.time)} – {event.actor}
          </li>
        ))}
      </ol>
    </details>
  );
}
