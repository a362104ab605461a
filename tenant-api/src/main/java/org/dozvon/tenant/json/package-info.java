/// The one form of JSON, in requests and in the database.
@NullMarked
package org.dozvon.tenant.json;

import org.jspecify.annotations.NullMarked;
