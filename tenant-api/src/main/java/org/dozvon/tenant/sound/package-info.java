/// Sounds that a tenant uploads.
@NullMarked
package org.dozvon.tenant.sound;

import org.jspecify.annotations.NullMarked;
