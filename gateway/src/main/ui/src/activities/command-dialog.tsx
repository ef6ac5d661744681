import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../design/field';
import QuestionDialog from '../design/question-dialog';
import type { Command } from './commands';

interface CommandDialogProps {
  command: Command;
  busy: boolean;
  onConfirm: (comment: string | undefined) => void;
  onClose: () => void;
}

/** Asks once more, and for the reason where others will need it. */
export default function CommandDialog({ command, busy, onConfirm, onClose }: CommandDialogProps) {
  const { t } = useTranslation();
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const needed = command === 'return';
  const words = command as 'return' | 'cancel' | 'delete';
  const confirm = () => {
    setMissing(needed && !comment.trim());
    if (!needed || comment.trim()) {
      onConfirm(comment.trim() || undefined);
    }
  };
  return (
    <QuestionDialog
      question={t(`command.${words}.question`)}
      consequence={t(`command.${words}.consequence`)}
      label={t(`command.${words}.label`)}
      look={command === 'delete' ? 'danger' : 'primary'}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {command !== 'delete' && (
        <Field
          label={t(`command.${words === 'return' ? 'return' : 'cancel'}.comment`)}
          required={needed}
          error={missing ? t('form.missing') : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
      )}
    </QuestionDialog>
  );
}
