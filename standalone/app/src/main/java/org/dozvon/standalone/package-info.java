/// One command for one machine: starts every part of the product as a process, tells how it goes, and stops them in
/// reverse.
@NullMarked
package org.dozvon.standalone;

import org.jspecify.annotations.NullMarked;
