import { useTranslation } from 'react-i18next';
import type { Activity, ParticipantLine, Place } from '../api/model';
import { sumPrecision } from '../text/format';
import { useFormat } from '../text/use-format';
import styles from './activity-page.module.css';

interface TableProps {
  activity: Activity;
  placeWords: (place: Place) => string;
}

/** Who took part and, where it was counted, how many were reached beyond that. */
export function ParticipantTable({ activity, placeWords }: TableProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { participants = [], reached } = activity;
  return (
    <>
      {participants.length === 0 ? (
        <p className={styles.none}>{t('activities.noParticipants')}</p>
      ) : (
        <Lines lines={participants} placeWords={placeWords} />
      )}
      {reached && (
        <p>
          {t('activities.reachedCount', {
            count: reached.count,
            shown: count(reached.count, reached.precision),
          })}
        </p>
      )}
    </>
  );
}

interface LinesProps {
  lines: ParticipantLine[];
  placeWords: (place: Place) => string;
}

/** A column for each thing that was noted; what never was is said once, below. */
function Lines({ lines, placeWords }: LinesProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const columns = [
    {
      name: 'audience',
      words: ({ audience }: ParticipantLine) => audience && t(`audience.${audience}`),
    },
    { name: 'sex', words: ({ sex }: ParticipantLine) => sex && t(`sex.${sex}`) },
    {
      name: 'ageGroup',
      words: ({ ageGroup }: ParticipantLine) => ageGroup && t(`ageGroup.${ageGroup}`),
    },
    { name: 'place', words: ({ location }: ParticipantLine) => location && placeWords(location) },
  ] as const;
  const noted = columns.filter(({ words }) => lines.some(words));
  const never = columns.filter((column) => !noted.includes(column));
  const total = lines.reduce((sum, line) => sum + line.count, 0);
  return (
    <>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={t('activities.participants')}
      >
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">{t('line.count')}</th>
              {noted.map(({ name }) => (
                <th key={name} scope="col">
                  {t(`line.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <th scope="row" className="number">
                  {count(line.count, line.precision)}
                </th>
                {noted.map(({ name, words }) => (
                  <td key={name}>
                    {words(line) || <span className={styles.none}>{t('line.notSpecified')}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {lines.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row" className="number" colSpan={noted.length + 1}>
                  {count(total, sumPrecision(lines.map(({ precision }) => precision)))}{' '}
                  {t('activities.inAll')}
                </th>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {never.length > 0 && (
        <p className={styles.none}>
          {t('line.notSpecified')} :{' '}
          {never.map(({ name }) => t(`line.${name}`).toLowerCase()).join(', ')}
        </p>
      )}
    </>
  );
}
