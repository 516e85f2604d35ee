package coop.meent.core.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Everything that the environment says, see `docs/settings.md`.
///
/// @param data `MEENT_DATA`: folder of the site's own files, `data` unless said
/// @param port `MEENT_PORT`: port of the site, 8080 unless said; 0 takes a free one
/// @param address `MEENT_ADDRESS`: address to listen on, `0.0.0.0` unless said
/// @param baseUrl `MEENT_BASE_URL`: how people reach the site; `http://localhost:<port>` unless
///   said
/// @param trustedProxies `MEENT_TRUSTED_PROXIES`: comma-separated addresses whose X-Forwarded-* are
///   believed
/// @param management `MEENT_MANAGEMENT_PORT` and `MEENT_MANAGEMENT_ADDRESS`: where metrics are
///   served
/// @param database `MEENT_DATABASE_…`; empty means the embedded PostgreSQL
/// @param smtp `MEENT_SMTP_URL`: `smtp://user:password@host:587`; empty keeps all mail on the site
/// @param rateLimits `MEENT_RATE_LIMITS`: `off` only for load tests
/// @param outboundAllow `MEENT_OUTBOUND_ALLOW`: comma-separated hosts that plugins may reach on the
///   local network, over http and at any port
/// @param safeMode `MEENT_SAFE_MODE=1`: starts no plugin
/// @param pluginUpload `MEENT_PLUGIN_UPLOAD=true`: lets administrators upload plugins
/// @param allowUnsigned `MEENT_ALLOW_UNSIGNED=true`: accepts plugins without a signature
/// @param preflight `MEENT_PREFLIGHT=off`: starts another release without looking at the plugins
/// @param catalogue `MEENT_CATALOGUE`: folder or https address of a catalogue of plugins; empty for
///   none
/// @param pseudoLocale `MEENT_PSEUDO_LOCALE=1`: shows every message accented, longer, in brackets
public record Settings(
        Path data,
        int port,
        String address,
        Optional<URI> baseUrl,
        String trustedProxies,
        Listener management,
        Optional<DatabaseLogin> database,
        Optional<URI> smtp,
        boolean rateLimits,
        String outboundAllow,
        boolean safeMode,
        boolean pluginUpload,
        boolean allowUnsigned,
        boolean preflight,
        String catalogue,
        boolean pseudoLocale) {

    /// An address and a port to listen on.
    public record Listener(String address, int port) {}

    /// The login that migrates, and optionally the password of the one that serves.
    ///
    /// @param appPassword `MEENT_DATABASE_APP_PASSWORD`; derived from the first when empty
    public record DatabaseLogin(
            String url, String user, String password, Optional<String> appPassword) {
        @Override
        public String toString() {
            return "DatabaseLogin[" + url + ", " + user + "]";
        }
    }

    /// Reads the environment.
    ///
    /// @throws SettingsException with one clear line when a value cannot be used
    public static Settings from(Map<String, String> environment) {
        var values = new Values(environment);
        return new Settings(
                Path.of(values.text("MEENT_DATA", "data")),
                values.port("MEENT_PORT", 8080),
                values.text("MEENT_ADDRESS", "0.0.0.0"),
                values.uri("MEENT_BASE_URL"),
                values.text("MEENT_TRUSTED_PROXIES", ""),
                new Listener(
                        values.text("MEENT_MANAGEMENT_ADDRESS", "127.0.0.1"),
                        values.port("MEENT_MANAGEMENT_PORT", 9090)),
                database(values),
                values.secret("MEENT_SMTP_URL").map(url -> values.parsedUri("MEENT_SMTP_URL", url)),
                values.flag("MEENT_RATE_LIMITS", true),
                values.text("MEENT_OUTBOUND_ALLOW", ""),
                values.flag("MEENT_SAFE_MODE", false),
                values.flag("MEENT_PLUGIN_UPLOAD", false),
                values.flag("MEENT_ALLOW_UNSIGNED", false),
                values.flag("MEENT_PREFLIGHT", true),
                values.text("MEENT_CATALOGUE", ""),
                values.flag("MEENT_PSEUDO_LOCALE", false));
    }

    @Override
    public String toString() {
        return "Settings[%s, %s:%d]".formatted(data, address, port);
    }

    private static Optional<DatabaseLogin> database(Values values) {
        return values.secret("MEENT_DATABASE_URL")
                .map(url ->
                        new DatabaseLogin(
                                url,
                                values.text("MEENT_DATABASE_USER", "meent"),
                                values.secret("MEENT_DATABASE_PASSWORD").orElse(""),
                                values.secret("MEENT_DATABASE_APP_PASSWORD")));
    }

    /// {@return the same settings with another folder}
    public Settings withData(Path folder) {
        return with(folder, port, database);
    }

    /// {@return the same settings with another port}
    public Settings withPort(int other) {
        return with(data, other, database);
    }

    /// {@return the same settings with a database login}
    public Settings withDatabase(DatabaseLogin login) {
        return with(data, port, Optional.of(login));
    }

    private Settings with(Path folder, int newPort, Optional<DatabaseLogin> login) {
        return new Settings(
                folder,
                newPort,
                address,
                baseUrl,
                trustedProxies,
                management,
                login,
                smtp,
                rateLimits,
                outboundAllow,
                safeMode,
                pluginUpload,
                allowUnsigned,
                preflight,
                catalogue,
                pseudoLocale);
    }
}
