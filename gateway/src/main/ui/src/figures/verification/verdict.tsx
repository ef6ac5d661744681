import { useTranslation } from 'react-i18next';
import type { Verification } from '../../api/figures-model';
import { Fact, Facts } from '../../design/facts';
import { Notice } from '../../design/notice';
import { useFormat } from '../../text/use-format';
import { isAlteration } from './alteration';

/** The platform lists no more. */
const mostFaults = 200;

/** The answer in one sentence. */
export function Verdict({ verification }: { verification: Verification }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { verdict, complete, faults } = verification;
  const count = faults.filter(isAlteration).length;
  const words = count < mostFaults ? 'integrity.altered' : 'integrity.alteredMost';
  if (verdict === 'ALTERED') {
    return (
      <Notice kind="danger" title={t(words, { count, shown: number(count) })}>
        <p>{t('integrity.alteredDetail')}</p>
        {!complete && <p>{t('integrity.incomplete')}</p>}
      </Notice>
    );
  }
  if (verdict === 'REBUILD_NEEDED') {
    return (
      <Notice kind="warning" title={t('integrity.rebuildNeeded')}>
        <p>{t('integrity.rebuildNeededDetail')}</p>
        {!complete && <p>{t('integrity.incomplete')}</p>}
      </Notice>
    );
  }
  return (
    <Notice kind={complete ? 'success' : 'warning'} title={t('integrity.intact')}>
      {!complete && <p>{t('integrity.incomplete')}</p>}
    </Notice>
  );
}

/** How much was looked at, and how much of it the roots hold. */
export function Checked({ verification }: { verification: Verification }) {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  const sealed = useSealedWords();
  const { activities, events, notYetSealed, unchained, checkedAt } = verification;
  return (
    <Facts>
      <Fact label={t('integrity.activities')}>{number(activities)}</Fact>
      <Fact label={t('integrity.events')}>{number(events)}</Fact>
      <Fact label={t('integrity.sealed')}>{sealed(verification)}</Fact>
      <Fact label={t('integrity.notYetSealed')}>
        {notYetSealed > 0 && t('integrity.notYetSealedNote', { shown: number(notYetSealed) })}
      </Fact>
      <Fact label={t('integrity.unchained')}>
        {unchained > 0 && t('integrity.unchainedNote', { shown: number(unchained) })}
      </Fact>
      <Fact label={t('integrity.checkedAt')}>{instant(checkedAt)}</Fact>
    </Facts>
  );
}

function useSealedWords() {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  return ({ sealed, seals }: Verification): string => {
    const days = seals.map(({ day }) => day).sort();
    const [first] = days;
    const last = days.at(-1);
    const shown = number(sealed);
    if (!first || !last) {
      return shown;
    }
    return first === last
      ? t('integrity.sealedOn', { shown, last: date(last) })
      : t('integrity.sealedBetween', { shown, first: date(first), last: date(last) });
  };
}
