/// Calls that a person places to try a scheme.
@NullMarked
package org.dozvon.tenant.testcall;

import org.jspecify.annotations.NullMarked;
