/// What a tenant's own phones dial: codes, calls that ring at a colleague, numbers outside.
@NullMarked
package org.dozvon.router.phone;

import org.jspecify.annotations.NullMarked;
