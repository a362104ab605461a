/// Finds everything that is wrong with a scheme, all at once, each problem pinned to its step.
@NullMarked
package org.dozvon.scheme.check;

import org.jspecify.annotations.NullMarked;
