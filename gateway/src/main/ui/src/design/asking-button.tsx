import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from './button';

const QuestionDialog = lazy(() => import('./question-dialog'));

interface AskingButtonProps {
  label: ReactNode;
  /** What a screen reader says where the label alone would not tell which. */
  name?: string;
  question: ReactNode;
  consequence: ReactNode;
  look?: 'primary' | 'secondary';
  busy?: boolean;
  describedBy?: string;
  onConfirm: () => void;
}

/** A button for what should not happen by a slip: it asks first. */
export function AskingButton(props: AskingButtonProps) {
  const { label, name, question, consequence, look, busy, describedBy, onConfirm } = props;
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button
        look={look}
        busy={busy}
        aria-label={name}
        aria-describedby={describedBy}
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <QuestionDialog
            question={question}
            consequence={consequence}
            label={label}
            onConfirm={() => {
              close();
              onConfirm();
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
