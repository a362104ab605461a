/// The tenant's connections to other systems: its CRM, the programs that its schemes ask.
@NullMarked
package org.dozvon.tenant.crm;

import org.jspecify.annotations.NullMarked;
