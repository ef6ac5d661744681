import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadLetter } from '../../api/figures-model';
import { AskingButton } from '../../design/asking-button';
import { Badge } from '../../design/badge';
import { Fact } from '../../design/facts';
import { useNetworkName } from '../../networks/queries';
import { useFormat } from '../../text/use-format';
import { useConsumerName } from '../consumer-name';
import { LetterContent } from './letter-content';
import styles from './letters.module.css';

interface LetterRowProps {
  letter: DeadLetter;
  busy: boolean;
  onRetry: () => void;
}

const looks = {
  WAITING: { tone: 'danger', mark: '!' },
  SENT: { tone: 'ochre', mark: '◐' },
  SETTLED: { tone: 'green', mark: '●' },
} as const;

export function LetterRow({ letter, busy, onRetry }: LetterRowProps) {
  const { t } = useTranslation();
  const consumerName = useConsumerName();
  const id = useId();
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div id={id} className={styles.reason}>
          <h3>{t(`letters.why.${kindOf(letter)}`)}</h3>
          {letter.reason && <code>{letter.reason}</code>}
        </div>
        <Badge tone={looks[letter.state].tone} mark={looks[letter.state].mark}>
          {t(`letters.states.${letter.state}`)}
        </Badge>
      </div>
      <LetterFacts letter={letter} />
      {letter.state === 'WAITING' && (
        <p>
          <AskingButton
            label={t('letters.retry')}
            question={t('letters.question')}
            consequence={t('letters.consequence', { consumer: consumerName(letter.consumer) })}
            busy={busy}
            describedBy={id}
            onConfirm={onRetry}
          />
        </p>
      )}
      <LetterContent id={letter.id} describedBy={id} />
    </li>
  );
}

/** The platform writes the reason for engineers; readers are told which kind it is. */
function kindOf({ reason }: DeadLetter) {
  if (reason === '') {
    return 'unknown';
  }
  return reason.startsWith('Unreadable event') ? 'unreadable' : 'notApplied';
}

function LetterFacts({ letter }: { letter: DeadLetter }) {
  const { t } = useTranslation();
  const consumerName = useConsumerName();
  const words = useLetterWords();
  const { topic, partition, offset, eventType, sequence, subject } = letter;
  return (
    <dl className={styles.facts}>
      <Fact label={t('letters.consumer')}>{consumerName(letter.consumer)}</Fact>
      <Fact label={t('letters.position')}>
        {t('letters.positionOf', { topic, partition, offset })}
      </Fact>
      <Fact label={t('letters.event')}>
        {eventType && (
          <>
            <code>{eventType}</code>
            {subject && <small className={styles.subject}>{[subject, sequence].join(' / ')}</small>}
          </>
        )}
      </Fact>
      <Fact label={t('letters.author')}>{words.author(letter)}</Fact>
      <Fact label={t('letters.seen')}>{words.seen(letter)}</Fact>
      <Fact label={t('letters.sent')}>{words.sent(letter)}</Fact>
    </dl>
  );
}

function useLetterWords() {
  const { t } = useTranslation();
  const { instant, number } = useFormat();
  const networkName = useNetworkName();
  return {
    author: ({ actor, network, time }: DeadLetter) =>
      [
        actor,
        network && networkName(network),
        time && t('letters.written', { time: instant(time) }),
      ]
        .filter((part, index, all) => part && all.indexOf(part) === index)
        .join(', '),
    seen: ({ firstSeen, lastSeen, times }: DeadLetter) => {
      const shown = number(times);
      const span = { first: instant(firstSeen), last: instant(lastSeen), shown };
      return t(times > 1 ? 'letters.seenTimes' : 'letters.seenOnce', span);
    },
    sent: ({ sentAt, sentBy }: DeadLetter) =>
      sentAt
        ? t(sentBy ? 'letters.sentBy' : 'letters.sentAt', { time: instant(sentAt), person: sentBy })
        : '',
  };
}
