/// A FreeSWITCH stand-in: a node whose callers and phones are scripted, and whose event socket is the real one's.
@NullMarked
package org.dozvon.simulator;

import org.jspecify.annotations.NullMarked;
