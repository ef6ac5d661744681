import type { Fault } from '../../api/figures-model';

/** Whether a fault means that something was changed, and not that an earlier version counted. */
export const isAlteration = ({ fault }: Fault) => fault !== 'REBUILD_NEEDED';
