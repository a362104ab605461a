/// Calls and their paths, for the console and for resellers.
@NullMarked
package org.dozvon.reporting.calls;

import org.jspecify.annotations.NullMarked;
