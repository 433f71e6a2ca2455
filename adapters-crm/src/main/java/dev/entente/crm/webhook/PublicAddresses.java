package dev.entente.crm.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that are somebody's on the public internet, by the IANA registries of special-purpose addresses. Of IPv6
 * only what is delegated for global unicast counts, which leaves out mapped and translated IPv4 addresses as well.
 */
final class PublicAddresses {

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // shared by carriers
            Block.of("127.0.0.0", 8), // loopback
            Block.of("169.254.0.0", 16), // link-local, cloud metadata
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16), // private
            Block.of("198.18.0.0", 15), // benchmarks
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4), // reserved, broadcast
            Block.of("2001::", 23), // protocol assignments, Teredo
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4
            Block.of("3fff::", 20)); // documentation

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        boolean delegated = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return delegated && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(InetAddress prefix, int bits) {

        static Block of(String prefix, int bits) {
            return new Block(InetAddress.ofLiteral(prefix), bits);
        }

        boolean contains(InetAddress other) {
            byte[] wanted = prefix.getAddress();
            byte[] given = other.getAddress();
            int whole = bits / 8;
            int rest = 8 - bits % 8;
            return given.length == wanted.length
                    && Arrays.equals(given, 0, whole, wanted, 0, whole)
                    && (rest == 8 || (given[whole] ^ wanted[whole]) >> rest == 0);
        }
    }
}
