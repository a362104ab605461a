/// Tenants' secrets at rest and on their way.
@NullMarked
package org.dozvon.outside.secret;

import org.jspecify.annotations.NullMarked;
