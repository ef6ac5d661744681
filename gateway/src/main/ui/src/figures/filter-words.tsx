import { useTranslation } from 'react-i18next';
import { useCodeNames, useRegionNames } from '../api/codelists';
import { Badge } from '../design/badge';
import { useFormat } from '../text/use-format';
import { isUnspecified } from './groups';
import type { FilterName, Filters } from './filters';
import styles from './provenance-page.module.css';

interface FilterWordsProps {
  filters: Filters;
  country: string | undefined;
}

/** The filters of a figure in the reader's words. */
export function FilterWords({ filters, country }: FilterWordsProps) {
  const { t } = useTranslation();
  const region = useRegionNames(country);
  const topic = useCodeNames('topics');
  const { date } = useFormat();
  const names = Object.keys(filters) as FilterName[];
  if (names.length === 0) {
    return null;
  }
  const value = (name: FilterName) => {
    const code = filters[name] ?? '';
    if (isUnspecified({ key: code })) {
      return t('figures.notSpecified');
    }
    switch (name) {
      case 'undated':
        return t('figures.notSpecified');
      case 'asOf':
        return date(code);
      case 'topic':
        return topic(code);
      case 'ageGroup':
        return t(`ageGroup.${code as 'YOUTH'}`);
      case 'level':
        return t(`level.${code as 'LOCAL'}`);
      case 'region':
        return region(code);
      case 'type':
        return t(`activityType.${code as 'TRAINING'}`);
      case 'audience':
        return t(`audience.${code as 'CSO'}`);
      case 'sex':
        return t(`sex.${code as 'FEMALE'}`);
      case 'status':
        return t(`activityStatus.${code as 'VALIDATED'}`);
      default:
        return code;
    }
  };
  return (
    <ul className={styles.words} aria-label={t('figures.filters')}>
      {names.map((name) => (
        <li key={name}>
          <Badge>
            {t(`filter.${name}`)} : {value(name)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
