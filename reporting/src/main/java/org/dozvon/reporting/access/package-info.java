/// Whose figures may be seen, and how a refusal is said.
@NullMarked
package org.dozvon.reporting.access;

import org.jspecify.annotations.NullMarked;
