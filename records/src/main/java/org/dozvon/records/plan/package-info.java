/// Plans on their way to routers and gateways, and their acknowledgements.
@NullMarked
package org.dozvon.records.plan;

import org.jspecify.annotations.NullMarked;
