import { get, useFormContext, type FieldPath, type RegisterOptions } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../design/field';
import type { ActivityForm } from './form-values';

interface InputProps {
  name: FieldPath<ActivityForm>;
  label: string;
  hint?: string;
  required?: boolean;
  compact?: boolean;
}

/** The message of one input, from the form's own rules or from the service. */
export function useFieldError(name: string): string | undefined {
  const { formState } = useFormContext<ActivityForm>();
  const { t } = useTranslation();
  const message = (get(formState.errors, name) as { message?: string } | undefined)?.message;
  return message && /^(form|date)\.\w+$/.test(message) ? t(message as 'form.missing') : message;
}

interface TextInputProps extends InputProps {
  rules?: RegisterOptions<ActivityForm>;
  multiline?: boolean;
  numeric?: boolean;
  lang?: string;
  maxLength?: number;
}

export function TextInput({
  name,
  rules,
  multiline,
  numeric,
  lang,
  maxLength,
  ...field
}: TextInputProps) {
  const { register } = useFormContext<ActivityForm>();
  const error = useFieldError(name);
  const registered = register(name, {
    ...rules,
    ...(field.required && { validate: (value) => (String(value).trim() ? true : 'form.missing') }),
    ...(rules?.validate && { validate: rules.validate }),
  } as RegisterOptions<ActivityForm>);
  return (
    <Field {...field} error={error}>
      {(control) =>
        multiline ? (
          <textarea {...control} {...registered} lang={lang} maxLength={maxLength} />
        ) : (
          <input
            {...control}
            {...registered}
            type="text"
            lang={lang}
            maxLength={maxLength}
            inputMode={numeric ? 'numeric' : undefined}
            autoComplete="off"
            aria-required={field.required || undefined}
          />
        )
      }
    </Field>
  );
}

interface SelectInputProps extends InputProps {
  options: { value: string; label: string }[];
  empty?: string;
  onPick?: () => void;
}

export function SelectInput({ name, options, empty, onPick, ...field }: SelectInputProps) {
  const { register } = useFormContext<ActivityForm>();
  const error = useFieldError(name);
  const registered = register(name, {
    onChange: onPick,
    ...(field.required && { validate: (value) => (value ? true : 'form.missing') }),
  } as RegisterOptions<ActivityForm>);
  return (
    <Field {...field} error={error}>
      {(control) => (
        <select {...control} {...registered} aria-required={field.required || undefined}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
