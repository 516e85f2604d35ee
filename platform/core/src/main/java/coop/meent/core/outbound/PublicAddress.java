package coop.meent.core.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses that anybody on the internet may reach from those of this machine and its
/// network.
///
/// Source: the IANA registries of special-purpose addresses for IPv4 and IPv6.
final class PublicAddress {
    private static final List<Range> NOT_PUBLIC_4 =
            List.of(
                    range(8, 0),
                    range(8, 10),
                    range(10, 100, 64),
                    range(8, 127),
                    range(16, 169, 254),
                    range(12, 172, 16),
                    range(24, 192, 0, 0),
                    range(24, 192, 0, 2),
                    range(24, 192, 88, 99),
                    range(16, 192, 168),
                    range(15, 198, 18),
                    range(24, 198, 51, 100),
                    range(24, 203, 0, 113),
                    range(3, 224));
    private static final Range GLOBAL_6 = range(3, 0x20);
    // those that lead elsewhere (Teredo, 6to4), and those for documents
    private static final List<Range> NOT_PUBLIC_6 =
            List.of(
                    range(23, 0x20, 0x01, 0x00, 0x00),
                    range(32, 0x20, 0x01, 0x0d, 0xb8),
                    range(16, 0x20, 0x02),
                    range(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    private record Range(int bits, byte[] start) {
        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                if (bit(address, bit) != bit(start, bit)) {
                    return false;
                }
            }
            return true;
        }

        private static int bit(byte[] bytes, int index) {
            int place = index / 8;
            return place < bytes.length ? bytes[place] >> (7 - index % 8) & 1 : 0;
        }
    }

    private static Range range(int bits, int... start) {
        var bytes = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return new Range(bits, bytes);
    }

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return GLOBAL_6.contains(bytes)
                    && NOT_PUBLIC_6.stream().noneMatch(it -> it.contains(bytes));
        }
        return NOT_PUBLIC_4.stream().noneMatch(it -> it.contains(bytes));
    }
}
