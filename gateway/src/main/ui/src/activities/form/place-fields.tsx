import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCodes } from '../../api/codelists';
import { useFormat } from '../../text/use-format';
import type { ActivityForm } from './form-values';
import { SelectInput, TextInput } from './input';

interface PlaceFieldsProps {
  name: `locations.${number}` | `participants.${number}.location`;
  home: string | undefined;
  withCountry?: boolean;
}

const neighbours = ['TG', 'ML', 'BJ', 'BF', 'CI', 'GH', 'GN', 'MR', 'NE', 'NG', 'SN', 'TN', 'US'];

/** Country, region and place, from the official codes. */
export function PlaceFields({ name, home, withCountry }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const { setValue } = useFormContext<ActivityForm>();
  const country = useWatch<ActivityForm>({ name: `${name}.country` }) as string;
  const regions = useCodes('regions', country || home, Boolean(country || home));
  const countries = useCountries(home, country);
  return (
    <>
      {withCountry && (
        <SelectInput
          key={`country-${countries.length}`}
          name={`${name}.country`}
          label={t('form.country')}
          compact
          empty={t('line.notSpecified')}
          options={countries}
          onPick={() => setValue(`${name}.region`, '')}
        />
      )}
      <SelectInput
        key={`region-${country}-${regions.length}`}
        name={`${name}.region`}
        label={t('form.region')}
        compact
        empty={t('line.notSpecified')}
        options={regions.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextInput name={`${name}.place`} label={t('form.place')} compact />
    </>
  );
}

function useCountries(home: string | undefined, current: string) {
  const { country: nameOf, language } = useFormat();
  const listed = useCodes('countries');
  const codes = listed.length > 0 ? listed.map(({ code }) => code) : neighbours;
  return [...new Set([home, current, ...codes])]
    .filter((code): code is string => Boolean(code))
    .map((code) => ({ value: code, label: nameOf(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
