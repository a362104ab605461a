/// The node's XML questions and answers, whatever they are about.
@NullMarked
package org.dozvon.gateway.xml;

import org.jspecify.annotations.NullMarked;
