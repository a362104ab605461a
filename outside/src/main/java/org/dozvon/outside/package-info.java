/// Servers that tenants name: asked with limits, never trusted.
@NullMarked
package org.dozvon.outside;

import org.jspecify.annotations.NullMarked;
