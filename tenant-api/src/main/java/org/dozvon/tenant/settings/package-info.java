/// What an operator sets.
@NullMarked
package org.dozvon.tenant.settings;

import org.jspecify.annotations.NullMarked;
