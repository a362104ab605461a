/// People, their phones and their groups.
@NullMarked
package org.dozvon.tenant.people;

import org.jspecify.annotations.NullMarked;
