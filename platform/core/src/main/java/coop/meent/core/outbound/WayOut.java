package coop.meent.core.outbound;

import coop.meent.api.Outbound;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Gives each plugin its way to other machines.
public final class WayOut {
    private static final Terms TERMS = new Terms(Duration.ofSeconds(5), 1_000_000);

    static {
        // the client connects to an address and still says whom it wants; it reads this only once,
        // so a way out is made before anybody speaks HTTP
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final Surroundings surroundings;

    /// What holds for every request.
    ///
    /// @param time for all of it, from the name to the last byte
    /// @param bytes of the answer
    record Terms(Duration time, int bytes) {}

    /// What every request meets on its way.
    ///
    /// @param allowed more than to others
    /// @param userAgent tells the other machine who asks
    /// @param trust in whoever signs certificates
    record Surroundings(
            AllowedHosts allowed,
            String userAgent,
            Terms terms,
            Names names,
            X509ExtendedTrustManager trust) {}

    /// @param allowed hosts to which the operator allows more, with commas between
    /// @param site its address, told to whoever is asked
    public WayOut(String allowed, String site) {
        this(
                new Surroundings(
                        AllowedHosts.of(allowed),
                        "Meent (+%s)".formatted(site),
                        TERMS,
                        InetAddress::getAllByName,
                        usualTrust()));
    }

    /// {@return a way for the platform itself, which tells nobody which site asks}
    ///
    /// @param time for all of it, from the name to the last byte
    /// @param bytes of the answer
    public static WayOut unnamed(String allowed, Duration time, int bytes) {
        return new WayOut(
                new Surroundings(
                        AllowedHosts.of(allowed),
                        "Meent",
                        new Terms(time, bytes),
                        InetAddress::getAllByName,
                        usualTrust()));
    }

    WayOut(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// {@return the way out of one plugin}
    ///
    /// @param hosts to which it may speak
    public Outbound of(String plugin, Collection<String> hosts) {
        return new PluginWayOut(plugin, Set.copyOf(hosts), surroundings);
    }

    static X509ExtendedTrustManager usualTrust() {
        try {
            var usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            usual.init((KeyStore) null);
            return (X509ExtendedTrustManager) usual.getTrustManagers()[0];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows whom to trust", impossible);
        }
    }
}
