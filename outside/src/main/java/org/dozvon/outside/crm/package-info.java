/// CRMs behind one interface: who is responsible for a caller, asked as each vendor documents it.
@NullMarked
package org.dozvon.outside.crm;

import org.jspecify.annotations.NullMarked;
