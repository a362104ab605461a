/// How often a tenant may ask for what is dear, so that one tenant's script is not everybody's slowness.
@NullMarked
package org.dozvon.tenant.limit;

import org.jspecify.annotations.NullMarked;
