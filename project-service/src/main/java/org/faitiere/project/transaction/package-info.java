/**
 * Money that moves in a project, in the transaction types of IATI.
 */
@NullMarked
package org.faitiere.project.transaction;

import org.jspecify.annotations.NullMarked;
