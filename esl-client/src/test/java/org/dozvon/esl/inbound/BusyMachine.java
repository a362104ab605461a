package org.dozvon.esl.inbound;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A Vert.x on which a thread that connects is given no processor again until the socket has long stood. An event
/// loop is spared: nothing arrives while it is busy.
final class BusyMachine {
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(300);

    private BusyMachine() {}

    static Vertx of(Vertx vertx) {
        return proxy(Vertx.class, (_, method, arguments) -> {
            var result = call(vertx, method, arguments);
            return result instanceof NetClient client ? of(client) : result;
        });
    }

    private static NetClient of(NetClient client) {
        return proxy(NetClient.class, (_, method, arguments) -> {
            var result = call(client, method, arguments);
            if (method.getName().equals("connect") && !Context.isOnEventLoopThread()) {
                ((Future<?>) result).toCompletionStage().toCompletableFuture().join();
                LockSupport.parkNanos(LONG);
            }
            return result;
        });
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
