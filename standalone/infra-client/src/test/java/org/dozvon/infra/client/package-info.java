/// What a test that leases may rely on.
@NullMarked
package org.dozvon.infra.client;

import org.jspecify.annotations.NullMarked;
