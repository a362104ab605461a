/// Saved tests: calls as they shall go, compared with how a plan would let them go.
@NullMarked
package org.dozvon.scheme.rehearse;

import org.jspecify.annotations.NullMarked;
