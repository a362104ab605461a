/// What tests of the service share.
@NullMarked
package org.dozvon.tenant.support;

import org.jspecify.annotations.NullMarked;
