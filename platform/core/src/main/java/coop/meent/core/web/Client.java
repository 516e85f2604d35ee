package coop.meent.core.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is at the other end of the line; a proxy's word counts only when the operator trusts it.
public final class Client {
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
        if (address.indexOf(':') < 0) {
            return address;
        }
        var parts = address.replaceAll("[\\[\\]]", "").split(":", -1);
        return Arrays.stream(parts).limit(4).collect(Collectors.joining(":"));
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
        return Optional.ofNullable(request.getHeader(header)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
