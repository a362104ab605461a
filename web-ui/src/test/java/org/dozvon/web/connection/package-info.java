/// Connections, without their pages.
@NullMarked
package org.dozvon.web.connection;

import org.jspecify.annotations.NullMarked;
