package coop.meent.core.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Who is at the other end of the line; a proxy's word counts only when the operator trusts it.
public final class Client {
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
    private static final int NETWORK_BYTES = 8;

    private final Set<String> trusted;

    /// @param trustedProxies comma-separated addresses, or prefixes that end in a dot or colon,
    ///   e.g. `172.20.`
    public Client(String trustedProxies) {
        this.trusted =
                Arrays.stream(trustedProxies.split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the address of the client, not of the proxy}
    public String address(Context ctx) {
        return address(ctx.req());
    }

    private String address(HttpServletRequest request) {
        var remote = request.getRemoteAddr();
        if (!trusts(remote)) {
            return remote;
        }
        var hops = forwarded(request, "X-Forwarded-For");
        return hops.reversed().stream().filter(hop -> !trusts(hop)).findFirst().orElse(remote);
    }

    /// {@return the address, or the network a home gets for IPv6, to count by}
    public String network(Context ctx) {
        return network(ctx.req());
    }

    /// {@return the same, of a request that no route answers}
    public String network(HttpServletRequest request) {
        var address = address(request);
        return address.indexOf(':') < 0 ? address : home(address);
    }

    // a home owns the lower half of its addresses, and 0000 may be left out of any of them
    private static String home(String address) {
        try {
            var bytes =
                    InetAddress.ofLiteral(BRACKETS.matcher(address).replaceAll("")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }

    /// {@return whether the client speaks TLS, to us or to the proxy}
    public boolean secure(Context ctx) {
        return secure(ctx.req());
    }

    boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || (trusts(request.getRemoteAddr())
                        && forwarded(request, "X-Forwarded-Proto").equals(List.of("https")));
    }

    private boolean trusts(String address) {
        return trusted.stream().anyMatch(it -> covers(it, address));
    }

    private static boolean covers(String trusted, String address) {
        boolean network = trusted.endsWith(".") || trusted.endsWith(":");
        return network ? address.startsWith(trusted) : address.equals(trusted);
    }

    private static List<String> forwarded(HttpServletRequest request, String header) {
        // a proxy may add a line of its own below the one that the client made up
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
