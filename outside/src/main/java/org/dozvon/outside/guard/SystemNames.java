package org.dozvon.outside.guard;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The machine's name servers, asked without a thread that waits. No search domains: `kafka` is a name of the tenant's
/// world or none, never a service beside us.
public final class SystemNames implements Names, AutoCloseable {
    private static final int QUERY_PATIENCE_MILLIS = 1_500;
    private static final int LONGEST_MEMORY_SECONDS = 60;

    private final NioEventLoopGroup loops = new NioEventLoopGroup(
            1, Thread.ofPlatform().daemon().name("names-of-tenants").factory());
    private final DnsNameResolver resolver;

    public SystemNames() {
        this.resolver = new DnsNameResolverBuilder(loops.next())
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .searchDomains(List.of())
                .ndots(1)
                .queryTimeoutMillis(QUERY_PATIENCE_MILLIS)
                .ttl(0, LONGEST_MEMORY_SECONDS)
                .negativeTtl(5)
                .build();
    }

    @Override
    public CompletionStage<List<InetAddress>> resolve(String host) {
        var answer = new CompletableFuture<List<InetAddress>>();
        var _ = resolver.resolveAll(host).addListener(resolved -> {
            if (resolved.isSuccess()) {
                @SuppressWarnings("unchecked") // what resolveAll promises
                var addresses = (List<InetAddress>) resolved.getNow();
                answer.complete(List.copyOf(addresses));
            } else {
                answer.completeExceptionally(resolved.cause());
            }
        });
        return answer;
    }

    @Override
    public void close() {
        resolver.close();
        var _ = loops.shutdownGracefully();
    }
}
