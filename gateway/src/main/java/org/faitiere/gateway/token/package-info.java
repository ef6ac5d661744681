/**
 * The OAuth2 authorization server: keys, claims, authorizations and endpoints.
 */
@NullMarked
package org.faitiere.gateway.token;

import org.jspecify.annotations.NullMarked;
