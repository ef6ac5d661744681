/**
 * Cursor paging and entity tags, so that lists stay cheap and updates never overwrite
 * unseen work.
 */
@NullMarked
package org.faitiere.support.page;

import org.jspecify.annotations.NullMarked;
