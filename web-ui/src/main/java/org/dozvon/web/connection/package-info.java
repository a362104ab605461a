/// Connections to other systems that calls ask.
@NullMarked
package org.dozvon.web.connection;

import org.jspecify.annotations.NullMarked;
