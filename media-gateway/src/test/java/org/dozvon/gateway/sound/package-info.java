/// Tests of what the node plays.
@NullMarked
package org.dozvon.gateway.sound;

import org.jspecify.annotations.NullMarked;
