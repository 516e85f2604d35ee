package coop.meent.core.outbound;

import coop.meent.api.Outbound;
import coop.meent.api.OutboundException;
import coop.meent.api.OutboundException.Why;
import coop.meent.api.UndeclaredException;
import coop.meent.core.data.Database;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The way out of one plugin: looks at each address before anything leaves.
final class PluginWayOut implements Outbound {
    private static final int HTTPS = 443;
    private static final String ANY = "*";

    private final String plugin;
    private final Set<String> hosts;
    private final WayOut.Surroundings surroundings;

    PluginWayOut(String plugin, Set<String> hosts, WayOut.Surroundings surroundings) {
        this.plugin = plugin;
        this.hosts = hosts;
        this.surroundings = surroundings;
    }

    @Override
    public Answer send(Request request) {
        if (Database.isInTransaction()) {
            throw new IllegalStateException(
                    "ask another machine before or after a transaction, never inside one");
        }
        var host = declaredHost(request.address());
        boolean allowed = allowed(request.address(), host);
        // also the search for the address has to end in time
        var task = new FutureTask<>(() -> ask(request, host, allowed));
        var thread = Thread.ofVirtual().name("outbound-" + plugin).start(task);
        try {
            return task.get(surroundings.terms().time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw failed(Why.TOO_SLOW, host, "did not answer in time");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw failed(Why.UNREACHABLE, host, "was left alone: the site stops");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof OutboundException known
                    ? known
                    : new IllegalArgumentException("cannot be sent", failure.getCause());
        } finally {
            thread.interrupt();
        }
    }

    private String declaredHost(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("no address of another machine: " + address);
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        if (!hosts.contains(host) && !hosts.contains(ANY)) {
            throw new UndeclaredException(
                    "%s speaks to %s, which capabilities.hosts in its plugin.json does not name"
                            .formatted(plugin, host));
        }
        return host;
    }

    /// {@return whether the operator allows more than to others}
    private boolean allowed(URI address, String host) {
        boolean https = "https".equals(address.getScheme());
        int port = address.getPort() < 0 ? (https ? HTTPS : 80) : address.getPort();
        // who goes anywhere follows addresses that somebody typed: never into the local network
        boolean allowed = hosts.contains(host) && surroundings.allowed().contain(host, port);
        boolean http = "http".equals(address.getScheme()) && allowed;
        if (!https && !http) {
            throw failed(Why.REFUSED, host, "is spoken to over https only");
        }
        if (port != HTTPS && !allowed) {
            throw failed(Why.REFUSED, host, "is spoken to at port 443 only");
        }
        return allowed;
    }

    private Answer ask(Request request, String host, boolean allowed) {
        var addresses = addresses(host);
        if (!allowed && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            throw failed(Why.REFUSED, host, "has an address that is not public");
        }
        return new PinnedRequest(request, host, addresses[0], surroundings).answer();
    }

    private InetAddress[] addresses(String host) {
        try {
            return surroundings.names().addresses(host);
        } catch (UnknownHostException unknown) {
            throw failed(Why.UNREACHABLE, host, "was not found");
        }
    }

    private static OutboundException failed(Why why, String host, String what) {
        return new OutboundException(why, host + " " + what);
    }
}
