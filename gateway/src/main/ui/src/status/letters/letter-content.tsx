import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../design/skeleton';
import type { OpenedLetter } from '../../api/figures-model';
import { Failure } from '../../shell/failure';
import { useFormat } from '../../text/use-format';
import styles from './letters.module.css';
import { letterQuery } from './queries';

/** The platform gives the beginning of larger events only. */
const largestShown = 65_536;

/** The event as it stands in the log; fetched only for who opens it. */
export function LetterContent({ id, describedBy }: { id: string; describedBy: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...letterQuery(id), enabled: open });
  return (
    <details className={styles.content} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-describedby={describedBy}>{t('letters.content')}</summary>
      {open && !data && !error && <Skeleton lines={3} />}
      {error && <Failure error={error} />}
      {data && <Headers headers={data.headers} />}
      {data && <Payload payload={data.payload} payloadBytes={data.payloadBytes} />}
    </details>
  );
}

function Headers({ headers }: Pick<OpenedLetter, 'headers'>) {
  const { t } = useTranslation();
  return (
    <table className={styles.headers}>
      <caption>{t('letters.headers')}</caption>
      <tbody>
        {headers.map(({ name, value }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Payload({ payload, payloadBytes }: Pick<OpenedLetter, 'payload' | 'payloadBytes'>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const cut = payload !== undefined && payloadBytes > largestShown;
  return payload ? (
    <>
      <pre className={styles.payload} tabIndex={0} role="group" aria-label={t('letters.payload')}>
        {indented(payload)}
      </pre>
      {cut && <p className={styles.soft}>{t('letters.cut', { shown: number(payloadBytes) })}</p>}
    </>
  ) : (
    <p className={styles.soft}>{t('letters.noPayload')}</p>
  );
}

/** What is no JSON is shown as it came: that may be the very fault. */
function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
