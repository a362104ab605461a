/// Two small companies to look at.
@NullMarked
package org.dozvon.tenant.demo;

import org.jspecify.annotations.NullMarked;
