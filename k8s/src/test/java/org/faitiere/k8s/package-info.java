/**
 * Renders every combination of the manifests and validates it.
 */
@NullMarked
package org.faitiere.k8s;

import org.jspecify.annotations.NullMarked;
