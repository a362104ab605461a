/// Tests of the demo tenants' past calls.
@NullMarked
package org.dozvon.demo;

import org.jspecify.annotations.NullMarked;
