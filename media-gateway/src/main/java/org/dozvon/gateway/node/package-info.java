/// The switch beside us: its connection, its phones, and calls that nobody holds.
@NullMarked
package org.dozvon.gateway.node;

import org.jspecify.annotations.NullMarked;
