/// Drawings, their versions, and publishing.
@NullMarked
package org.dozvon.tenant.scheme;

import org.jspecify.annotations.NullMarked;
