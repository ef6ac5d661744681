import { useTranslation } from 'react-i18next';
import type { Project } from '../api/model';
import { Panel } from '../design/panel';
import { Localised } from '../text/localised';
import styles from './project-page.module.css';

/** The parts of a project (volets) with what each is to achieve. */
export function Components({ project: { components = [] } }: { project: Project }) {
  const { t } = useTranslation();
  return components.length === 0 ? null : (
    <Panel title={t('projects.components')}>
      <ol className={styles.components}>
        {components.map((component) => (
          <li key={component.id}>
            <div>
              <h3>
                <Localised text={component.title} />
              </h3>
              {component.objectives && component.objectives.length > 0 && (
                <ul>
                  {component.objectives.map(({ title }, index) => (
                    <li key={index}>
                      <Localised text={title} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
