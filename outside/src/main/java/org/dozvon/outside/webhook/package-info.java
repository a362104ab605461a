/// What a tenant's own endpoint is asked, and how it knows that it is us.
@NullMarked
package org.dozvon.outside.webhook;

import org.jspecify.annotations.NullMarked;
