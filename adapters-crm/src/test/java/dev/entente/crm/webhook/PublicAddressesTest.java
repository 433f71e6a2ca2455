package dev.entente.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void special_ipv4_addresses_are_not_public(String address) {
        assertThat(isPublic(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255"
            })
    void their_neighbours_are(String address) {
        assertThat(isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::", "::1", "::7f00:1", "64:ff9b::a00:1", "100::1", "1fff:ffff::", "2001::1", "2001:1ff:ffff::",
                "2001:db8::1", "2002:7f00:1::", "3fff::1", "4000::", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1",
                "ff02::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1"
            })
    void special_ipv6_addresses_are_not_public(String address) {
        assertThat(isPublic(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000::", "2001:200::1", "2001:db7:ffff::", "2606:4700:4700::1111", "3ffe:ffff::"})
    void addresses_delegated_for_global_unicast_are(String address) {
        assertThat(isPublic(address)).isTrue();
    }

    @Test
    void an_ipv4_address_in_sixteen_bytes_is_judged_as_ipv4() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 10, 0, 0, 1};

        assertThat(PublicAddresses.contains(InetAddress.getByAddress(mapped))).isFalse();
    }

    private static boolean isPublic(String literal) {
        return PublicAddresses.contains(InetAddress.ofLiteral(literal));
    }
}
