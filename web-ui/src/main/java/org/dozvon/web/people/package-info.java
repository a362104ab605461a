/// People, groups and phones.
@NullMarked
package org.dozvon.web.people;

import org.jspecify.annotations.NullMarked;
