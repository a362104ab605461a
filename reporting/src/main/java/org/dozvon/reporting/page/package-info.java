/// Lists page by page, and what native queries bring.
@NullMarked
package org.dozvon.reporting.page;

import org.jspecify.annotations.NullMarked;
