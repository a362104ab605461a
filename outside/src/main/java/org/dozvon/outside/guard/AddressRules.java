package org.dozvon.outside.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Where tenants' servers may be: on the public internet, or where the operator allows it in so many words.
public final class AddressRules {
    /// IANA's special-purpose registry, and the one metadata service that sits on a public address.
    private static final List<Subnet> CLOSED_FOUR = subnets(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /// Everything else of IPv6 is local, mapped, translated (NAT64) or not given out.
    private static final List<Subnet> OPEN_SIX = subnets("2000::/3");

    /// Tunnels carry an IPv4 address inside that nobody would check.
    private static final List<Subnet> CLOSED_SIX =
            subnets("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final List<Subnet> allowed;

    private AddressRules(List<Subnet> allowed) {
        this.allowed = allowed;
    }

    public static AddressRules internetOnly() {
        return new AddressRules(List.of());
    }

    /// @param subnets such as `10.1.2.0/24` or `fd00:1::5/128`, for those who host their CRM beside us
    public static AddressRules allowing(List<String> subnets) {
        return new AddressRules(subnets.stream().map(Subnet::of).toList());
    }

    public boolean allows(InetAddress address) {
        return holds(allowed, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address
                ? holds(OPEN_SIX, address) && !holds(CLOSED_SIX, address)
                : !holds(CLOSED_FOUR, address);
    }

    private static boolean holds(List<Subnet> subnets, InetAddress address) {
        return subnets.stream().anyMatch(subnet -> subnet.holds(address));
    }

    private static List<Subnet> subnets(String... written) {
        return Stream.of(written).map(Subnet::of).toList();
    }
}
