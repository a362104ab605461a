/// The files that callers hear, kept where the node finds them.
@NullMarked
package org.dozvon.gateway.sound;

import org.jspecify.annotations.NullMarked;
