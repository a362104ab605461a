/// HTTP to addresses that a tenant chose: what may be asked, where it may lead, and how much is heard of the answer.
@NullMarked
package org.dozvon.outside.guard;

import org.jspecify.annotations.NullMarked;
