import type { FormEvent, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './dialog.module.css';

export interface QuestionDialogProps {
  question: ReactNode;
  consequence: ReactNode;
  label: ReactNode;
  look?: 'primary' | 'danger';
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks once more, and says what will happen. */
export default function QuestionDialog(props: QuestionDialogProps) {
  const { t } = useTranslation();
  const { question, consequence, label, look = 'primary', busy, onConfirm, onClose } = props;
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
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
              {question}
            </Heading>
            <p>{consequence}</p>
            {props.children}
            <div className={styles.buttons}>
              <Button type="submit" look={look} busy={busy}>
                {label}
              </Button>
              <Button onClick={onClose}>{t('command.keep')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
