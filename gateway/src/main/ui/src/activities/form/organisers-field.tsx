import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, pageSize } from '../../api/client';
import type { Organisation } from '../../api/model';
import { Button } from '../../design/button';
import { Field, FieldGroup } from '../../design/field';
import styles from './form.module.css';
import type { ActivityForm } from './form-values';
import { useFieldError } from './input';

/** Who held it: organisations of the directory by name, or any other name. */
export function OrganisersField() {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray<ActivityForm, 'organisers'>({
    name: 'organisers',
  });
  return (
    <FieldGroup legend={t('form.organisers')} hint={t('form.organisersHint')}>
      <div className={styles.lines}>
        {fields.map((field, index) => (
          <div key={field.id} className={styles.organiser}>
            <Organiser index={index} />
            <Button look="quiet" onClick={() => remove(index)}>
              {t('form.removeOrganiser', { number: index + 1 })}
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => append({ name: '', organisationId: '' })}>
            {t('form.addOrganiser')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}

function Organiser({ index }: { index: number }) {
  const { t } = useTranslation();
  const list = useId();
  const { register, setValue } = useFormContext<ActivityForm>();
  const name = useWatch<ActivityForm>({ name: `organisers.${index}.name` }) as string;
  const suggestions = useSuggestions(name);
  const error = useFieldError(`organisers.${index}.name`);
  return (
    <Field label={t('form.organiser', { number: index + 1 })} error={error} compact>
      {(control) => (
        <>
          <input
            {...control}
            {...register(`organisers.${index}.name`, {
              onChange: (event: { target: { value: string } }) => {
                const known = suggestions.find((one) => one.name === event.target.value);
                setValue(`organisers.${index}.organisationId`, known?.id ?? '');
              },
            })}
            list={list}
            autoComplete="off"
          />
          <datalist id={list}>
            {suggestions.map((organisation) => (
              <option key={organisation.id} value={organisation.name}>
                {organisation.acronym}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function useSuggestions(text: string | undefined): Organisation[] {
  const q = text?.trim() ?? '';
  const { data = [] } = useQuery({
    queryKey: ['organisation-names', q],
    queryFn: async ({ signal }) => {
      const params = { query: { q, limit: pageSize(8) } };
      return (await bodyOf(api.GET('/api/v1/organisations', { params, signal }))).items;
    },
    enabled: q.length >= 2,
    staleTime: 60_000,
    placeholderData: (last) => last,
  });
  return data;
}
