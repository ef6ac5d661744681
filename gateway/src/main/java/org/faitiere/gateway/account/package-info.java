/**
 * The partner clients and the people that may sign in, and what they may do where.
 */
@NullMarked
package org.faitiere.gateway.account;

import org.jspecify.annotations.NullMarked;
