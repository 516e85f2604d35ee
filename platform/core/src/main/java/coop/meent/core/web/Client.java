package coop.meent.core.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is at the other end of the line; a proxy's word counts only when the operator trusts it.
public final class Client {
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
    private static final int NETWORK_GROUPS = 4;

    private final Set<String> trusted;

    /// @param trustedProxies comma-separated addresses, or prefixes that end in a dot or colon,
    ///   e.g. `172.20.`
    public Client(String trustedProxies) {
        this.trusted =
                listed(trustedProxies).map(Client::written).collect(Collectors.toUnmodifiableSet());
    }

    /// {@return the address of the client, not of the proxy}
    public String address(Context ctx) {
        return address(ctx.req());
    }

    private String address(HttpServletRequest request) {
        var remote = remote(request);
        if (!trusts(remote)) {
            return remote;
        }
        var hops = forwarded(request, "X-Forwarded-For").map(Client::written).toList();
        return hops.reversed().stream().filter(hop -> !trusts(hop)).findFirst().orElse(remote);
    }

    private static String remote(HttpServletRequest request) {
        return written(request.getRemoteAddr());
    }

    // every address in one way, however a proxy or the operator wrote it
    private static String written(String address) {
        try {
            var bare = BRACKETS.matcher(address).replaceAll("");
            return InetAddress.ofLiteral(bare).getHostAddress();
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }

    /// {@return the address, or the network a home gets for IPv6, to count by}
    public String network(Context ctx) {
        return network(ctx.req());
    }

    /// {@return the same, of a request that no route answers}
    public String network(HttpServletRequest request) {
        var groups = address(request).split(":", -1);
        return Arrays.stream(groups).limit(NETWORK_GROUPS).collect(Collectors.joining(":"));
    }

    /// {@return whether the client speaks TLS, to us or to the proxy}
    public boolean secure(Context ctx) {
        return secure(ctx.req());
    }

    boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || (trusts(remote(request))
                        && forwarded(request, "X-Forwarded-Proto")
                                .toList()
                                .equals(List.of("https")));
    }

    private boolean trusts(String address) {
        return trusted.stream().anyMatch(it -> covers(it, address));
    }

    private static boolean covers(String trusted, String address) {
        boolean network = trusted.endsWith(".") || trusted.endsWith(":");
        return network ? address.startsWith(trusted) : address.equals(trusted);
    }

    private static Stream<String> forwarded(HttpServletRequest request, String header) {
        // a proxy may add a line of its own below the one that the client made up
        return Collections.list(request.getHeaders(header)).stream().flatMap(Client::listed);
    }

    private static Stream<String> listed(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).filter(it -> !it.isEmpty());
    }
}
