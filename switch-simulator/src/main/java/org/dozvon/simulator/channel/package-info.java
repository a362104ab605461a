/// Channels: their variables, their times, what runs on them, and how they are bridged.
@NullMarked
package org.dozvon.simulator.channel;

import org.jspecify.annotations.NullMarked;
