import { useState, type FormEvent } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button';
import { Field } from '../design/field';
import styles from './activity-page.module.css';
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
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    setMissing(needed && !comment.trim());
    if (!needed || comment.trim()) {
      onConfirm(comment.trim() || undefined);
    }
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.overlay}
    >
      <Modal>
        <Dialog className={styles.dialog}>
          <form onSubmit={confirm} noValidate>
            <Heading slot="title" level={2}>
              {t(`command.${words}.question`)}
            </Heading>
            <p>{t(`command.${words}.consequence`)}</p>
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
            <div className={styles.buttons}>
              <Button type="submit" look={command === 'delete' ? 'danger' : 'primary'} busy={busy}>
                {t(`command.${words}.label`)}
              </Button>
              <Button onClick={onClose}>{t('command.keep')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
