/// Who is at the end of a channel: scripted callers and phones.
@NullMarked
package org.dozvon.simulator.party;

import org.jspecify.annotations.NullMarked;
