/// What callers left, played back to the tenant that it was left for.
@NullMarked
package org.dozvon.gateway.recording;

import org.jspecify.annotations.NullMarked;
