import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import header from './header.module.css';
import { MenuFace, type MenuProps } from './lazy-menu';
import styles from './menu.module.css';

export default function OpenedMenu({ label, text, shortText, items, selected, onPick }: MenuProps) {
  return (
    <MenuTrigger defaultOpen>
      <Button className={header.button}>
        <MenuFace label={label} text={text} shortText={shortText} />
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <Menu
          className={styles.menu}
          aria-label={label}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
          onAction={(key) => onPick(String(key))}
        >
          {items.map(({ id, title, detail }) => (
            <MenuItem key={id} id={id} textValue={title} className={styles.item}>
              <span className={styles.name}>{title}</span>
              {detail && <span className={styles.detail}>{detail}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
