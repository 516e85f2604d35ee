package coop.meent.core.outbound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Hosts to which the operator allows more than to others: an address of the local network, http,
/// any port or the one that is named.
///
/// @param entries `host` or `host:port`, in lower case
record AllowedHosts(Set<String> entries) {
    /// {@return the hosts of a list with commas between}
    static AllowedHosts of(String list) {
        return new AllowedHosts(
                Arrays.stream(list.split(","))
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contain(String host, int port) {
        return entries.contains(host) || entries.contains(host + ":" + port);
    }
}
