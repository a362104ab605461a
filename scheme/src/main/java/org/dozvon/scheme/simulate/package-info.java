/// Runs a plan on a virtual clock: previews, saved tests and proofs, in microseconds.
@NullMarked
package org.dozvon.scheme.simulate;

import org.jspecify.annotations.NullMarked;
