package org.dozvon.outside.guard;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Finds the addresses of a name. Asked once for each question; the connection goes to what was answered and checked.
@FunctionalInterface
public interface Names {
    CompletionStage<List<InetAddress>> resolve(String host);
}
