import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodes } from '../api/codelists';
import { organisationKinds, verificationStatuses } from '../api/model';
import { Field } from '../design/field';
import { nameOf, networksQuery } from '../networks/queries';
import { useFormat } from '../text/use-format';
import styles from './directory-page.module.css';
import {
  countsOf,
  facetsQuery,
  type DirectoryFilterName,
  type DirectoryFilters,
  type Facets,
} from './queries';

interface BarProps {
  filters: DirectoryFilters;
  onChange: (change: DirectoryFilters) => void;
}

export function DirectoryFilterBar({ filters, onChange }: BarProps) {
  const { t } = useTranslation();
  const { data: networks = [] } = useQuery(networksQuery);
  const { data: facets } = useQuery(facetsQuery(filters));
  const topics = useCodes('topics');
  const countryName = useFormat().country;
  const regions = useRegions(filters, facets);
  const countries = facets?.country.map(({ code }) => code) ?? [];
  const shownCountries = [...new Set([...countries, filters.country ?? ''])].filter(Boolean);
  const choice = (name: DirectoryFilterName, options: [string, string][]) => (
    <Choice
      name={name}
      filters={filters}
      onChange={onChange}
      options={options}
      counts={countsOf(facets, name)}
    />
  );
  return (
    <search className={styles.bar} aria-label={t('directory.search')}>
      <SearchText value={filters.q ?? ''} onChange={(q) => onChange({ q })} />
      {choice(
        'network',
        networks.map((network) => [network.slug, nameOf(network)]),
      )}
      {choice(
        'kind',
        organisationKinds.map((kind) => [kind, t(`organisationKind.${kind}`)]),
      )}
      {choice(
        'country',
        shownCountries.map((code) => [code, countryName(code)]),
      )}
      {choice(
        'region',
        regions.map(({ code, label }) => [code, label]),
      )}
      {choice(
        'topic',
        topics.map(({ code, label }) => [code, label]),
      )}
      {choice(
        'verification',
        verificationStatuses.map((status) => [status, t(`verification.${status}`)]),
      )}
    </search>
  );
}

/** The regions of the chosen country, else those that hold an organisation. */
function useRegions({ country, region }: DirectoryFilters, facets: Facets | undefined) {
  const all = useCodes('regions', country);
  const held = countsOf(facets, 'region');
  return country ? all : all.filter(({ code }) => held.has(code) || code === region);
}

interface ChoiceProps extends BarProps {
  name: DirectoryFilterName;
  options: [string, string][];
  counts: Map<string, number>;
}

function Choice({ name, options, counts, filters, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Field label={t(`filter.${name}`)} compact>
      {(control) => (
        <select
          {...control}
          value={filters[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.target.value })}
        >
          <option value="">{t('filter.any')}</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {counts.has(value) ? `${label} (${counts.get(value)})` : label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Searches while typing, once the fingers rest. */
function SearchText({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) {
      return;
    }
    const timer = setTimeout(() => onChange(text), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Field label={t('directory.search')} compact>
      {(control) => (
        <input
          {...control}
          type="search"
          value={text}
          placeholder={t('directory.searchExample')}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Field>
  );
}
