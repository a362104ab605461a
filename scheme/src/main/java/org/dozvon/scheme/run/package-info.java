/// The one interpreter of plans, and the ports through which it touches the world.
@NullMarked
package org.dozvon.scheme.run;

import org.jspecify.annotations.NullMarked;
