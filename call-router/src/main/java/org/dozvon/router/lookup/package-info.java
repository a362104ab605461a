/// What calls ask of others: tenants' programs, their CRMs, the memory of past talks; bounded, remembered, never
/// trusted.
@NullMarked
package org.dozvon.router.lookup;

import org.jspecify.annotations.NullMarked;
