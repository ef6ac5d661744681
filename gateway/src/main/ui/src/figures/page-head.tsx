import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNetwork } from '../networks/queries';
import { PageTitle } from '../shell/page-title';
import { FilterWords } from './filter-words';
import { figuresAddress, type Filters } from './filters';
import styles from './provenance-page.module.css';

interface PageHeadProps {
  slug: string;
  filters: Filters;
  title: string;
  lead: ReactNode;
}

/** The head of a page about a figure: the way back, the filters in words, what it shows. */
export function PageHead({ slug, filters, title, lead }: PageHeadProps) {
  const { t } = useTranslation();
  const { data: network } = useNetwork(slug);
  return (
    <div className={styles.head}>
      <Link to={figuresAddress(slug, filters)}>← {t('figures.backToFigures')}</Link>
      <PageTitle context={network?.acronym}>{title}</PageTitle>
      <FilterWords filters={filters} country={network?.country} />
      <p className={styles.lead}>{lead}</p>
    </div>
  );
}
