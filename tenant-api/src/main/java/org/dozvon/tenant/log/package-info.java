/// How the log is written.
@NullMarked
package org.dozvon.tenant.log;

import org.jspecify.annotations.NullMarked;
