/// Where a call goes: asked of a gateway by XML, or from a file.
@NullMarked
package org.dozvon.simulator.dialplan;

import org.jspecify.annotations.NullMarked;
