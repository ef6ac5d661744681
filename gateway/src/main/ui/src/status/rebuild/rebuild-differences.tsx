import { useTranslation } from 'react-i18next';
import type { Difference, Rebuild } from '../../api/figures-model';
import { Badge } from '../../design/badge';
import { useNetworkName } from '../../networks/queries';
import { useFormat } from '../../text/use-format';
import { isUnderWay } from './queries';
import styles from './rebuild.module.css';

/** What the new figures say otherwise than the old ones. */
export function RebuildDifferences({ rebuild }: { rebuild: Rebuild }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { differencesTotal, differences } = rebuild;
  if (isUnderWay(rebuild)) {
    return null;
  }
  if (differencesTotal === 0) {
    return rebuild.state === 'SWAPPED' ? (
      <p>
        <Badge tone="green" mark="●">
          {t('rebuild.agree')}
        </Badge>
      </p>
    ) : null;
  }
  const hidden = differencesTotal - differences.length;
  return (
    <>
      <p>
        <Badge tone="danger" mark="!">
          {t('rebuild.differ', { count: differencesTotal, shown: number(differencesTotal) })}
        </Badge>
      </p>
      <Table
        caption={t('rebuild.differ', { count: differencesTotal, shown: number(differencesTotal) })}
        differences={differences}
      />
      {hidden > 0 && (
        <p className={styles.small}>
          {t('rebuild.moreDiffer', { count: hidden, shown: number(hidden) })}
        </p>
      )}
    </>
  );
}

function Table({ caption, differences }: { caption: string; differences: Difference[] }) {
  const { t } = useTranslation();
  const networkName = useNetworkName();
  return (
    <table className={styles.differences}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rebuild.network')}</th>
          <th scope="col">{t('rebuild.what')}</th>
          <th scope="col">{t('rebuild.was')}</th>
          <th scope="col">{t('rebuild.is')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ network, what, was, is }) => (
          <tr key={`${network} ${what}`}>
            <td>{network ? networkName(network) : '–'}</td>
            <th scope="row">
              <What what={what} />
            </th>
            <td>{was ?? t('rebuild.notThere')}</td>
            <td>{is ?? t('rebuild.notThere')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The kind in words, then its key as the platform has it: `fact 0193…`. */
function What({ what }: Pick<Difference, 'what'>) {
  const { t } = useTranslation();
  const [kind = '', ...key] = what.split(' ');
  return (
    <>
      {t(`rebuild.kind.${kind as 'cell'}`, { defaultValue: kind })} <code>{key.join(' ')}</code>
    </>
  );
}
