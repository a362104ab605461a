package org.dozvon.outside.guard;

import java.net.InetAddress;

/// Addresses that begin with the same bits. Our own, since Netty's rule takes the first bit of an IPv6 address for a
/// sign and lets `ff02::1` into `2000::/3`.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Subnet(byte[] network, int bits) {
    /// @param written such as `10.1.2.0/24`; by its literal, since a name would be resolved and could change
    static Subnet of(String written) {
        var parts = written.strip().split("/", -1);
        try {
            var network = InetAddress.ofLiteral(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            if (parts.length == 2 && bits >= 0 && bits <= network.length * 8) {
                return new Subnet(network, bits);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The same advice.
        }
        throw new IllegalArgumentException("Expected a subnet such as 10.1.2.0/24, but got '" + written + "'.");
    }

    boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff;
            if (((bytes[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
